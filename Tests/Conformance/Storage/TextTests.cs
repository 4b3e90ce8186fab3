using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Tests.Conformance.Storage;

/// <summary>Text compares and matches as in SQL Server: whatever the case, in every script.</summary>
public sealed class TextTests : IDisposable
{
    private readonly Database database = Database.Open(AnOrganization.With(AnOrganization.Column("c", ColumnType.Text)));

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("ÄRGER", "ärger", true)]
    [InlineData("ЖАЛОБА", "жалоба", true)]
    [InlineData("a", "b", false)]
    [InlineData("a-b", "ab", false)]
    [InlineData("2026-01-31|0|-", "2026-01-31|-|0", false)]
    [InlineData("a b", "ab", false)]
    public void Case_makes_no_difference(string left, string right, bool equal) =>
        Assert.Equal(equal, database.Scalar($"SELECT 1 WHERE @p0 = {database.Dialect.Collated("@p1")}", left, right) is not null);

    [Theory]
    [InlineData("Northwind Traders", "north%", true)]
    [InlineData("Northwind Traders", "%TRADERS", true)]
    [InlineData("Northwind", "_orthwin_", true)]
    [InlineData("Northwind", "orth%", false)]
    [InlineData("b1", "[a-c][0-9]", true)]
    [InlineData("d1", "[a-c]%", false)]
    [InlineData("d1", "[^a-c]%", true)]
    [InlineData("50%", "50[%]", true)]
    [InlineData("50 percent", "50[%]", false)]
    [InlineData("a.b", "a.b", true)]
    [InlineData("axb", "a.b", false)]
    [InlineData("two\nlines", "two%lines", true)]
    [InlineData("a]b", "a]b", true)]
    public void Patterns_have_wildcards_and_sets(string value, string pattern, bool matches) =>
        Assert.Equal(matches, Matches(value, pattern) is not null);

    [Fact]
    public void Nothing_matches_nothing() => Assert.Null(Matches(null, "%"));

    private object? Matches(string? value, string pattern) =>
        database.Scalar($"SELECT 1 WHERE {database.Dialect.Like("@p0", "@p1")}", value, database.Dialect.Pattern(pattern));
}
