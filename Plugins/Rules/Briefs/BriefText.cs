using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>Writes a document as plain text, for a task.</summary>
internal static class BriefText
{
    /// <summary>What does not fit is left out by whole lines, and the last line says where the rest is.</summary>
    public static string Of(BriefDocument document, string rest, int longest)
    {
        var whole = string.Join("\n", Lines(document));
        if (whole.Length <= longest)
            return whole;
        var cut = whole.Substring(0, longest - rest.Length - 1);
        return cut.Substring(0, System.Math.Max(0, cut.LastIndexOf('\n'))) + "\n" + rest;
    }

    private static IEnumerable<string> Lines(BriefDocument document)
    {
        foreach (var line in document.Head)
            yield return line;
        foreach (var section in document.Sections)
        {
            yield return "";
            yield return section.Heading.ToUpperInvariant();
            foreach (var sentence in section.Sentences)
                yield return sentence;
            foreach (var item in section.Items)
                yield return "- " + item;
            foreach (var row in section.Rows)
                yield return "- " + string.Join("; ", row.Select((cell, index) => Cell(section, cell, index)).Where(cell => cell.Length > 0));
        }
    }

    // A row is known by its first cell; the others say what they are.
    private static string Cell(BriefSection section, string cell, int index) =>
        cell.Length == 0 || index == 0 ? cell : $"{section.Columns[index].Value}: {cell}";
}
