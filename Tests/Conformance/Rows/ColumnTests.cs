using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Rows;

/// <summary>What single columns take, keep and refuse.</summary>
public sealed class ColumnTests : MadeOrganization
{
    private const string C = "abc_c";

    [Theory]
    [Documented("developer/data-platform/org-service/entity-operations-create")]
    [InlineData(ColumnType.Text, 1)]
    [InlineData(ColumnType.Memo, true)]
    [InlineData(ColumnType.Integer, "1")]
    [InlineData(ColumnType.Decimal, 1)]
    [InlineData(ColumnType.Double, 1)]
    [InlineData(ColumnType.Money, 1.5)]
    [InlineData(ColumnType.DateTime, "2026-03-03")]
    [InlineData(ColumnType.Boolean, 1)]
    [InlineData(ColumnType.Choice, 1)]
    [InlineData(ColumnType.MultiChoice, "1")]
    [InlineData(ColumnType.UniqueIdentifier, "5b0d0a7c-3f5e-4a61-9d53-7f7a52a11d01")]
    public void A_value_of_another_type_is_refused(ColumnType type, object value)
    {
        Use(MadeModel.With(null, MadeModel.Of(C, type)));
        var fault = Refused(() => Add(MadeModel.Child, (C, value)));
        Assert.Equal(Code(0x80040203), fault.ErrorCode);
        Assert.Contains($"'{C}'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Documented("developer/data-platform/reference/web-service-error-codes")]
    [InlineData(ColumnType.Integer, "0", true)]
    [InlineData(ColumnType.Integer, "10", true)]
    [InlineData(ColumnType.Integer, "-1", false)]
    [InlineData(ColumnType.Integer, "11", false)]
    [InlineData(ColumnType.Decimal, "10.00", true)]
    [InlineData(ColumnType.Decimal, "10.004", true)]
    [InlineData(ColumnType.Decimal, "10.01", false)]
    [InlineData(ColumnType.Money, "10", true)]
    [InlineData(ColumnType.Money, "-0.01", false)]
    [InlineData(ColumnType.Double, "10.5", false)]
    public void A_number_is_held_to_its_range_after_it_is_rounded(ColumnType type, string text, bool isTaken)
    {
        Use(MadeModel.With(null, MadeModel.Of(C, type, precision: 2, minimum: 0, maximum: 10)));
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        object value = type switch
        {
            ColumnType.Integer => (int)number,
            ColumnType.Money => new Money(number),
            ColumnType.Double => (double)number,
            _ => number,
        };
        if (isTaken)
            Add(MadeModel.Child, (C, value));
        else
            Assert.Equal(Code(type == ColumnType.Integer ? 0x8004432F : 0x80044330), Refused(() => Add(MadeModel.Child, (C, value))).ErrorCode);
    }

    [Theory]
    [Documented("developer/data-platform/behavior-format-date-time-attribute")]
    [InlineData(DateBehavior.UserLocal, "2026-03-03T22:30:15", "2026-03-03T22:30:15")]
    [InlineData(DateBehavior.TimeZoneIndependent, "2026-03-03T22:30:15", "2026-03-03T22:30:15")]
    [InlineData(DateBehavior.DateOnly, "2026-03-03T22:30:15", "2026-03-03T00:00:00")]
    [InlineData(DateBehavior.UserLocal, "1753-01-01T00:00:00", "1753-01-01T00:00:00")]
    [InlineData(DateBehavior.DateOnly, "9999-12-30T00:00:00", "9999-12-30T00:00:00")]
    public void A_date_is_kept_as_its_behaviour_says(DateBehavior behavior, string given, string kept)
    {
        Use(MadeModel.With(null, MadeModel.Of(C, ColumnType.DateTime, behavior: behavior)));
        var row = Read(Add(MadeModel.Child, (C, Utc(given))));
        Assert.Equal(Utc(kept), row[C]);
    }

    [Theory]
    [Documented("developer/data-platform/behavior-format-date-time-attribute")]
    [InlineData(DateBehavior.UserLocal)]
    [InlineData(DateBehavior.DateOnly)]
    [InlineData(DateBehavior.TimeZoneIndependent)]
    public void A_date_before_1753_is_refused(DateBehavior behavior)
    {
        Use(MadeModel.With(null, MadeModel.Of(C, ColumnType.DateTime, behavior: behavior)));
        Assert.Equal(Code(0x80040239), Refused(() => Add(MadeModel.Child, (C, Utc("1752-12-31T00:00:00")))).ErrorCode);
    }

    [Theory]
    [Documented("developer/data-platform/create-auto-number-attributes")]
    [InlineData("CAS-{SEQNUM:5}", "^CAS-01000$", "^CAS-01001$")]
    [InlineData("{SEQNUM:3}", "^1000$", "^1001$")]
    [InlineData("A-{SEQNUM:6}-{RANDSTRING:4}", "^A-001000-[A-Z0-9]{4}$", "^A-001001-[A-Z0-9]{4}$")]
    [InlineData("{RANDSTRING:6}", "^[A-Z0-9]{6}$", "^[A-Z0-9]{6}$")]
    [InlineData("{DATETIMEUTC:yyyyMMdd}-{SEQNUM:4}", "^20260303-1000$", "^20260303-1001$")]
    public void A_number_is_drawn_in_its_format(string format, string first, string second)
    {
        Use(MadeModel.With(null, MadeModel.Of(C, ColumnType.Text, autonumber: format)));
        Assert.Matches(first, (string)Read(Add(MadeModel.Child))[C]);
        Assert.Matches(second, (string)Read(Add(MadeModel.Child))[C]);
        Assert.Equal("Mine", Read(Add(MadeModel.Child, (C, "Mine")))[C]);
    }

    [Fact]
    [Documented("maker/data-platform/autonumber-fields")]
    public void A_failed_create_leaves_a_gap()
    {
        Use(MadeModel.With(null, MadeModel.Of(C, ColumnType.Text, autonumber: "{SEQNUM:4}")));
        Refused(() => Add(MadeModel.Child, ("statuscode", new OptionSetValue(2))));
        Assert.Equal("1001", Read(Add(MadeModel.Child))[C]);
    }

    [Theory]
    [Documented("developer/data-platform/org-service/entity-operations-create")]
    [InlineData(ColumnType.Boolean, true)]
    [InlineData(ColumnType.Boolean, false)]
    [InlineData(ColumnType.Choice, 2)]
    public void A_default_is_filled_in_and_a_given_value_stays(ColumnType type, object value)
    {
        Use(MadeModel.With(null, MadeModel.Of(C, type, defaultValue: value)));
        object Typed(object plain) => type == ColumnType.Choice ? new OptionSetValue((int)plain) : plain;
        var other = Typed(type == ColumnType.Choice ? 1 : !(bool)value);
        Assert.Equal(Typed(value), Read(Add(MadeModel.Child))[C]);
        Assert.Equal(other, Read(Add(MadeModel.Child, (C, other)))[C]);
    }

    [Fact]
    [Documented("developer/data-platform/org-service/entity-operations-update-delete")]
    public void What_the_platform_requires_cannot_be_emptied()
    {
        Use(MadeModel.With(null, MadeModel.Of(C, ColumnType.Text, required: RequiredLevel.System)));
        Assert.Equal($"Attribute: {C} cannot be set to NULL", Refused(() => Add(MadeModel.Child)).Message);
        var row = Add(MadeModel.Child, (C, "x"));
        Assert.Equal(Code(0x80040203), Refused(() => Change(row, (C, null))).ErrorCode);
        Assert.Equal(Code(0x80040203), Refused(() => Change(row, (C, ""))).ErrorCode);
    }

    [Fact]
    [Documented("maker/data-platform/data-platform-entity-attribute-requirement-level")]
    public void What_the_business_requires_is_the_forms_affair()
    {
        Use(MadeModel.With(null, MadeModel.Of(C, ColumnType.Text, required: RequiredLevel.Application)));
        Assert.False(Read(Add(MadeModel.Child)).Contains(C));
    }

    [Theory]
    [Documented("developer/data-platform/org-service/entity-operations-create")]
    [InlineData(true, false, "created")]
    [InlineData(false, true, "updated")]
    public void A_column_that_a_message_does_not_write_is_dropped(bool create, bool update, string kept)
    {
        Use(MadeModel.With(null, MadeModel.Of(C, ColumnType.Text, create: create, update: update)));
        var row = Add(MadeModel.Child, (C, "created"));
        Change(row, (C, "updated"));
        Assert.Equal(kept, Read(row)[C]);
    }

    [Theory]
    [Documented("developer/data-platform/special-update-operation-behavior")]
    [InlineData(1, null, 1, 2)]
    [InlineData(1, 2, 1, 2)]
    [InlineData(null, 3, 0, 3)]
    [InlineData(0, 3, 0, 3)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(1, 1, null, null)]
    [InlineData(1, 3, null, null)]
    [InlineData(0, 2, null, null)]
    [InlineData(null, 2, null, null)]
    public void State_and_status_go_together(int? state, int? status, int? newState, int? newStatus)
    {
        Use(MadeModel.With());
        var row = Add(MadeModel.Child);
        var change = new Entity(row.LogicalName, row.Id);
        if (state is { } wantedState)
            change["statecode"] = new OptionSetValue(wantedState);
        if (status is { } wantedStatus)
            change["statuscode"] = new OptionSetValue(wantedStatus);

        if (newState is { } expected)
        {
            Administrator.Update(change);
            Assert.Equal((new OptionSetValue(expected), new OptionSetValue(newStatus!.Value)), (Read(row)["statecode"], Read(row)["statuscode"]));
        }
        else
        {
            Assert.Equal(Code(0x80048408), Refused(() => Administrator.Update(change)).ErrorCode);
        }
    }

    [Theory]
    [Documented("developer/data-platform/optimistic-concurrency")]
    [InlineData("current", 0u)]
    [InlineData("1", 0x80060882u)]
    [InlineData("", 0x80060883u)]
    public void A_delete_may_ask_for_the_version_it_has_seen(string version, uint code)
    {
        Use(MadeModel.With());
        var row = Add(MadeModel.Child);
        var target = new EntityReference(row.LogicalName, row.Id) { RowVersion = version == "current" ? Read(row).RowVersion : version };
        var request = new DeleteRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
        if (code == 0)
            Administrator.Execute(request);
        else
            Assert.Equal(Code(code), Refused(() => Administrator.Execute(request)).ErrorCode);
        Assert.Equal(code == 0 ? 0 : 1, Count(MadeModel.Child));
    }

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
