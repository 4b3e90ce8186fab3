using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>Cuts a message into words, signs and sentences in one pass.</summary>
internal sealed class Tokenizer(string text, bool splitsElisions)
{
    private const string SentenceEnds = ".!?…";
    private static readonly string[] Abbreviations = ["dr", "mr", "mrs", "ms", "prof", "st", "nr", "ca", "bzw", "usw", "mme", "mlle", "approx", "etc", "inkl", "zzgl"];

    private readonly List<Token> tokens = [];
    private int sentence;

    public static List<Token> Cut(string text, bool splitsElisions) => new Tokenizer(text, splitsElisions).Cut();

    private List<Token> Cut()
    {
        for (var place = 0; place < text.Length;)
        {
            var end = IsPartOfWord(place) ? WordEnd(place) : place + 1;
            if (end > place + 1 || IsPartOfWord(place))
                Add(place, end, isWord: true);
            else if (EndsLine(place))
                EndSentence();
            else if (!char.IsWhiteSpace(text[place]))
                AddSign(place);
            place = end;
        }

        return tokens;
    }

    private void Add(int place, int end, bool isWord)
    {
        var word = new string(text.Substring(place, end - place).Select(Plain).ToArray());
        tokens.Add(new Token(word.ToLowerInvariant().Normalize(NormalizationForm.FormC), place, end, sentence, isWord));
    }

    private void AddSign(int place)
    {
        var ends = EndsSentence(place);
        Add(place, place + 1, isWord: false);
        if (ends)
            EndSentence();
    }

    private void EndSentence()
    {
        if (tokens.Count > 0 && tokens[tokens.Count - 1].Sentence == sentence)
            sentence++;
    }

    private int WordEnd(int place)
    {
        while (++place < text.Length)
        {
            if (IsPartOfWord(place))
                continue;
            if (!IsPartOfWord(place + 1) || !Joins(place))
                break;
            if (splitsElisions && Plain(text[place]) == '\'' && !BeginsUnsplit(place))
                return place + 1;
        }

        return place;
    }

    // An apostrophe, a hyphen, the stop in 3.5 and the colon in 15:00 belong to the word around them.
    private bool Joins(int place) => Plain(text[place]) switch
    {
        '\'' or '-' or '_' => true,
        '.' or ',' or ':' => char.IsDigit(text[place - 1]) && char.IsDigit(text[place + 1]),
        _ => false,
    };

    private bool BeginsUnsplit(int place) => place >= Token.UnsplitElision.Length
        && string.Compare(text, place - Token.UnsplitElision.Length, Token.UnsplitElision, 0, Token.UnsplitElision.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool IsPartOfWord(int place) => place < text.Length && (char.IsLetterOrDigit(text[place]) || text[place] == '_'
        || CharUnicodeInfo.GetUnicodeCategory(text[place]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate);

    // A full stop ends a sentence only before a blank, so that "example.com" stays whole, and not behind an abbreviation.
    private bool EndsSentence(int place)
    {
        if (!SentenceEnds.Contains(text[place])
            || (place + 1 < text.Length && (char.IsLetterOrDigit(text[place + 1]) || SentenceEnds.Contains(text[place + 1]))))
            return false;
        return text[place] != '.' || !(IsAbbreviated() || char.IsLower(NextLetter(place)));
    }

    private bool IsAbbreviated() => tokens.Count > 0 && tokens[tokens.Count - 1] is { IsWord: true } before
        && ((before.Word.Length == 1 && char.IsLetter(before.Word[0]) && before.Word != "i")
            || Abbreviations.Contains(before.Word));

    // A line ends a sentence, unless mail has merely wrapped it.
    private bool EndsLine(int place) => text[place] == '\n'
        && (!char.IsLower(NextLetter(place)) || (place + 1 < text.Length && text[place + 1] is '\n' or '\r'));

    private char NextLetter(int place)
    {
        while (++place < text.Length && char.IsWhiteSpace(text[place]))
        {
        }

        return place < text.Length ? text[place] : '\0';
    }

    private static char Plain(char letter) => letter switch
    {
        '’' or '‘' or 'ʼ' or '´' or '`' => '\'',
        '\u2011' or '\u2010' => '-',
        _ => letter,
    };
}
