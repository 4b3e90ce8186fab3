using System.Text.Json;

namespace RecoveryCrm.Deploying.Configuration;

/// <summary>One object of pac.config; notes each mistake in it with its place and what to write instead.</summary>
internal sealed class ConfigObject(JsonElement element, string place, ICollection<string> mistakes)
{
    public string Place => place;

    public void Only(params string[] keys)
    {
        foreach (var key in Names().Except(keys))
            Note(key, $"is not a known key. Known here: {string.Join(", ", keys)}. Correct its spelling or remove it.");
    }

    public IEnumerable<string> Names() => element.EnumerateObject().Select(property => property.Name);

    public string Text(string key, string expected, Func<string, bool>? fits = null, string? otherwise = null)
    {
        if (Find(key) is not { } value)
        {
            if (otherwise is null)
                Note(key, $"is missing. Write {expected}.");
            return otherwise ?? "";
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is [_, ..] text && (fits is null || fits(text)))
            return text;
        Note(key, $"is {value.GetRawText()}. Write {expected}.");
        return "";
    }

    public int Number(string key, string expected)
    {
        if (Find(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number))
            return number;
        Note(key, Find(key) is { } other ? $"is {other.GetRawText()}. Write {expected}." : $"is missing. Write {expected}.");
        return 0;
    }

    public ConfigObject Object(string key, bool required)
    {
        if (Find(key) is { ValueKind: JsonValueKind.Object } value)
            return Inner(value, key);
        if (Find(key) is { } other)
            Note(key, $"is {other.GetRawText()}. Write an object: {{ … }}.");
        else if (required)
            Note(key, "is missing. Write an object: { … }.");
        return Inner(Empty, key);
    }

    public IReadOnlyList<ConfigObject> Objects(string key)
    {
        if (Find(key) is not { ValueKind: JsonValueKind.Array } list)
        {
            Note(key, Find(key) is { } other ? $"is {other.GetRawText()}. Write a list: [ … ]." : "is missing. Write a list: [ … ], empty if there is none yet.");
            return [];
        }

        var objects = new List<ConfigObject>();
        foreach (var (item, index) in list.EnumerateArray().Select((item, index) => (item, $"{key}[{index}]")))
        {
            if (item.ValueKind == JsonValueKind.Object)
                objects.Add(Inner(item, index));
            else
                Note(index, $"is {item.GetRawText()}. Write an object: {{ … }}.");
        }

        return objects;
    }

    public void Note(string key, string mistake) => mistakes.Add($"{Below(key)} {mistake}");

    private static JsonElement Empty { get; } = JsonDocument.Parse("{}").RootElement;

    private ConfigObject Inner(JsonElement value, string key) => new(value, Below(key), mistakes);

    private string Below(string key) => place.Length == 0 ? key : $"{place}.{key}";

    private JsonElement? Find(string key) => element.TryGetProperty(key, out var value) ? value : null;
}
