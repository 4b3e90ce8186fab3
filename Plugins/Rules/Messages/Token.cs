using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>A word of a message or a sign between words, in lower case, with its place and its sentence.</summary>
internal sealed class Token(string word, int at, int end, int sentence, bool isWord)
{
    /// <summary>The one French word with an apostrophe that is not two words.</summary>
    public const string UnsplitElision = "aujourd";

    private const int OpeningLength = 3;
    private const int ShortestRespelled = 4;
    private const string ClauseEnds = ",()" + Dividers;
    private const string Dividers = ";:—–-";

    public string Word { get; } = word;
    public int At { get; } = at;
    public int End { get; } = end;
    public int Sentence { get; } = sentence;
    public bool IsWord { get; } = isWord;
    public bool EndsClause => !IsWord && ClauseEnds.Contains(Word[0]);

    /// <summary>Whether it parts two thoughts in one sentence, which a comma does not.</summary>
    public bool Divides => !IsWord && Dividers.Contains(Word[0]);

    public string Opening { get; } = OpeningOf(word);

    /// <summary>The letters by which phrases are looked up.</summary>
    public static string OpeningOf(string word) => word.Length > OpeningLength ? word.Substring(0, OpeningLength) : word;

    /// <summary>A word and how hasty people type it: without accents, with ae for ä. Short words mean something else without.</summary>
    public static IEnumerable<string> Spellings(string word)
    {
        word = word.ToLowerInvariant();
        return word.Length < ShortestRespelled
            ? [word]
            : new[] { word, Bare(word), Bare(word.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss")) }.Distinct();
    }

    /// <summary>A word without its accents.</summary>
    public static string Bare(string word) => new(word.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .ToArray());
}
