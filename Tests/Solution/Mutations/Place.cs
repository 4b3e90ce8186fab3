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
    public static IEnumerable<Place> In(SolutionSource source) =>
        from path in source.Paths
        let root = source.Xml(path)
        where root is not null
        from place in In(path, root)
        select place;

    /// <summary>The values of one file.</summary>
    public static IEnumerable<Place> In(string file, XElement root) => In(file, KindOf(file), root);

    /// <summary>A copy of the solution in which this place has another value.</summary>
    public SolutionSource Changed(SolutionSource source, string value) => source.With(File, root => Change(root, value));

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

    private void Change(XElement root, string value)
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

    // Tables of ours and the platform's are held to different rules; forms of each kind too.
    private static string KindOf(string path) => path.Split('/') switch
    {
        ["Entities", var table, "FormXml", var kind, _] => $"{Whose(table)} {kind} form",
        ["Entities", var table, "SavedQueries", _] => $"{Whose(table)} view",
        ["Entities", var table, "Visualizations", _] => $"{Whose(table)} chart",
        ["Entities", var table, var file] => $"{Whose(table)} {file}",
        ["Other", "Relationships", _] => "Relationships",
        ["Other", var file] => file,
        ["customapis" or "environmentvariabledefinitions", .., var file] => file,
        [var folder, ..] => folder,
        [] => path,
    };

    private static string Whose(string table) => table.StartsWith("rcv_", StringComparison.Ordinal) ? "own" : "platform";

    // Nested filters and joins are one kind; so are the parts of any cell, wherever in the form it is.
    private static string Names(XElement element)
    {
        var names = string.Join('/', element.AncestorsAndSelf().Reverse().Select(each => each.Name.LocalName));
        return Nested().Replace(names, "$1");
    }

    [GeneratedRegex(@"\b(filter|link-entity)(/\1\b)+")]
    private static partial Regex Nested();
}
