using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Web resources and what lies in them: rule 37.</summary>
internal static partial class WebResourceRules
{
    public const string Svg = "11", Script = "3";
    private const string Texts = "12";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "1",
        [".css"] = "2",
        [".js"] = Script,
        [".xml"] = "4",
        [".png"] = "5",
        [".jpg"] = "6",
        [".gif"] = "7",
        [".ico"] = "10",
        [".svg"] = Svg,
        [".resx"] = Texts,
    };

    private static readonly Memo<IReadOnlyList<string>> Unwanted = new(text => [.. Reaches(text)]);
    private static readonly Memo<IReadOnlyList<string>> TextsIn = new(text =>
    [
        .. TextCall().Matches(text).SelectMany(call => Literal().Matches(call.Groups[1].Value)).Select(literal => literal.Groups[1].Value)
            .Where(key => key.Contains('.', StringComparison.Ordinal)),
    ]);

    private static readonly Memo<IReadOnlyList<string>> Loaded = new(text => [.. Loads().Matches(text).Select(load => load.Groups[1].Value)]);

    public static IEnumerable<Fault> Resources(SolutionModel solution)
    {
        foreach (var resource in solution.WebResources)
            foreach (var fault in Description(solution, resource).Concat(Content(solution, resource)))
                yield return resource.Fault(fault);
        var names = solution.WebResources.Select(resource => resource.Name).ToHashSet();
        foreach (var name in solution.Source.Contents.Where(name => !names.Contains(name)))
            yield return new($"WebResources/{name}", "is described by no .data.xml, so it is not deployed");
        foreach (var table in solution.OwnTables.Where(table => solution.WebResources.All(resource => resource.Type != Svg || resource.Name != table.Entity.Text("IconVectorName"))))
            yield return table.Fault($"has the icon '{table.Entity.Text("IconVectorName")}', which is no picture of ours");
        foreach (var fault in Languages(solution).Concat(Keys(solution)))
            yield return fault;
    }

    private static IEnumerable<string> Description(SolutionModel solution, WebResource resource)
    {
        if (resource.File != $"WebResources/{resource.Name}.data.xml")
            yield return "does not lie under its name";
        if (!resource.Name.StartsWith(solution.Prefix + "/", StringComparison.Ordinal) || !Name().IsMatch(resource.Name))
            yield return $"needs a name of letters, digits, _, / and . that begins with {solution.Prefix}/";
        var extension = Path.GetExtension(resource.Name);
        if (Types.GetValueOrDefault(extension) != resource.Type)
            yield return $"has the type {resource.Type}, which is not that of {extension}";
        var file = $"/WebResources/{NotInFileName().Replace(resource.Name, "")}{resource.Id.Trim('{', '}').ToUpperInvariant()}";
        if (resource.Root.Text("FileName") != file)
            yield return $"has the FileName {resource.Root.Text("FileName")} instead of {file}";
        if (resource.Root.Text("DisplayName") != resource.Name[(resource.Name.LastIndexOf('/') + 1)..])
            yield return $"is shown as '{resource.Root.Text("DisplayName")}', which is not its file's name";
        if (resource.Type == Texts && !resource.Name.EndsWith($".{resource.Root.Text("LanguageCode")}.resx", StringComparison.Ordinal))
            yield return $"holds texts of another language than {resource.Root.Text("LanguageCode")}";
        foreach (var dependency in Libraries(resource).Where(library => (string?)library.Parent!.Attribute("componentType") != "WebResource" || ((string?)library.Attribute("name") ?? "").Split('/')[^1] != (string?)library.Attribute("displayName")))
            yield return $"depends on {(string?)dependency.Attribute("name")} as {(string?)dependency.Parent!.Attribute("componentType")} '{(string?)dependency.Attribute("displayName")}'";
        foreach (var library in Libraries(resource).Where(library => (string?)library.Attribute("languagecode") is { Length: > 0 } language && !((string?)library.Attribute("name") ?? "").EndsWith($".{language}.resx", StringComparison.Ordinal)))
            yield return $"depends on {(string?)library.Attribute("name")} in the language {(string?)library.Attribute("languagecode")}";
        foreach (var library in Dependencies(resource).Where(library => solution.WebResources.All(other => other.Name != library && TextsOf(other) != library)))
            yield return $"depends on {library}, which does not exist";
    }

    private static IEnumerable<string> Content(SolutionModel solution, WebResource resource)
    {
        // Libraries come from their packages when the solution is built.
        if (resource.Name.StartsWith($"{solution.Prefix}/lib/", StringComparison.Ordinal))
            yield break;
        if (solution.Source.Content(resource.Name) is not { } text)
        {
            yield return "has no content";
            yield break;
        }

        if (Path.GetExtension(resource.Name) is ".html" or ".svg" or ".resx" && solution.Source.ContentError(resource.Name) is { } error)
            yield return $"is no well-formed XML: {error}";
        if (Path.GetExtension(resource.Name) is not (".js" or ".html" or ".css"))
            yield break;
        foreach (var fault in Unwanted.Of(text))
            yield return fault;
    }

    private static IEnumerable<string> Reaches(string text)
    {
        if (Address().Match(text) is { Success: true } address)
            yield return $"reaches out to {address.Value}";
        if (Evaluates().Match(text) is { Success: true } call)
            yield return $"makes code of text by {call.Value}";
    }

    // texts.1033.resx has brothers in all languages, with the same keys.
    private static IEnumerable<Fault> Languages(SolutionModel solution)
    {
        foreach (var family in solution.WebResources.Where(resource => resource.Type == Texts).GroupBy(TextsOf))
        {
            var all = family.SelectMany(resource => KeysIn(solution, resource)).ToHashSet();
            foreach (var language in solution.Languages)
            {
                if (family.FirstOrDefault(resource => resource.Name == $"{family.Key}.{language}.resx") is not { } found)
                    yield return new(family.First().File, $"{family.Key} does not exist in {language}");
                else
                    foreach (var missing in all.Except(KeysIn(solution, found)).Order(StringComparer.Ordinal))
                        yield return found.Fault($"has no text '{missing}'");
            }
        }
    }

    private static IEnumerable<Fault> Keys(SolutionModel solution)
    {
        var known = solution.WebResources.Where(resource => resource.Type == Texts).SelectMany(resource => KeysIn(solution, resource)).ToHashSet();
        return from resource in solution.WebResources
               where resource.Type == Script
               from key in TextsIn.Of(solution.Source.Content(resource.Name) ?? "")
               where !known.Contains(key)
               select resource.Fault($"shows the text '{key}', which no .resx has");
    }

    private static IEnumerable<string> KeysIn(SolutionModel solution, WebResource resource) =>
        solution.Source.ContentXml(resource.Name)?.Elements("data").Select(data => (string?)data.Attribute("name") ?? "") ?? [];

    private static string TextsOf(WebResource resource) => resource.Type == Texts ? Language().Replace(resource.Name, "") : "";

    /// <summary>The scripts and styles that a page loads are packaged.</summary>
    public static IEnumerable<Fault> Pages(SolutionModel solution)
    {
        var names = solution.WebResources.Select(resource => resource.Name).ToHashSet();
        return from resource in solution.WebResources
               where resource.Type == "1"
               from address in Loaded.Of(solution.Source.Content(resource.Name) ?? "")
               let name = new Uri(new Uri("file:///" + resource.Name), address).AbsolutePath[1..]
               where !names.Contains(name)
               select new Fault($"WebResources/{resource.Name}", $"loads {address}, which is no web resource ({name})");
    }

    private static IEnumerable<string> Dependencies(WebResource resource) => Libraries(resource).Select(library => (string?)library.Attribute("name") ?? "");

    private static IEnumerable<XElement> Libraries(WebResource resource) =>
        resource.Root.Text("DependencyXml") is { Length: > 0 } xml ? XElement.Parse(xml).Descendants("Library") : [];

    [GeneratedRegex(@"<(?:script|link|img)[^>]* (?:src|href)=""([^""#:]+)""")]
    private static partial Regex Loads();

    [GeneratedRegex(@"^[A-Za-z0-9_/.]+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"[/.\-]")]
    private static partial Regex NotInFileName();

    [GeneratedRegex(@"\.\d{4}\.resx$")]
    private static partial Regex Language();

    // The namespaces of SVG and XHTML are names, not addresses.
    [GeneratedRegex(@"(https?:|[""'(])//(?!www\.w3\.org/)[\w.-]+\.\w+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\beval\(|\bnew Function\(")]
    private static partial Regex Evaluates();

    [GeneratedRegex(@"\bRcv\.text\(([^,)]*)")]
    private static partial Regex TextCall();

    [GeneratedRegex(@"""([^""]+)""")]
    private static partial Regex Literal();
}
