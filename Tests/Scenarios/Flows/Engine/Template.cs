using System.Text;
using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>
/// Values in a definition: a text that begins with "@" is an expression and has its type, "@{…}" inside a text becomes text,
/// "@@" stands for "@" (learn.microsoft.com, logic-apps-workflow-definition-language, Expressions).
/// </summary>
internal static class Template
{
    public static JsonNode? Value(JsonNode? template, IFunctions functions) => template switch
    {
        JsonObject row => new JsonObject(row.Select(member => KeyValuePair.Create(member.Key, Json.Copy(Value(member.Value, functions))))),
        JsonArray list => new JsonArray([.. list.Select(item => Json.Copy(Value(item, functions)))]),
        _ when Json.IsText(template) => Text(Json.Text(template), functions),
        _ => template,
    };

    /// <summary>Every expression in a template, read: so that what the engine does not know is found without a run.</summary>
    public static void Read(JsonNode? template) => Value(template, new Reader());

    private static JsonNode? Text(string text, IFunctions functions)
    {
        if (text.StartsWith('@') && !text.StartsWith("@@", StringComparison.Ordinal) && !text.StartsWith("@{", StringComparison.Ordinal))
            return ExpressionParser.Whole(text[1..]).Value(functions);

        var result = new StringBuilder();
        for (var position = 0; position < text.Length; position++)
        {
            if (string.CompareOrdinal(text, position, "@@", 0, 2) == 0)
            {
                position++;
                result.Append('@');
            }
            else if (string.CompareOrdinal(text, position, "@{", 0, 2) == 0)
            {
                var parser = new ExpressionParser(text, position + 2);
                result.Append(Json.Shown(parser.Read().Value(functions)));
                parser.Expect('}');
                position = parser.Position - 1;
            }
            else
            {
                result.Append(text[position]);
            }
        }

        return result.ToString();
    }

    private sealed class Reader : IFunctions
    {
        public JsonNode? Call(string name, IReadOnlyList<JsonNode?> arguments) => null;
    }
}
