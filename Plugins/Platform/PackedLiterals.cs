using System.IO;
using System.IO.Compression;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>
/// Where the build puts the assembly's literals (Plugins/Build), so that sentences in three languages do not make it large.
/// Nothing in the sources calls this.
/// </summary>
internal static class PackedLiterals
{
    private static readonly string[] All = Read();

    public static string Get(int place) => All[place];

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
