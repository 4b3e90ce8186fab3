namespace RecoveryCrm.Sandbox.App;

/// <summary>The addresses that customization XML writes in its own ways.</summary>
internal static class AppAddress
{
    private const string Mark = "$webresource:";

    private const string Folder = "/WebResources/";

    /// <summary>"$webresource:abc_/a.svg", "/WebResources/abc_/a.svg" and "abc_/a.svg" are one address; a built-in image is none.</summary>
    public static string? OfWebResource(string text) =>
        text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? Folder + text[Mark.Length..]
        : text.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) ? Folder + text[Folder.Length..]
        : text.Contains('_', StringComparison.Ordinal) && text[0] != '/' ? Folder + text
        : null;
}
