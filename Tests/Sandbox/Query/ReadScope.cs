namespace RecoveryCrm.Sandbox.Query;

/// <summary>Which rows of a table a user may read: all, none, or those that are theirs by owner, business unit or sharing.</summary>
public sealed record ReadScope
{
    public static ReadScope Everything { get; } = new() { All = true };

    public static ReadScope Nothing { get; } = new() { None = true };

    public bool All { get; init; }

    public bool None { get; init; }

    /// <summary>Users and teams whose rows may be read.</summary>
    public IReadOnlyCollection<Guid> Owners { get; init; } = [];

    /// <summary>Business units whose rows may be read, whoever owns them.</summary>
    public IReadOnlyCollection<Guid> BusinessUnits { get; init; } = [];

    /// <summary>Users and teams that rows may be shared with: a row of principalobjectaccess with the read right counts.</summary>
    public IReadOnlyCollection<Guid> Principals { get; init; } = [];
}
