namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>A text in the languages of the solution; a language without its own text shows the English one.</summary>
public sealed class Labels(IReadOnlyDictionary<int, string> texts)
{
    public const int English = 1033;

    public static Labels None { get; } = new(new Dictionary<int, string>());

    public Labels(string english)
        : this(new Dictionary<int, string> { [English] = english })
    {
    }

    public IReadOnlyDictionary<int, string> Texts { get; } = texts;

    public string this[int lcid] =>
        Texts.TryGetValue(lcid, out var text) || Texts.TryGetValue(English, out text) ? text : "";

    public override string ToString() => this[English];
}
