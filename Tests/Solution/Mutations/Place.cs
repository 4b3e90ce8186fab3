using System.Text.RegularExpressions;
using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Mutations;

/// <summary>A value in a file of the solution: an attribute, an element's text, or one inside XML that is written as text.</summary>
/// <param name="Kind">What values it is one of: the kind of file and the elements around it.</param>
/// <param name="Element">The element's number in the file.</param>
/// <param name="Attribute">The attribute, or nothing where the value is the element's text.</param>
/// <param name="Inner">The place within that text, where it is XML.</param>
internal sealed partial record Place(string File, string Kind, string Value, int Element, string? Attribute, Place? Inner = null)
{
    /// <summary>The values of one file.</summary>
    public static IEnumerable<Place> In(string file, XElement root) => In(file, FileKind.Of(file), root);

    public void Change(XElement root, string value)
    {
        var element = root.DescendantsAndSelf().ElementAt(Element);
        if (Inner is not null)
        {
            var inside = XElement.Parse(element.Value);
            Inner.Change(inside, value);
            element.Value = inside.ToString(SaveOptions.DisableFormatting);
        }
        else if (Attribute is not null)
            element.SetAttributeValue(Attribute, value);
        else
            element.Value = value;
    }

    private static IEnumerable<Place> In(string file, string kind, XElement root)
    {
        var number = -1;
        foreach (var element in root.DescendantsAndSelf())
        {
            number++;
            var where = $"{kind} {Names(element)}";
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None && attribute.Value.Length > 0))
                yield return new(file, $"{where}@{attribute.Name.LocalName}", attribute.Value, number, attribute.Name.LocalName);
            if (element.HasElements || string.IsNullOrWhiteSpace(element.Value))
                continue;
            if (!element.Value.StartsWith('<'))
                yield return new(file, where, element.Value, number, null);
            else
                foreach (var inner in In(file, where, XElement.Parse(element.Value)))
                    yield return new(file, inner.Kind, inner.Value, number, null, inner);
        }
    }

    // Nested filters and joins are one kind.
    private static string Names(XElement element) =>
        Nested().Replace(string.Join('/', element.AncestorsAndSelf().Reverse().Select(each => each.Name.LocalName)), "$1");

    [GeneratedRegex(@"\b(filter|link-entity)(/\1\b)+")]
    private static partial Regex Nested();
}

/// <summary>What kind of file one is: tables of ours and the platform's are held to different rules, forms of each kind too.</summary>
internal static class FileKind
{
    public static string Of(string path) => path.Split('/') switch
    {
        ["Entities", var table, "FormXml", var kind, _] => $"{Whose(table)} {kind} form",
        ["Entities", var table, "SavedQueries", _] => $"{Whose(table)} view",
        ["Entities", var table, "Visualizations", _] => $"{Whose(table)} chart",
        ["Entities", var table, var file] => $"{Whose(table)} {file}",
        ["Other", "Relationships", _] => "Relationships",
        ["Other", var file] => file,
        ["customapis" or "environmentvariabledefinitions" or "duplicaterules", .., var file] => file,
        [var folder, ..] => folder,
        [] => path,
    };

    private static string Whose(string table) => table.StartsWith("rcv_", StringComparison.Ordinal) ? "own" : "platform";
}
