using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>Reads the solution's XML: what is missing or not understood is an error that names the file, the line and the element.</summary>
internal static class SolutionXml
{
    public static XElement Load(string file)
    {
        try
        {
            return XDocument.Load(file, LoadOptions.SetBaseUri | LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException problem)
        {
            throw new InvalidDataException($"{file}: {problem.Message}", problem);
        }
    }

    /// <summary>The files of a folder, in an order that does not depend on the machine; none where there is no folder.</summary>
    public static IEnumerable<string> Files(string folder, string pattern, SearchOption depth = SearchOption.TopDirectoryOnly) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, depth).Order(StringComparer.Ordinal) : [];

    public static InvalidDataException Problem(this XElement element, string what)
    {
        var file = element.BaseUri.Length > 0 ? new Uri(element.BaseUri).LocalPath : "solution";
        var line = ((IXmlLineInfo)element).LineNumber;
        return new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{file}({line}): <{element.Name.LocalName}> {what}."));
    }

    public static XElement Child(this XElement element, string name) => element.Element(name) ?? throw element.Problem($"lacks <{name}>");

    public static string Need(this XElement element, string name) => element.Maybe(name) ?? throw element.Problem($"lacks a value in <{name}>");

    /// <summary>The text of a child; null where it is absent or empty.</summary>
    public static string? Maybe(this XElement element, string name) => element.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string Attribute(this XElement element, string name, bool required) =>
        element.Attribute(name)?.Value ?? (required ? throw element.Problem($"lacks the attribute {name}") : "");

    public static bool Flag(this XElement element, string name, bool otherwise = false) => element.Maybe(name) switch
    {
        null => otherwise,
        "1" or "True" => true,
        "0" or "False" => false,
        var other => throw element.Problem($"has {other} in <{name}>, which is neither 1 nor 0"),
    };

    public static int Number(this XElement element, string name) => (int)Decimal(element, name)!;

    public static int? MaybeNumber(this XElement element, string name) => (int?)element.Decimal(name, required: false);

    /// <summary>A number, also in the form 1E-10 that exchange rates have.</summary>
    public static decimal? Decimal(this XElement element, string name, bool required = true)
    {
        if ((required ? element.Need(name) : element.Maybe(name)) is not { } text)
            return null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw element.Problem($"has {text} in <{name}>, which is no number");
    }

    public static Guid Id(this XElement element, string text) =>
        Guid.TryParse(text, out var id) ? id : throw element.Problem($"has {text}, which is no id");

    /// <summary>The translations among the children: elements with the attributes description and languagecode.</summary>
    public static Labels Labels(this XElement? parent)
    {
        if (parent == null)
            return Metadata.Labels.None;
        var texts = new Dictionary<int, string>();
        foreach (var label in parent.Elements())
        {
            if (!int.TryParse(label.Attribute("languagecode", required: true), CultureInfo.InvariantCulture, out var language))
                throw label.Problem("has a languagecode that is no number");
            texts[language] = label.Attribute("description", required: true);
        }

        return new Labels(texts);
    }

    /// <summary>Refuses children that nobody here knows, and whose meaning would so be lost.</summary>
    public static void Know(this XElement element, IReadOnlySet<string> names)
    {
        if (element.Elements().FirstOrDefault(child => !names.Contains(child.Name.LocalName)) is { } unknown)
            throw unknown.Problem($"in <{element.Name.LocalName}> is not understood by the Sandbox");
    }
}
