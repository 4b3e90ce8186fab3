using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Tests.Scenarios.Steps;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Erasure;

/// <summary>A recovery with a row in every table that can belong to one, and words in every text column that can hold some.</summary>
public abstract class ErasureScenario : StepScenario
{
    protected ErasureScenario(string words)
    {
        Words = words;
        LeavesImpossibleStates("Every column of every table is filled past the plug-ins, whatever fits together.");
    }

    protected const int Closed = 2;
    protected const int CancelledRecovery = 718340003;

    private static readonly string[] TakesNotes =
        ["rcv_recovery", "rcv_recoverystep", "rcv_restitution", "rcv_rootcause", "rcv_improvement", "rcv_touchpoint"];

    /// <summary>The tables with a lookup to the recovery they belong to; approvals belong to a restitution.</summary>
    protected IEnumerable<string> Children =>
        from table in Organization.Model.Tables.Values
        where table.LogicalName.StartsWith("rcv_", StringComparison.Ordinal) && table.LogicalName != "rcv_recovery"
            && table.FindColumn("rcv_recoveryid") is { IsLookup: true }
        orderby table.LogicalName
        select table.LogicalName;

    /// <summary>What is written into every text column: a number of each column's own behind it keeps keys unique.</summary>
    protected string Words { get; set; }

    protected EntityReference Nora => Contact("Nora North");

    /// <summary>Opened by a case through every plug-in, then filled past them.</summary>
    protected EntityReference Filled(EntityReference account, EntityReference contact)
    {
        var recovery = Open(account, category: 4);
        foreach (var table in Children.Where(table => table != "rcv_recoverymember"))
            Plant(table, ("rcv_recoveryid", recovery), ("rcv_accountid", account), ("rcv_contactid", contact), ("regardingobjectid", account), ("rcv_respondedbyid", contact), ("rcv_cycle", 1));
        foreach (var restitution in RowsOf("rcv_restitution", recovery))
            Plant("rcv_approval", ("rcv_restitutionid", restitution));
        Load("rcv_recoverymember", ("rcv_recoveryid", recovery), ("rcv_userid", Ben.Reference), ("ownerid", Anna.Reference));
        foreach (var row in Children.SelectMany(table => RowsOf(table, recovery)).Append(recovery).ToList())
            Loader.Update(Worded(row));

        var step = RowsOf("rcv_recoverystep", recovery)[0];
        foreach (var activity in new[] { "task", "phonecall", "appointment", "email" })
        {
            Plant(activity, ("regardingobjectid", recovery), ("to", Party(contact)), ("requiredattendees", Party(contact)));
            Plant(activity, ("regardingobjectid", step), ("from", Party(contact)));
        }

        foreach (var table in TakesNotes)
            Plant("annotation", ("objectid", table == "rcv_recovery" ? recovery : RowsOf(table, recovery)[0]));
        foreach (var touchpoint in RowsOf("rcv_touchpoint", recovery))
            LoadChange(touchpoint, ("requiredattendees", Party(contact)), ("to", Party(contact)));
        return recovery;
    }

    protected void End(EntityReference recovery, int status = Closed) => LoadChange(recovery, ("statecode", State(1)), ("statuscode", State(status)));

    protected IReadOnlyList<EntityReference> RowsOf(string table, EntityReference recovery) =>
        [.. Administrator.Children(table, "rcv_recoveryid", recovery, "createdon").Select(row => row.ToEntityReference())];

    protected EntityReference Plant(string table, params (string Column, object? Value)[] values)
    {
        var definition = Organization.Model.Table(table);
        var row = Worded(new EntityReference(table, Guid.NewGuid()));
        foreach (var (column, value) in values.Where(value => definition.FindColumn(value.Column) is not null))
            row[column] = value;
        foreach (var money in definition.Columns.Values.Where(column => column.Type == ColumnType.Money && column.BaseOf is null))
            row[money.LogicalName] = new Money(77.25m);
        foreach (var number in definition.Columns.Values.Where(column => column is { Type: ColumnType.Integer, IsCustom: true } && !row.Contains(column.LogicalName)))
            row[number.LogicalName] = 3;
        foreach (var number in definition.Columns.Values.Where(column => column is { Type: ColumnType.Decimal, IsCustom: true }))
            row[number.LogicalName] = 7.5m;
        if (definition.FindColumn("ownerid") is not null)
            row["ownerid"] = Anna.Reference;
        return new EntityReference(table, Loader.Create(row));
    }

    /// <summary>Text in every column of a row that takes text.</summary>
    protected Entity Worded(EntityReference row)
    {
        var worded = new Entity(row.LogicalName, row.Id);
        foreach (var column in Texts(Organization.Model.Table(row.LogicalName)))
            worded[column.LogicalName] = Fitting(column);
        return worded;
    }

    protected static IEnumerable<Column> Texts(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Columns.Values.Where(column => column is { Type: ColumnType.Text or ColumnType.Memo, ValidForUpdate: true, ValidForCreate: true, DerivedFrom: null, AutoNumberFormat: null, MaxLength: null or >= 50 });
    }

    protected static EntityCollection Party(EntityReference contact) =>
        new([new Entity("activityparty") { ["partyid"] = contact }]) { EntityName = "activityparty" };

    private int number;

    private string Fitting(Column column)
    {
        var words = column is { Type: ColumnType.Text, MaxLength: < 200 } ? Words[..Math.Min(Words.Length, column.MaxLength!.Value - 6)] : Words;
        return $"{words} {++number}";
    }
}
