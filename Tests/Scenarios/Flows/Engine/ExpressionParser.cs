using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>Reads an expression out of a text, from the character behind "@" or "@{" on.</summary>
internal sealed class ExpressionParser(string text, int position)
{
    public int Position { get; private set; } = position;

    /// <summary>Reads a text that is one expression.</summary>
    public static Expression Whole(string text)
    {
        var parser = new ExpressionParser(text, 0);
        var expression = parser.Read();
        parser.SkipBlanks();
        return parser.Position == text.Length ? expression : throw parser.Unexpected();
    }

    public Expression Read()
    {
        var expression = Primary();
        while (true)
        {
            SkipBlanks();
            var optional = At("?[");
            if (!optional && !At("["))
                return expression;
            Position += optional ? 2 : 1;
            var key = Read();
            Expect(']');
            expression = new Part(expression, key, optional);
        }
    }

    /// <summary>Steps over a character that has to come now.</summary>
    public void Expect(char wanted)
    {
        SkipBlanks();
        if (Position >= text.Length || text[Position] != wanted)
            throw Unexpected();
        Position++;
    }

    private Expression Primary()
    {
        SkipBlanks();
        if (Position >= text.Length)
            throw Unexpected();
        return text[Position] switch
        {
            '\'' => new Literal(Quoted()),
            '-' or (>= '0' and <= '9') => new Literal(Number()),
            var first when char.IsLetter(first) => Named(),
            _ => throw Unexpected(),
        };
    }

    private Expression Named()
    {
        var name = Taken(char.IsLetterOrDigit);
        SkipBlanks();
        if (!At("("))
        {
            return name switch
            {
                "true" => new Literal(true),
                "false" => new Literal(false),
                "null" => new Literal(null),
                _ => throw Unexpected(),
            };
        }

        Position++;
        List<Expression> arguments = [];
        SkipBlanks();
        while (!At(")"))
        {
            if (arguments.Count > 0)
                Expect(',');
            arguments.Add(Read());
            SkipBlanks();
        }

        Position++;
        return new Call(name, arguments);
    }

    // A quote inside is written twice.
    private string Quoted()
    {
        var value = new StringBuilder();
        for (Position++; Position < text.Length; Position++)
        {
            if (text[Position] != '\'')
                value.Append(text[Position]);
            else if (At("''"))
                value.Append(text[Position++]);
            else
            {
                Position++;
                return value.ToString();
            }
        }

        throw Unexpected();
    }

    private JsonNode Number() => decimal.Parse(Taken(character => char.IsDigit(character) || character is '-' or '.'), CultureInfo.InvariantCulture);

    private string Taken(Func<char, bool> belongs)
    {
        var start = Position;
        while (Position < text.Length && belongs(text[Position]))
            Position++;
        return text[start..Position];
    }

    private bool At(string word) => string.CompareOrdinal(text, Position, word, 0, word.Length) == 0;

    private void SkipBlanks()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
            Position++;
    }

    private NotSupportedException Unexpected() => new($"No expression that the engine reads, at character {Position}: {text}");
}
