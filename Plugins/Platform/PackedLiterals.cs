using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.CompilerServices;
using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>
/// Where the build puts the assembly's literals (Plugins/Build), so that sentences in three languages do not make it large.
/// Nothing in the sources calls this.
/// </summary>
internal static class PackedLiterals
{
    // One compressed text: literals, arrays of literals, then the sentences' formats, one language after the other.
    private const char BetweenParts = '\u0002';
    private const char BetweenItems = '\u0001';
    private const char BetweenElements = '\0';

    // Places are counted from here, so that 256 of them fit into one byte.
    private const int First = sbyte.MinValue;

    private static readonly string[][] Parts = Read();

    public static string Get(int place) => Parts[0][place - First];

    public static string[] Array(int place) => Parts[1][place - First].Split(BetweenElements);

    public static Text Sentence(int place) => Sentence(place, []);

    public static Text Sentence(int place, object? value) => Sentence(place, [value]);

    public static Text Sentence(int place, object? first, object? second) => Sentence(place, [first, second]);

    public static Text Sentence(int place, object? first, object? second, object? third) => Sentence(place, [first, second, third]);

    public static Text Sentence(int place, object?[] values) => new(
        FormattableStringFactory.Create(Parts[2][place - First], values),
        FormattableStringFactory.Create(Parts[3][place - First], values),
        FormattableStringFactory.Create(Parts[4][place - First], values));

    private static string[][] Read()
    {
        using var stream = typeof(PackedLiterals).Assembly.GetManifestResourceStream(nameof(PackedLiterals));
        using var reader = new StreamReader(new DeflateStream(stream, CompressionMode.Decompress));
        return reader.ReadToEnd().Split(BetweenParts).Select(part => part.Split(BetweenItems)).ToArray();
    }
}
