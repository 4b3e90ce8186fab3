using System.Net;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>The words of a message, whether they were typed as plain text or in an editor that writes HTML.</summary>
internal static class MessageBody
{
    /// <summary>What an activity's description holds.</summary>
    private const int Longest = 2000;

    public static bool IsEmpty(string? text) => Plain(text).Length == 0;

    /// <summary>The words alone, with the breaks between paragraphs, cut to what a touchpoint holds where nothing else is said.</summary>
    public static string Plain(string? html, int longest = Longest)
    {
        var text = Regex.Replace(html ?? "", "<(style|script|title)\\b.*?</\\1>", "", RegexOptions.IgnoreCase | RegexOptions.Singleline);
        text = Regex.Replace(text, "<(br|/p|/div|/li|/tr)\\b[^>]*>", "\n", RegexOptions.IgnoreCase);
        text = WebUtility.HtmlDecode(Regex.Replace(text, "</?[a-z!][^>]*>", "", RegexOptions.IgnoreCase));
        text = Regex.Replace(text.Replace('\u00A0', ' ').Replace("\u200B", ""), "[ \\t]*\\r?\\n\\s*", "\n").Trim();
        return text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
    }
}
