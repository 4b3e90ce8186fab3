using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Tests.Conformance.Storage;

/// <summary>What is written is what is read, to the last digit.</summary>
public sealed class ValueTests
{
    public static TheoryData<string, ColumnType, int, object> Values => new()
    {
        { "text", ColumnType.Text, 0, "Überfällig – 日本語 \u0000 '\"" },
        { "memo", ColumnType.Memo, 0, new string('x', 100_000) },
        { "int", ColumnType.Integer, 0, int.MaxValue },
        { "int min", ColumnType.Integer, 0, int.MinValue },
        { "bigint", ColumnType.BigInt, 0, long.MaxValue },
        { "bigint min", ColumnType.BigInt, 0, long.MinValue },
        { "decimal", ColumnType.Decimal, 2, 100_000_000_000.00m },
        { "decimal negative", ColumnType.Decimal, 4, -99_999_999_999.9999m },
        { "decimal tenth", ColumnType.Decimal, 10, 0.0000000001m },
        { "double", ColumnType.Double, 5, 0.1 + 0.2 },
        { "bool", ColumnType.Boolean, 0, true },
        { "guid", ColumnType.UniqueIdentifier, 0, Guid.Parse("ABCDEF01-2345-6789-ABCD-EF0123456789") },
        { "time", ColumnType.DateTime, 0, new DateTime(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        { "time max", ColumnType.DateTime, 0, new DateTime(9999, 12, 30, 23, 59, 59, 999, DateTimeKind.Utc) },
        { "entity name", ColumnType.EntityName, 0, "account" },
    };

    [Theory, MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_went_in(string what, ColumnType type, int precision, object value) =>
        Assert.True(value.Equals(RoundTrip(AnOrganization.Column("c", type, precision), value)), what);

    [Theory]
    [InlineData("922337203685477.5807")]
    [InlineData("-922337203685477.0000")]
    [InlineData("0.0001")]
    [InlineData("3000")]
    public void Money_is_exact_to_four_places_however_few_are_shown(string amount)
    {
        var money = Assert.IsType<Money>(RoundTrip(AnOrganization.Column("c", ColumnType.Money, precision: 2), new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))));

        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), money.Value);
    }

    [Fact]
    public void A_decimal_with_too_many_places_is_rounded_half_away_from_zero()
    {
        var column = AnOrganization.Column("c", ColumnType.Decimal, precision: 2);

        Assert.Equal(0.13m, RoundTrip(column, 0.125m));
        Assert.Equal(-0.13m, RoundTrip(column, -0.125m));
    }

    [Fact]
    public void A_choice_and_a_set_of_choices_come_back_sorted_and_without_repetition()
    {
        Assert.Equal(new OptionSetValue(718340002), RoundTrip(AnOrganization.Column("c", ColumnType.Choice), new OptionSetValue(718340002)));
        var options = Assert.IsType<OptionSetValueCollection>(RoundTrip(AnOrganization.Column("c", ColumnType.MultiChoice), new OptionSetValueCollection([new(3), new(1), new(3)])));
        Assert.Equal([1, 3], options.Select(option => option.Value));
    }

    [Fact]
    public void A_date_loses_its_time_of_day()
    {
        var column = AnOrganization.Column("c", ColumnType.DateTime, behavior: DateBehavior.DateOnly);

        Assert.Equal(new DateTime(1969, 7, 20, 0, 0, 0, DateTimeKind.Utc), RoundTrip(column, new DateTime(1969, 7, 20, 20, 17, 40, DateTimeKind.Utc)));
    }

    [Fact]
    public void A_lookup_that_may_refer_to_several_tables_remembers_to_which()
    {
        var reference = new EntityReference("contact", Guid.NewGuid());

        Assert.Equal(reference, RoundTrip(AnOrganization.Column("c", ColumnType.Customer), reference));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_is_absent_and_so_is_an_empty_text(string? value) => Assert.Null(RoundTrip(AnOrganization.Column("c", ColumnType.Text), value));

    [Fact]
    public void An_empty_set_of_choices_is_absent() =>
        Assert.Null(RoundTrip(AnOrganization.Column("c", ColumnType.MultiChoice), new OptionSetValueCollection()));

    [Fact]
    public void A_value_of_the_wrong_type_is_refused_with_the_column_in_the_message()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => RoundTrip(AnOrganization.Column("c", ColumnType.DateTime), "yesterday"));

        Assert.Contains("'c'", fault.Message, StringComparison.Ordinal);
    }

    private static object? RoundTrip(Column column, object? value)
    {
        var model = AnOrganization.With(column);
        using var database = Database.Open(model);
        var rows = new RowStore(database, model);
        var row = new Entity(AnOrganization.Table, Guid.NewGuid()) { [column.LogicalName] = value };
        rows.Insert(row);
        return rows.Find(AnOrganization.Table, row.Id)!.Attributes.TryGetValue(column.LogicalName, out var read) ? read : null;
    }
}
