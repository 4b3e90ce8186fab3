namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>The limits that Dataverse documents for the size of a result.</summary>
internal static class Paging
{
    public const int MaximumPageSize = 5000;
    public const int SimplePagingLimit = 50_000;
    public const int TotalCountLimit = 5000;
    public const int AggregateLimit = 50_000;
    public const int LinkLimit = 15;
}
