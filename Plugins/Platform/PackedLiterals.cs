using System.IO;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>
/// Where the build puts the assembly's literals (Plugins/Build), so that sentences in three languages do not make it large.
/// Nothing in the sources calls this.
/// </summary>
internal static class PackedLiterals
{
    private static readonly string[] All = Read();

    public static string Get(int place) => All[place];

    public static string[] Array(string elements) => elements.Split('\0');

    public static Text Sentence(string formats) => Sentence(formats, []);

    public static Text Sentence(string formats, object? value) => Sentence(formats, [value]);

    public static Text Sentence(string formats, object? first, object? second) => Sentence(formats, [first, second]);

    public static Text Sentence(string formats, object? first, object? second, object? third) => Sentence(formats, [first, second, third]);

    public static Text Sentence(string formats, object?[] values)
    {
        var languages = formats.Split('\0');
        return new Text(
            FormattableStringFactory.Create(languages[0], values),
            FormattableStringFactory.Create(languages[1], values),
            FormattableStringFactory.Create(languages[2], values));
    }

    private static string[] Read()
    {
        using var stream = typeof(PackedLiterals).Assembly.GetManifestResourceStream(nameof(PackedLiterals));
        using var reader = new BinaryReader(new DeflateStream(stream, CompressionMode.Decompress));
        var literals = new string[reader.ReadInt32()];
        for (var place = 0; place < literals.Length; place++)
            literals[place] = reader.ReadString();
        return literals;
    }
}
