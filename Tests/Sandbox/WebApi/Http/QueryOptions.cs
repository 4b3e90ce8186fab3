using Microsoft.AspNetCore.WebUtilities;

namespace RecoveryCrm.Sandbox.WebApi.Http;

/// <summary>The options of a URL's query, by their decoded names.</summary>
internal sealed class QueryOptions(string query)
{
    private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> options = QueryHelpers.ParseQuery(query);

    public string? this[string name] => options.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The query with one option set to a new value, as a URL has it.</summary>
    public string With(string name, string value)
    {
        var others = options.Where(each => each.Key != name)
            .Select(each => $"{each.Key}={Uri.EscapeDataString(each.Value.ToString())}");
        return "?" + string.Join('&', others.Append($"{name}={Uri.EscapeDataString(value)}"));
    }
}
