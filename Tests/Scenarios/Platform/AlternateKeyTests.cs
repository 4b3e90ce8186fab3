using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Platform;

/// <summary>Rows found by what is unique about them instead of by their ids, on the shipped table that senders upsert.</summary>
public sealed class AlternateKeyTests : Scenario
{
    private static readonly KeyAttributeCollection Key = new() { ["rcv_source"] = "monitor", ["rcv_externalid"] = "42" };

    [Fact]
    public void Upsert_finds_a_row_by_its_key_and_else_creates_it_with_the_key()
    {
        var first = Upsert(("rcv_summary", "Down"));
        var second = Upsert(("rcv_summary", "Still down"));

        Assert.True(first.RecordCreated);
        Assert.False(second.RecordCreated);
        Assert.Equal(first.Target.Id, second.Target.Id);
        var row = Administrator.Retrieve("rcv_signal", first.Target.Id, new ColumnSet("rcv_source", "rcv_externalid", "rcv_summary"));
        Assert.Equal(("monitor", "42", "Still down"), (row["rcv_source"], row["rcv_externalid"], row["rcv_summary"]));
    }

    [Fact]
    public void Update_retrieve_delete_and_lookups_take_a_key_too()
    {
        var id = Upsert(("rcv_summary", "Down")).Target.Id;
        Administrator.Update(new Entity("rcv_signal", Key) { ["rcv_summary"] = "Up" });
        var found = ((RetrieveResponse)Administrator.Execute(new RetrieveRequest { Target = new EntityReference("rcv_signal", Key), ColumnSet = new ColumnSet("rcv_summary") })).Entity;
        Assert.Equal((id, "Up"), (found.Id, found["rcv_summary"]));
        Administrator.Execute(new DeleteRequest { Target = new EntityReference("rcv_signal", Key) });
        Assert.Null(Organization.Rows.Find("rcv_signal", id));
    }

    [Fact]
    public void A_second_row_with_the_same_key_is_refused_and_an_unknown_key_finds_nothing()
    {
        Upsert(("rcv_summary", "Down"));
        var twin = Signal(("rcv_summary", "Down"));
        twin["rcv_source"] = "MONITOR";
        twin["rcv_externalid"] = "42";
        Assert.Equal(unchecked((int)0x80060892), Fault(() => Administrator.Create(twin)));
        Assert.Equal(unchecked((int)0x80060891), Fault(() => Administrator.Update(new Entity("rcv_signal", new KeyAttributeCollection { ["rcv_source"] = "monitor", ["rcv_externalid"] = "43" }))));
        Assert.Equal(unchecked((int)0x80060890), Fault(() => Administrator.Update(new Entity("rcv_signal", "rcv_summary", "Down"))));
    }

    [Fact]
    public void UpsertMultiple_creates_and_updates_in_one_message()
    {
        Upsert(("rcv_summary", "Down"));
        var other = Signal(("rcv_summary", "Other"));
        other.KeyAttributes["rcv_source"] = "monitor";
        other.KeyAttributes["rcv_externalid"] = "43";

        var response = (UpsertMultipleResponse)Administrator.Execute(new UpsertMultipleRequest
        {
            Targets = new EntityCollection([new Entity("rcv_signal", Key) { ["rcv_summary"] = "Up" }, other]) { EntityName = "rcv_signal" },
        });

        Assert.Equal([false, true], response.Results.Select(result => result.RecordCreated));
    }

    private static int Fault(Action action) =>
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(action).Detail.ErrorCode;

    private UpsertResponse Upsert(params (string Column, object Value)[] values)
    {
        var row = Signal(values);
        row.KeyAttributes.AddRange(Key);
        return (UpsertResponse)Administrator.Execute(new UpsertRequest { Target = row });
    }

    private Entity Signal(params (string Column, object Value)[] values)
    {
        var row = new Entity("rcv_signal")
        {
            ["rcv_accountid"] = Northwind,
            ["rcv_severity"] = new OptionSetValue(718340003),
            ["rcv_detectedon"] = Now,
        };
        foreach (var (column, value) in values)
            row[column] = value;
        return row;
    }
}
