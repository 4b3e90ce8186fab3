using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Http;

/// <summary>Reads a URL below the service root with the OData library, and words its refusals as Dataverse does.</summary>
internal sealed class UriReader(WebModel model, string path, string query)
{
    // The library knows more options than Dataverse, and passes over those that it does not know.
    private static readonly string[] Known =
        ["$select", "$filter", "$expand", "$orderby", "$top", "$count", "$apply", "$skiptoken", "$format", "$id"];

    private readonly ODataUriParser parser = Parser(model, path, query);

    public IReadOnlyList<ODataPathSegment> Path() => Parsed(() => parser.ParsePath().ToList());

    /// <summary>Reads with the parser; what is wrong in the URL leaves as a refusal.</summary>
    public T Read<T>(Func<ODataUriParser, T> read) => Parsed(() => read(parser));

    /// <summary>The value that a parameter alias ("@p") has in the query.</summary>
    public QueryNode Alias(string name) =>
        Read(_ => parser.ParameterAliasNodes.TryGetValue(name, out var node) ? node : null)
            ?? throw WebApiException.Syntax($"The parameter alias '{name}' has no value in the query.");

    private static ODataUriParser Parser(WebModel model, string path, string query)
    {
        foreach (var option in query.TrimStart('?').Split('&'))
        {
            var name = Uri.UnescapeDataString(option.Split('=')[0]);
            if (name.StartsWith('$') && !Known.Contains(name))
                throw WebApiException.Syntax($"The query option '{name}' is not supported by Dataverse.");
        }

        // The library takes an unknown operation for a type and calls the syntax wrong.
        foreach (var segment in path.Split('/').Select(each => each.Split('(')[0]))
        {
            if (segment.StartsWith(WebModel.Namespace + ".", StringComparison.Ordinal) && !model.Edm.FindDeclaredOperations(segment).Any())
                throw WebApiException.NoSegment(segment);
        }

        return Parsed(() => new ODataUriParser(model.Edm, new Uri(path + query, UriKind.Relative))
        {
            Resolver = new AlternateKeysODataUriResolver(model.Edm),
            EnableNoDollarQueryOptions = false,
        });
    }

    private static T Parsed<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ODataUnrecognizedPathException unknown)
        {
            throw new WebApiException(404, "0x8006088a", unknown.Message);
        }
        catch (ODataException wrong)
        {
            throw WebApiException.Syntax(wrong.Message);
        }
        catch (Exception broken) when (broken is OverflowException or FormatException or NullReferenceException)
        {
            // What the library's parser stumbles over without saying so: NaN for a decimal, a broken alias, an absolute address.
            throw WebApiException.Syntax($"Bad Request - Error in query syntax. {broken.Message}");
        }
    }
}
