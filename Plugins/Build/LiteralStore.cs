using System.IO.Compression;
using System.Text;
using Mono.Cecil;

namespace RecoveryCrm.Build;

/// <summary>
/// The literals in the order in which the assembly's PackedLiterals reads them. Like stands beside like (all German
/// sentences together), because that compresses best.
/// </summary>
internal sealed class LiteralStore(ModuleDefinition module)
{
    private const string ReaderName = "PackedLiterals";
    private const char BetweenParts = '\u0002';
    private const char BetweenItems = '\u0001';
    private const char BetweenElements = '\0';

    // A lone surrogate has no UTF-8.
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Places<string> plain = new();
    private readonly Places<string> arrays = new();
    private readonly Places<(string, string, string)> sentences = new();

    public TypeDefinition Reader { get; } = module.GetTypes().Single(type => type.Name == ReaderName);

    /// <summary>Whether it can stand here; all others stay where the compiler put them.</summary>
    public static bool Takes(string literal)
    {
        if (literal.AsSpan().ContainsAny(BetweenParts, BetweenItems, BetweenElements))
            return false;
        try
        {
            Utf8.GetByteCount(literal);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    public int Place(string literal) => plain.Of(literal);

    public int Place(IEnumerable<string> elements) => arrays.Of(string.Join(BetweenElements, elements));

    public int Place(string english, string german, string french) => sentences.Of((english, german, french));

    public void Write()
    {
        string[] parts =
        [
            string.Join(BetweenItems, plain.All),
            string.Join(BetweenItems, arrays.All),
            string.Join(BetweenItems, sentences.All.Select(sentence => sentence.Item1)),
            string.Join(BetweenItems, sentences.All.Select(sentence => sentence.Item2)),
            string.Join(BetweenItems, sentences.All.Select(sentence => sentence.Item3)),
        ];
        using var buffer = new MemoryStream();
        using (var writer = new StreamWriter(new DeflateStream(buffer, CompressionLevel.SmallestSize), Utf8))
            writer.Write(string.Join(BetweenParts, parts));
        module.Resources.Add(new EmbeddedResource(ReaderName, ManifestResourceAttributes.Private, buffer.ToArray()));
    }

    // From -128 on, so that 256 places fit into one byte.
    private sealed class Places<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> places = [];

        public List<T> All { get; } = [];

        public int Of(T item)
        {
            if (!places.TryGetValue(item, out var place))
            {
                places[item] = place = All.Count + sbyte.MinValue;
                All.Add(item);
            }

            return place;
        }
    }
}
