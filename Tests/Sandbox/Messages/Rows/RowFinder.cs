using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>Finds rows by what they refer to, past security: for cascades and intersect tables.</summary>
internal sealed class RowFinder(Database database, OrganizationModel model)
{
    /// <summary>The rows whose lookup refers to this row, in no particular order.</summary>
    public List<Guid> Referring(OneToMany relationship, Guid id)
    {
        var table = model.Table(relationship.ReferencingTable);
        var column = table.Column(relationship.ReferencingColumn);
        var sql = $"SELECT \"{table.PrimaryKey}\" FROM \"{table.LogicalName}\" WHERE \"{column.LogicalName}\" = @p0";
        return column.IsPolymorphic
            ? database.Query($"{sql} AND \"{ColumnStorage.TypeColumn(column)}\" = @p1", Id, id, relationship.ReferencedTable)
            : database.Query(sql, Id, id);
    }

    /// <summary>The row of an intersect table that links two rows.</summary>
    public Guid? Link(ManyToMany relationship, Guid first, Guid second)
    {
        var table = model.Table(relationship.IntersectTable);
        return database.Query(
            $"SELECT \"{table.PrimaryKey}\" FROM \"{table.LogicalName}\" WHERE \"{relationship.Column1}\" = @p0 AND \"{relationship.Column2}\" = @p1",
            Id, first, second) is [var id, ..] ? id : null;
    }

    /// <summary>The rows of an intersect table that hold a row on one of its sides.</summary>
    public List<Guid> Links(string intersect, string column, Guid id) =>
        database.Query($"SELECT \"{model.Table(intersect).PrimaryKey}\" FROM \"{intersect}\" WHERE \"{column}\" = @p0", Id, id);

    private static Guid Id(System.Data.Common.DbDataReader reader) => Guid.Parse(reader.GetString(0));
}
