namespace RecoveryCrm.Tests.Conformance.Metadata;

/// <summary>What holds of every table, stock or of the solution.</summary>
public sealed class ModelTests
{
    [Fact]
    public void Every_lookup_has_a_relationship_to_each_table_it_may_refer_to()
    {
        foreach (var table in TheSolution.Model.Tables.Values)
        {
            foreach (var column in table.Columns.Values.Where(column => column.IsLookup))
                Assert.All(column.Targets, target => Assert.Contains(table.ManyToOne, relationship => relationship.ReferencingColumn == column.LogicalName && relationship.ReferencedTable == target));
        }
    }

    [Fact]
    public void Every_status_belongs_to_a_state_whose_default_it_may_be()
    {
        foreach (var table in TheSolution.Model.Tables.Values.Where(table => table.Columns.ContainsKey("statecode")))
        {
            var states = table.Column("statecode").Choices!;
            var statuses = table.Column("statuscode").Choices!;
            Assert.All(statuses.Options, status => Assert.True(states.Contains(status.State!.Value), $"{table} {status}"));
            Assert.All(states.Options, state => Assert.Equal(state.Value, statuses.Find(state.DefaultStatus!.Value)!.State));
        }
    }

    [Fact]
    public void Navigation_properties_of_a_table_are_unique()
    {
        foreach (var table in TheSolution.Model.Tables.Values)
        {
            var names = table.ManyToOne.Select(relationship => (relationship.ReferencingNavigation, relationship.ReferencingColumn)).Distinct().Select(name => name.ReferencingNavigation)
                .Concat(table.OneToMany.Select(relationship => relationship.ReferencedNavigation));
            Assert.Equal([], names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"{table}.{group.Key}"));
        }
    }
}
