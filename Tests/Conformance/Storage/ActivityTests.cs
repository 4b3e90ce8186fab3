using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Tests.Conformance.Storage;

public sealed class ActivityTests : IDisposable
{
    private readonly Database database = Database.Open(TheSolution.Model);
    private readonly RowStore rows;
    private readonly EntityReference account = new("account", Guid.NewGuid());
    private readonly EntityReference contact = new("contact", Guid.NewGuid());
    private readonly EntityReference user = new("systemuser", Guid.NewGuid());

    public ActivityTests() => rows = new RowStore(database, TheSolution.Model);

    public void Dispose() => database.Dispose();

    [Theory]
    [Documented("developer/data-platform/activitypointer-activity-entity")]
    [InlineData("phonecall")]
    [InlineData("rcv_touchpoint")]
    public void An_activity_shows_in_activitypointer_and_follows_its_row(string table)
    {
        var id = Insert(table);
        Assert.Equal(("first", table, account), Pointer(id));

        rows.Update(new Entity(table, id) { ["subject"] = "second", ["regardingobjectid"] = contact });
        Assert.Equal(("second", table, contact), Pointer(id));

        rows.Delete(table, id);
        Assert.Null(rows.Find("activitypointer", id));
    }

    [Fact]
    [Documented("developer/data-platform/activityparty-entity")]
    public void A_party_list_is_rows_of_activityparty_and_is_replaced_as_a_whole()
    {
        var id = Insert("phonecall", contact, account);
        Assert.Equal([contact, account], Parties(id, "to"));

        rows.Update(new Entity("phonecall", id) { ["to"] = List(contact) });
        Assert.Equal([contact], Parties(id, "to"));

        rows.Update(new Entity("phonecall", id) { ["to"] = null });
        Assert.Empty(Parties(id, "to"));
    }

    [Fact]
    [Documented("developer/data-platform/activityparty-entity")]
    public void Owner_and_regarding_are_parties_too()
    {
        var id = Insert("phonecall", contact);

        Assert.Equal([(2, contact.Id), (8, account.Id), (9, user.Id)], Masks(id));
    }

    [Fact]
    public void A_deleted_activity_takes_its_parties_along()
    {
        var id = Insert("phonecall", contact);

        rows.Delete("phonecall", id);

        Assert.Empty(Masks(id));
    }

    [Fact]
    public void What_repeats_the_owner_is_never_out_of_step()
    {
        var id = Insert("task");
        Assert.Equal(user, rows.Find("task", id)!["owninguser"]);

        var team = new EntityReference("team", Guid.NewGuid());
        rows.Update(new Entity("task", id) { ["ownerid"] = team });

        var row = rows.Find("task", id)!;
        Assert.Equal((team, false, "team"), (row["owningteam"], row.Contains("owninguser"), row["owneridtype"]));
    }

    private Guid Insert(string table, params EntityReference[] to)
    {
        var row = new Entity(table, Guid.NewGuid()) { ["subject"] = "first", ["ownerid"] = user, ["regardingobjectid"] = account };
        if (to.Length > 0)
            row["to"] = List(to);
        rows.Insert(row);
        return row.Id;
    }

    private static EntityCollection List(params EntityReference[] parties) =>
        new([.. parties.Select(party => new Entity("activityparty") { ["partyid"] = party })]);

    private IEnumerable<EntityReference> Parties(Guid id, string column) =>
        rows.Find("phonecall", id, [column])!.GetAttributeValue<EntityCollection>(column)?.Entities.Select(party => party.GetAttributeValue<EntityReference>("partyid")) ?? [];

    private List<(int, Guid)> Masks(Guid id) => database.Query(
        "SELECT participationtypemask, partyid FROM activityparty WHERE activityid = @p0 ORDER BY participationtypemask",
        reader => (reader.GetInt32(0), Guid.Parse(reader.GetString(1))), id);

    private (object, object, object) Pointer(Guid id)
    {
        var row = rows.Find("activitypointer", id)!;
        return (row["subject"], row["activitytypecode"], row["regardingobjectid"]);
    }
}
