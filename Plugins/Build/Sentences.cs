using System.Globalization;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RecoveryCrm.Build;

/// <summary>
/// Makes a text in three languages by one call with its values, instead of three interpolated strings each with an array
/// of its own: new Text($"{a} in {b}", $"{b}: {a}", ...) becomes Sentence(place of "{0} in {1}", "{1}: {0}", ..., a, b).
/// A value is then computed once, not once for each language.
/// </summary>
internal static partial class Sentences
{
    private const string Text = "RecoveryCrm.Plugins.Rules.Text";
    private const int Languages = 3;

    public static void Pack(ModuleDefinition module, LiteralStore store)
    {
        var makers = store.Reader.Methods
            .Where(method => method.Name == "Sentence").OrderBy(method => method.Parameters.Count).ToList();
        foreach (var body in module.Bodies())
        {
            var targets = body.Targets();
            for (var at = 0; at < body.Instructions.Count; at++)
            {
                if (Read(body.Instructions, at) is { } sentence && sentence.All(text => LiteralStore.Takes(text.Format)))
                    Pack(body, at, sentence, store, makers, targets);
            }
        }
    }

    private static List<Formattable>? Read(IList<Instruction> code, int at)
    {
        List<Formattable> texts = [];
        for (var language = 0; language < Languages; language++)
        {
            if (Formattable.Read(code, texts.Count == 0 ? at : texts[^1].End) is not { } text)
                return null;
            texts.Add(text);
        }

        return texts[^1].End < code.Count && code[texts[^1].End].Calls(Text, ".ctor") ? texts : null;
    }

    private static void Pack(MethodBody body, int at, List<Formattable> texts, LiteralStore store, List<MethodDefinition> makers, HashSet<Instruction> targets)
    {
        var code = body.Instructions;
        var old = code.Skip(at).Take(texts[^1].End + 1 - at).ToList();
        if (old.Skip(1).Any(instruction => targets.Contains(instruction) && !texts.SelectMany(text => text.Values).Any(value => IsWithin(value, instruction, old))))
            return;

        var values = texts.SelectMany(text => text.Values).DistinctBy(Formattable.Key).ToList();
        var places = values.Select((value, place) => (Key: Formattable.Key(value), place)).ToDictionary(each => each.Key, each => each.place);
        string[] formats = [.. texts.Select(text => Renumbered(text.Format, [.. text.Values.Select(value => places[Formattable.Key(value)])]))];

        // makers: one for each number of values, and the last for an array of them
        var isArray = values.Count > makers.Count - 2;
        List<Instruction> made = [];
        if (isArray)
            made.AddRange([Instruction.Create(OpCodes.Ldc_I4, values.Count), Instruction.Create(OpCodes.Newarr, body.Method.Module.TypeSystem.Object)]);
        foreach (var (value, place) in values.Select((value, place) => (value, place)))
        {
            if (isArray)
                made.AddRange([Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Ldc_I4, place)]);
            made.AddRange(value);
            if (isArray)
                made.Add(Instruction.Create(OpCodes.Stelem_Ref));
        }

        made.Add(Instruction.Create(OpCodes.Call, isArray ? makers.Single(TakesArray) : makers.Single(maker => !TakesArray(maker) && maker.Parameters.Count == values.Count + 1)));
        Retarget(values, old, made);

        old[0].OpCode = OpCodes.Ldc_I4;
        old[0].Operand = store.Place(formats[0], formats[1], formats[2]); // keeps its identity, because branches may lead to it
        for (var removed = 1; removed < old.Count; removed++)
            code.RemoveAt(at + 1);
        for (var each = 0; each < made.Count; each++)
            code.Insert(at + 1 + each, made[each]);
    }

    private static bool TakesArray(MethodDefinition maker) => maker.Parameters[^1].ParameterType.IsArray;

    // A branch in a value ends within the value, or behind it at the instruction that stored it.
    private static bool IsWithin(IReadOnlyList<Instruction> value, Instruction target, List<Instruction> old) =>
        value.Contains(target) || target == old[old.IndexOf(value[^1]) + 1];

    private static void Retarget(List<IReadOnlyList<Instruction>> values, List<Instruction> old, List<Instruction> made)
    {
        foreach (var value in values)
        {
            var store = old[old.IndexOf(value[^1]) + 1];
            foreach (var branch in value.Where(instruction => instruction.Operand == store))
                branch.Operand = made[made.IndexOf(value[^1]) + 1];
        }
    }

    private static string Renumbered(string format, int[] places) =>
        Hole().Replace(format, hole => hole.Value.StartsWith("{{", StringComparison.Ordinal)
            ? hole.Value
            : "{" + places[int.Parse(hole.Groups["place"].ValueSpan, CultureInfo.InvariantCulture)].ToString(CultureInfo.InvariantCulture));

    // Doubled braces are braces.
    [GeneratedRegex(@"\{\{|\{(?<place>\d+)")]
    private static partial Regex Hole();
}
