using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>Compares texts by the words that carry their meaning, whatever endings these have.</summary>
internal static class ContentWords
{
    private const int Shortest = 4;
    private const int Stem = 6;

    private static readonly HashSet<string> Empty = new(
        ("also been came come could does down from have having into just more most much only over some still such than that their them then there these they this those through very were what when which while will with would your "
        + "after alle allen aber auch beim dann dass denen diese dieser durch eine einem einen einer hatte hatten jetzt kein keine konnte konnten mehr nach nicht noch oder sehr seit sich sind unser unsere ueber wegen weil wieder worden wurde wurden "
        + "apres aucun avait avant avec avoir avons ayant cela cette chez comme dans depuis donc elle elles encore etait etaient etre leur leurs mais nous notre pendant plus pour sans sont tous tout toute toutes votre vous").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a message has a content word of a description in it.</summary>
    public static bool Shared(IReadOnlyList<Token> message, string description)
    {
        var said = new HashSet<string>(Of(message));
        return Of(Tokenizer.Cut(description, splitsElisions: true)).Any(said.Contains);
    }

    private static IEnumerable<string> Of(IEnumerable<Token> tokens) => tokens
        .Where(token => token.IsWord && token.Word.Length >= Shortest && !char.IsDigit(token.Word[0]))
        .Select(token => Token.Bare(token.Word))
        .Where(word => !Empty.Contains(word))
        .Select(word => word.Length > Stem ? word.Substring(0, Stem) : word.TrimEnd('s'));
}
