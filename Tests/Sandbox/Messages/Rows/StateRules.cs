using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>State and status belong together: a state alone brings its default status, a status must be one of the row's state.</summary>
internal static class StateRules
{
    public const string State = "statecode";
    public const string Status = "statuscode";

    /// <summary>The value by which SetState and CloseIncident ask for the state's default status.</summary>
    public const int DefaultStatus = -1;

    /// <summary>A new row begins in the first state; Dataverse takes no other on create, and no status of another.</summary>
    public static void Start(Table table, Entity row)
    {
        if (table.FindColumn(State) is not { Choices: { } states } state)
            return;
        var first = state.Default as int? ?? states.Options[0].Value;
        row[State] = new OptionSetValue(first);
        if (!table.Columns.ContainsKey(Status))
            return;
        if (row.GetAttributeValue<OptionSetValue>(Status) is { } given)
            DemandPair(table, row.Id, first, given.Value);
        else
            row[Status] = new OptionSetValue(InitialStatus(table, first));
    }

    /// <summary>State and status as an update carries them: a default status is left out, because the state brings it.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Columns(OptionSetValue state, OptionSetValue status)
    {
        yield return new(State, state);
        if (status.Value != DefaultStatus)
            yield return new(Status, status);
    }

    /// <summary>
    /// The state wins: alone it brings its default status. A status alone is held to the state that the row is in (a live organisation
    /// answers "… is not a valid status code for state code …" otherwise).
    /// </summary>
    public static void Move(Table table, Entity changes, Entity before)
    {
        var state = changes.GetAttributeValue<OptionSetValue>(State)?.Value;
        var status = changes.GetAttributeValue<OptionSetValue>(Status)?.Value;
        if (state is null && status is null)
            return;
        var target = state ?? before.GetAttributeValue<OptionSetValue>(State).Value;
        if (status is null or DefaultStatus)
            changes[Status] = new OptionSetValue(StatusFor(table, target));
        else
            DemandPair(table, changes.Id, target, status.Value);
    }

    private static int InitialStatus(Table table, int state) =>
        table.Column(Status).Default is int configured && StateOf(table, configured) == state ? configured : StatusFor(table, state);

    private static int StatusFor(Table table, int state)
    {
        var option = table.Column(State).Choices?.Find(state) ?? throw Faults.UnknownState(table.SchemaName, state);
        return option.DefaultStatus
            ?? table.Column(Status).Choices?.Options.FirstOrDefault(status => status.State == state)?.Value
            ?? throw Faults.UnknownState(table.SchemaName, state);
    }

    private static int? StateOf(Table table, int status) => table.Column(Status).Choices?.Find(status)?.State;

    private static void DemandPair(Table table, Guid id, int state, int status)
    {
        if (StateOf(table, status) == state)
            return;
        var label = table.Column(State).Choices?.Find(state)?.Label[Labels.English] ?? throw Faults.UnknownState(table.SchemaName, state);
        throw Faults.StatusOfOtherState(table.SchemaName, table.LogicalName, status, label, id);
    }
}
