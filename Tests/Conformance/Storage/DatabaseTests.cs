using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Tests.Conformance.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("database").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_clone_holds_what_the_original_held_and_nothing_that_comes_later()
    {
        var (database, rows) = Open();
        var first = Insert(rows, "first");
        using var clone = database.Clone();
        var second = Insert(rows, "second");

        var cloned = new RowStore(clone, Model);
        Assert.True(cloned.Exists(AnOrganization.Table, first));
        Assert.False(cloned.Exists(AnOrganization.Table, second));
        Insert(cloned, "third");
        Assert.Equal(2L, database.Scalar($"SELECT count(*) FROM {AnOrganization.Table}"));
        database.Dispose();
    }

    [Fact]
    public void A_rollback_leaves_no_trace_but_spent_numbers()
    {
        var (database, rows) = Open();
        Assert.Equal(1000, rows.NextNumber(AnOrganization.Table, "c"));

        database.Begin();
        Assert.Equal(1001, rows.NextNumber(AnOrganization.Table, "c"));
        var id = Insert(rows, "x");
        database.Rollback();

        Assert.False(rows.Exists(AnOrganization.Table, id));
        Assert.Equal(1002, rows.NextNumber(AnOrganization.Table, "c"));
        database.Dispose();
    }

    [Fact]
    public void A_savepoint_undoes_what_came_after_it_and_keeps_what_was_kept()
    {
        var (database, rows) = Open();
        database.Begin();
        Guid kept, undone;
        using (var outer = database.Savepoint())
        {
            kept = Insert(rows, "kept");
            using (database.Savepoint())
                undone = Insert(rows, "undone");
            outer.Keep();
        }

        database.Commit();
        Assert.True(rows.Exists(AnOrganization.Table, kept));
        Assert.False(rows.Exists(AnOrganization.Table, undone));
        database.Dispose();
    }

    [Fact]
    public void Every_write_gives_a_row_a_higher_version()
    {
        var (database, rows) = Open();
        var id = Insert(rows, "a");
        var before = long.Parse(rows.Find(AnOrganization.Table, id)!.RowVersion, System.Globalization.CultureInfo.InvariantCulture);

        rows.Update(new Entity(AnOrganization.Table, id) { ["c"] = "a" });

        Assert.True(rows.Find(AnOrganization.Table, id, ["versionnumber"])!.GetAttributeValue<long>("versionnumber") > before);
        database.Dispose();
    }

    [Fact]
    public void A_file_keeps_rows_and_numbers_and_gets_the_columns_that_were_added_to_the_solution()
    {
        var file = Path.Combine(folder, "organization.db");
        Guid id;
        using (var database = Database.Open(Model, new() { DataFile = file }))
        {
            Assert.True(database.IsNew);
            var rows = new RowStore(database, Model);
            database.Atomically(() => rows.NextNumber(AnOrganization.Table, "c"));
            id = Insert(rows, "old");
        }

        var wider = AnOrganization.With(AnOrganization.Column("c", ColumnType.Text), AnOrganization.Column("added", ColumnType.Money));
        using var reopened = Database.Open(wider, new() { DataFile = file });
        var store = new RowStore(reopened, wider);

        Assert.False(reopened.IsNew);
        store.Update(new Entity(AnOrganization.Table, id) { ["added"] = new Money(1.5m) });
        Assert.Equal(("old", new Money(1.5m)), (store.Find(AnOrganization.Table, id)!["c"], store.Find(AnOrganization.Table, id)!["added"]));
        Assert.Equal(1001, store.NextNumber(AnOrganization.Table, "c"));
    }

    [Fact]
    public void A_file_whose_column_was_of_another_type_is_refused_with_the_way_out()
    {
        var file = Path.Combine(folder, "organization.db");
        Database.Open(Model, new() { DataFile = file }).Dispose();

        var problem = Assert.Throws<InvalidOperationException>(() => Database.Open(AnOrganization.With(AnOrganization.Column("c", ColumnType.Money)), new() { DataFile = file }));

        Assert.Contains("--reset", problem.Message, StringComparison.Ordinal);
    }

    private static OrganizationModel Model { get; } = AnOrganization.With(AnOrganization.Column("c", ColumnType.Text));

    private static (Database, RowStore) Open()
    {
        var database = Database.Open(Model);
        return (database, new RowStore(database, Model));
    }

    private static Guid Insert(RowStore rows, string text)
    {
        var row = new Entity(AnOrganization.Table, Guid.NewGuid()) { ["c"] = text };
        rows.Insert(row);
        return row.Id;
    }
}
