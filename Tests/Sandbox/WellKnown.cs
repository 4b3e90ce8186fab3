namespace RecoveryCrm.Sandbox;

/// <summary>The ids that every organisation of the Sandbox has alike.</summary>
internal static class WellKnown
{
    public static readonly Guid SystemUser = new("5b0d0a7c-0001-4a61-9d53-7f7a52a11d01");
    public static readonly Guid Administrator = new("5b0d0a7c-0002-4a61-9d53-7f7a52a11d01");
    public static readonly Guid RootBusinessUnit = new("5b0d0a7c-0003-4a61-9d53-7f7a52a11d01");
    public static readonly Guid DefaultTeam = new("5b0d0a7c-0004-4a61-9d53-7f7a52a11d01");
    public static readonly Guid BaseCurrency = new("5b0d0a7c-0005-4a61-9d53-7f7a52a11d01");
    public static readonly Guid AdministratorRole = new("5b0d0a7c-0006-4a61-9d53-7f7a52a11d01");
}
