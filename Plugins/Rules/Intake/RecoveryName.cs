using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>Names a recovery after the client and what happened, in the words that are there already.</summary>
internal static class RecoveryName
{
    /// <summary>What rcv_name and an activity's subject hold.</summary>
    private const int Longest = 200;

    public static string For(string client, string? title, string? summary)
    {
        var what = new[] { title, summary }.Select(FirstLine).FirstOrDefault(words => words.Length > 0);
        return Shorten(what is null ? client : $"{client}: {what}");
    }

    /// <summary>Cuts a text that does not fit, so that one sees that it was cut.</summary>
    public static string Shorten(string text) =>
        text.Length <= Longest ? text : text.Substring(0, Longest - 1).TrimEnd() + "…";

    private static string FirstLine(string? text) => (text ?? "").Trim().Split(['\r', '\n'], 2)[0].Trim();
}
