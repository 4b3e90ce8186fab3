namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>The values that a choice column may hold.</summary>
public sealed class ChoiceSet(string name, IReadOnlyList<ChoiceOption> options)
{
    private readonly Dictionary<int, ChoiceOption> byValue = options.ToDictionary(option => option.Value);

    public string Name { get; } = name;

    public IReadOnlyList<ChoiceOption> Options { get; } = options;

    public bool Contains(int value) => byValue.ContainsKey(value);

    public ChoiceOption? Find(int value) => byValue.GetValueOrDefault(value);
}

/// <summary>One value of a choice.</summary>
public sealed record ChoiceOption(int Value, Labels Label)
{
    /// <summary>Of a status: the state it belongs to.</summary>
    public int? State { get; init; }

    /// <summary>Of a state: the status a row gets when only the state is written.</summary>
    public int? DefaultStatus { get; init; }

    /// <summary>The colour that charts and views show it in, as the solution writes it.</summary>
    public string? Color { get; init; }
}
