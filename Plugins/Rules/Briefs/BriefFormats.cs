using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>Writes a document for programs and for people.</summary>
internal static class BriefFormats
{
    private const string Style =
        "body{font:16px/1.5 'Segoe UI',Arial,sans-serif;color:#1b1a19;background:#fff;max-width:48rem;margin:2rem auto;padding:0 1rem}"
        + "h1{font-size:1.6rem;margin-bottom:.25rem}h2{font-size:1.15rem;margin:1.75rem 0 .5rem;border-bottom:1px solid #c8c6c4}"
        + "header p{margin:0;color:#484644}table{border-collapse:collapse;width:100%}"
        + "th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #e1dfdd}"
        + "@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}tr,li{break-inside:avoid}}";

    public static string ToJson(BriefDocument document, int kind, int audience, int language) => Json.Of(Json.Members(
        "document", kind,
        "audience", audience,
        "language", language,
        "title", document.Title,
        "head", document.Head,
        "sections", document.Sections.Select(section => Json.Members(
            "key", section.Key,
            "heading", section.Heading,
            "sentences", section.Sentences,
            "items", section.Items,
            "columns", section.Columns,
            "rows", section.Rows.Select(row => row.Select((cell, index) => new Member(section.Columns[index].Name, cell)).ToList()).ToList())).ToList()));

    /// <summary>
    /// A page of its own: every text is escaped, nothing is fetched and nothing runs, which the page's own policy says once
    /// more. It is well-formed XML too, so that any tool can read it.
    /// </summary>
    public static string ToHtml(BriefDocument document, string languageTag)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"").Append(languageTag)
            .Append("\"><head><meta charset=\"utf-8\"/><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/><title>")
            .Append(Escaped(document.Title)).Append("</title><style>").Append(Style).Append("</style></head><body><main><header><h1>")
            .Append(Escaped(document.Title)).Append("</h1>");
        Add(html, "p", document.Head);
        html.Append("</header>");
        foreach (var section in document.Sections)
        {
            html.Append("<section><h2>").Append(Escaped(section.Heading)).Append("</h2>");
            Add(html, "p", section.Sentences);
            if (section.Items.Count > 0)
            {
                html.Append("<ul>");
                Add(html, "li", section.Items);
                html.Append("</ul>");
            }

            if (section.Rows.Count > 0)
                AddTable(html, section);
            html.Append("</section>");
        }

        return html.Append("</main></body></html>").ToString();
    }

    private static void AddTable(StringBuilder html, BriefSection section)
    {
        html.Append("<table><thead><tr>");
        Add(html, "th", section.Columns.Select(column => (string)column.Value!), " scope=\"col\"");
        html.Append("</tr></thead><tbody>");
        foreach (var row in section.Rows)
        {
            // A row is known by its first cell.
            html.Append("<tr>");
            Add(html, "th", row.Take(1), " scope=\"row\"");
            Add(html, "td", row.Skip(1));
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void Add(StringBuilder html, string element, IEnumerable<string> texts, string attributes = "")
    {
        foreach (var text in texts)
            html.Append('<').Append(element).Append(attributes).Append('>').Append(Escaped(text)).Append("</").Append(element).Append('>');
    }

    private static string Escaped(string text) => Readable(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;")
        .Replace("\n", "<br/>");

    // HTML allows no control characters but these (WHATWG, 13.2.3.5), and XML and people can do nothing with them either.
    private static string Readable(string text) =>
        new(text.Replace("\r\n", "\n").Replace('\r', '\n').Where(character => character is '\n' or '\t' || !char.IsControl(character)).ToArray());
}
