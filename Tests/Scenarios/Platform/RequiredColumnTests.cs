using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Platform;

/// <summary>What product.md marks with *: Dataverse lets every client but a form leave it out, the product doesn't.</summary>
public sealed class RequiredColumnTests : Scenario
{
    [Fact]
    public void No_table_of_ours_takes_an_empty_row()
    {
        var tables = Organization.Model.Tables.Values
            .Where(table => table.Columns.Values.Any(column => column.IsCustom && column.Required == RequiredLevel.Application && column.LogicalName.StartsWith("rcv_", StringComparison.Ordinal)))
            .Select(table => table.LogicalName)
            .ToList();

        Assert.Equal(22, tables.Count);
        foreach (var table in tables)
            Refused(() => Administrator.Create(new Entity(table)), "-");
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once()
    {
        var recovery = Open(Northwind);

        Refused(() => Anna.Service.Add("rcv_touchpoint", ("rcv_recoveryid", recovery), ("description", "x")), "subject, rcv_purpose, rcv_channel", "(required-column)");
        Refused(() => Anna.Service.Add("rcv_improvement", ("rcv_recoveryid", recovery), ("rcv_name", " ")), "rcv_name, rcv_kind", "(required-column)");
        Refused(() => Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", recovery)), "comes from a contact", "(F1-incomplete)");
    }

    [Fact]
    public void Nothing_that_is_needed_is_emptied_by_any_door()
    {
        var playbook = Ada.Service.Add("rcv_playbook", ("rcv_name", "Ours"));

        foreach (var (_, send) in Actor.UpdateDoors)
            Refused(() => send(Ada, new Entity("rcv_playbook", playbook.Id) { ["rcv_name"] = "" }), "rcv_name", "(required-column)");
        Ada.Service.Change(playbook, ("rcv_description", "Changed"));
        Assert.Equal("Ours", Administrator.Read(playbook, "rcv_name")["rcv_name"]);
    }
}
