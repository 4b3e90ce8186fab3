using System.Reflection;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>The labels of stock tables in all languages, by the English one.</summary>
internal static class StockWords
{
    private const int German = 1031;
    private const int French = 1036;

    private static readonly Dictionary<string, Labels> Known = Read();

    public static Labels Of(string english) => Known.GetValueOrDefault(english) ?? new Labels(english);

    private static Dictionary<string, Labels> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Stock/words.txt")
            ?? throw new InvalidOperationException("The words of stock tables (Stock/words.txt) are not embedded."));
        var words = new Dictionary<string, Labels>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var texts = line.Split(" | ");
            words.Add(texts[0], new Labels(new Dictionary<int, string> { [Labels.English] = texts[0], [German] = texts[1], [French] = texts[2] }));
        }

        return words;
    }
}
