using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Tests.Conformance.Storage;

public sealed class KeyTests : IDisposable
{
    private readonly Database database;
    private readonly RowStore rows;

    public KeyTests()
    {
        var model = AnOrganization.With(AnOrganization.Column("key1", ColumnType.Text), AnOrganization.Column("key2", ColumnType.Lookup), AnOrganization.Column("other", ColumnType.Text));
        database = Database.Open(model);
        rows = new RowStore(database, model);
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void The_same_id_twice_is_a_duplicate_key()
    {
        var id = Insert("a", null);

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => rows.Insert(new Entity(AnOrganization.Table, id)));

        Assert.Equal(unchecked((int)0x80040237), fault.Detail.ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/define-alternate-keys-entity")]
    public void The_same_values_of_an_alternate_key_twice_are_a_duplicate_record_whatever_their_case()
    {
        var reference = new EntityReference("account", Guid.NewGuid());
        Insert("Über", reference);

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Insert("ÜBER", reference));

        Assert.Equal(unchecked((int)0x80060892), fault.Detail.ErrorCode);
        Assert.Contains("abc_Key", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Documented("developer/data-platform/define-alternate-keys-entity")]
    public void A_row_that_lacks_part_of_a_key_is_no_duplicate()
    {
        Insert("a", null);

        Assert.NotEqual(Guid.Empty, Insert("a", null));
    }

    [Fact]
    [Documented("developer/data-platform/define-alternate-keys-entity")]
    public void An_update_meets_the_same_key()
    {
        var reference = new EntityReference("account", Guid.NewGuid());
        Insert("a", reference);
        var second = Insert("b", reference);

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => rows.Update(new Entity(AnOrganization.Table, second) { ["key1"] = "A" }));
    }

    [Fact]
    [Documented("developer/data-platform/define-alternate-keys-entity")]
    public void A_row_is_found_by_its_key()
    {
        var reference = new EntityReference("account", Guid.NewGuid());
        var id = Insert("a", reference);

        Assert.Equal(id, rows.FindByKey(AnOrganization.Table, new Dictionary<string, object> { ["key1"] = "A", ["key2"] = reference }));
        Assert.Null(rows.FindByKey(AnOrganization.Table, new Dictionary<string, object> { ["key1"] = "x", ["key2"] = reference }));
    }

    [Fact]
    public void Columns_that_are_no_key_find_nothing_but_a_fault() =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => rows.FindByKey(AnOrganization.Table, new Dictionary<string, object> { ["key1"] = "a" }));

    [Fact]
    public void What_is_not_there_cannot_be_updated_or_deleted()
    {
        var update = Assert.Throws<FaultException<OrganizationServiceFault>>(() => rows.Update(new Entity(AnOrganization.Table, Guid.NewGuid()) { ["other"] = "x" }));
        var delete = Assert.Throws<FaultException<OrganizationServiceFault>>(() => rows.Delete(AnOrganization.Table, Guid.NewGuid()));

        Assert.All([update, delete], fault => Assert.Equal(unchecked((int)0x80040217), fault.Detail.ErrorCode));
    }

    private Guid Insert(string key, EntityReference? reference)
    {
        var row = new Entity(AnOrganization.Table, Guid.NewGuid()) { ["key1"] = key, ["key2"] = reference };
        rows.Insert(row);
        return row.Id;
    }
}
