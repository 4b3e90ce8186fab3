using System.Globalization;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>A line of words, "quoted texts" and name=value pairs; whoever reads it takes them away, so that nothing is overlooked.</summary>
internal sealed class StockLine
{
    private readonly string place;
    private readonly List<(string Text, bool IsQuoted)> words = [];

    public StockLine(string place, string text)
    {
        this.place = place;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != ' ')
                words.Add(Word(text, ref at));
        }

        Name = Next();
    }

    public string Name { get; }

    public string Next()
    {
        if (words.Count == 0)
            throw Problem("ends too early");
        var word = words[0].Text;
        words.RemoveAt(0);
        return word;
    }

    public IEnumerable<string> Rest()
    {
        while (words.Count > 0)
            yield return Next();
    }

    public bool Flag(string name) => words.Remove((name, false));

    public string? Value(string name)
    {
        var index = words.FindIndex(word => !word.IsQuoted && word.Text.StartsWith(name + "=", StringComparison.Ordinal));
        if (index < 0)
            return null;
        var value = words[index].Text[(name.Length + 1)..];
        words.RemoveAt(index);
        return value;
    }

    public int? Number(string name) => Value(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    public decimal? Decimal(string name) => Value(name) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>The next word, if it is a number.</summary>
    public int? Number()
    {
        if (words.Count == 0 || words[0].IsQuoted || !int.TryParse(words[0].Text, CultureInfo.InvariantCulture, out var number))
            return null;
        words.RemoveAt(0);
        return number;
    }

    /// <summary>The first quoted text.</summary>
    public string? Text()
    {
        var index = words.FindIndex(word => word.IsQuoted);
        if (index < 0)
            return null;
        var text = words[index].Text;
        words.RemoveAt(index);
        return text;
    }

    /// <summary>All name=value pairs whose name the condition accepts.</summary>
    public List<(string Name, string Value)> Pairs(Func<string, bool>? accepts = null)
    {
        var pairs = words.Where(word => !word.IsQuoted && word.Text.Contains('=', StringComparison.Ordinal))
            .Select(word => (Word: word, Name: word.Text[..word.Text.IndexOf('=', StringComparison.Ordinal)]))
            .Where(pair => accepts == null || accepts(pair.Name)).ToList();
        foreach (var (word, _) in pairs)
            words.Remove(word);
        return [.. pairs.Select(pair => (pair.Name, pair.Word.Text[(pair.Name.Length + 1)..]))];
    }

    public void MustBeRead()
    {
        if (words.Count > 0)
            throw Problem($"has more than is understood: {string.Join(' ', words.Select(word => word.Text))}");
    }

    public InvalidDataException Problem(string what) => new($"{place}: {Name} {what}.");

    private static (string Text, bool IsQuoted) Word(string text, ref int at)
    {
        var start = at;
        var isQuoted = false;
        while (at < text.Length && (isQuoted || text[at] != ' '))
        {
            if (text[at] == '"')
                isQuoted = !isQuoted;
            at++;
        }

        var word = text[start..at];
        return (word.Replace("\"", "", StringComparison.Ordinal), word[0] == '"');
    }
}
