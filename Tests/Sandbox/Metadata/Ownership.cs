namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>Who can own a table's rows.</summary>
public enum Ownership
{
    None,
    User,
    Business,
    Organization,
}

/// <summary>What happens to related rows when the same happens to the row they refer to.</summary>
public enum Cascade
{
    None,
    Cascade,
    Active,
    UserOwned,
    RemoveLink,
    Restrict,
}
