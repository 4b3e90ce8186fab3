using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Mutations;

/// <summary>A copy of the solution with one value changed: in which file, of which kind the value is, and what it was and is.</summary>
internal sealed partial record Change(string File, string Kind, string From, string To, Func<SolutionSource, SolutionSource> Make)
{
    /// <summary>The files that a finding may name: a moved one had another name.</summary>
    public IEnumerable<string> Files => Kind.StartsWith("name of", StringComparison.Ordinal) ? [File, From] : [File];

    public override string ToString() => $"{File}: {Kind} '{From}' -> '{To}'";

    /// <summary>Every value of the solution, changed.</summary>
    public static IEnumerable<Change> All(SolutionSource source) =>
    [
        .. from path in source.Paths
           let root = source.Xml(path)
           where root is not null
           from place in Place.In(path, root)
           let other = Mutant.Of(place.Value)
           select new Change(path, place.Kind, place.Value, other, each => each.With(path, xml => place.Change(xml, other))),
        .. source.Paths.Where(path => path.EndsWith(".json", StringComparison.Ordinal)).SelectMany(path => InJson(source, path)),
        .. source.Contents.SelectMany(name => InContent(source, name)),
        .. source.Paths.Select(Moved),
    ];

    private static IEnumerable<Change> InJson(SolutionSource source, string path)
    {
        var text = source.Text(path)!;
        foreach (Match name in OwnNames().Matches(text))
        {
            var other = Mutant.Of(name.Value);
            yield return new(path, "names in a flow", name.Value, other, each => each.WithText(path, string.Concat(text.AsSpan(0, name.Index), other, text.AsSpan(name.Index + name.Length))));
        }

        foreach (var (pointer, value) in Strings(JsonNode.Parse(text)!, []))
        {
            var other = Mutant.Of(value);
            yield return new(path, $"flow {KindOf(pointer)}", value, other, each =>
            {
                var changed = JsonNode.Parse(text)!;
                var parent = pointer.SkipLast(1).Aggregate(changed, (node, step) => step is int index ? node[index]! : node[(string)step]!);
                if (pointer[^1] is int last)
                    parent[last] = other;
                else
                    parent[(string)pointer[^1]] = other;
                return each.WithText(path, changed.ToJsonString());
            });
        }
    }

    private static IEnumerable<(object[] Pointer, string Value)> Strings(JsonNode node, object[] pointer) => node switch
    {
        JsonObject part => part.Where(each => each.Value is not null).SelectMany(each => Strings(each.Value!, [.. pointer, each.Key])),
        JsonArray list => list.SelectMany((each, index) => each is null ? [] : Strings(each, [.. pointer, index])),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > 0 => [(pointer, text)],
        _ => [],
    };

    // Actions and items have names and numbers of their own; what they are made of is of one kind.
    private static string KindOf(object[] pointer) => string.Join('/', pointer.Select((step, index) =>
        step is int || (index > 0 && pointer[index - 1] is "actions" or "triggers" or "connectionReferences" or "cases") ? "*" : step));

    // What pages load and which names of ours scripts use. What lies in them beyond that is their own tests' concern.
    private static IEnumerable<Change> InContent(SolutionSource source, string name) =>
        from found in (name.EndsWith(".html", StringComparison.Ordinal) ? Loads() : name.EndsWith(".js", StringComparison.Ordinal) && !name.Contains("/lib/", StringComparison.Ordinal) ? OwnNames() : Nothing()).Matches(source.Content(name)!)
        let value = found.Groups[1]
        let other = Mutant.Of(value.Value)
        select new Change($"WebResources/{name}", $"content {Path.GetExtension(name)}", value.Value, other, each =>
            each.WithContent(name, string.Concat(each.Content(name).AsSpan(0, value.Index), other, each.Content(name).AsSpan(value.Index + value.Length))));

    private static Change Moved(string path)
    {
        var to = Path.ChangeExtension(path, null) + "2" + Path.GetExtension(path);
        return new(to, $"name of a file, {FileKind.Of(path)}{(path.EndsWith(".json", StringComparison.Ordinal) ? " json" : "")}", path, to, source => source.Moved(path, to));
    }

    [GeneratedRegex(@" (?:src|href)=""([^""#:]+)""")]
    private static partial Regex Loads();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(rcv_\w+)\b")]
    private static partial Regex OwnNames();

    [GeneratedRegex("(?!)")]
    private static partial Regex Nothing();
}
