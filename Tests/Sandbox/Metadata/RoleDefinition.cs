namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>How far a privilege reaches.</summary>
public enum PrivilegeDepth
{
    /// <summary>The user's own rows.</summary>
    Basic,

    /// <summary>The user's business unit.</summary>
    Local,

    /// <summary>The user's business unit and those below it.</summary>
    Deep,

    /// <summary>The organisation.</summary>
    Global,
}

/// <summary>A security role of the solution.</summary>
public sealed record RoleDefinition(Guid Id, string Name, IReadOnlyDictionary<string, PrivilegeDepth> Privileges)
{
    /// <summary>Whether a team's Basic privileges count as its members' own.</summary>
    public bool IsInherited { get; init; }
}
