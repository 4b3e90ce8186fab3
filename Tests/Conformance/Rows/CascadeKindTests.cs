using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Rows;

/// <summary>Each action along a relationship of each kind reaches the rows that the kind names.</summary>
[Documented("developer/data-platform/configure-entity-relationship-cascading-behavior")]
public sealed class CascadeKindTests : MadeOrganization
{
    [Theory]
    [InlineData(Cascade.None, "")]
    [InlineData(Cascade.Cascade, "active,foreign,inactive")]
    [InlineData(Cascade.Active, "active,foreign")]
    [InlineData(Cascade.UserOwned, "active,inactive")]
    public void A_new_owner_of_the_parent_becomes_the_owner_of_those_rows(Cascade cascade, string expected)
    {
        var (parent, children) = Family("Assign", cascade);
        var heir = User("heir");

        Administrator.Execute(new AssignRequest { Target = parent, Assignee = heir });

        Assert.Equal(expected, Reached(children, child => heir.Equals(Read(child)["ownerid"])));
    }

    [Theory]
    [InlineData(Cascade.None, "")]
    [InlineData(Cascade.Cascade, "active,foreign,inactive")]
    [InlineData(Cascade.Active, "active,foreign")]
    [InlineData(Cascade.UserOwned, "active,inactive")]
    public void A_share_of_the_parent_reaches_those_rows(Cascade cascade, string expected)
    {
        var (parent, children) = Family("Share", cascade);
        var reader = User("reader", isAdministrator: false);

        Share(parent, reader);

        Assert.Equal(expected, Reached(children, child => IsShared(child, reader)));
    }

    [Theory]
    [InlineData(Cascade.None, "active,foreign,inactive")]
    [InlineData(Cascade.Cascade, "")]
    [InlineData(Cascade.Active, "inactive")]
    [InlineData(Cascade.UserOwned, "foreign")]
    public void What_was_shared_is_taken_back_from_those_rows_and_stays_on_the_others(Cascade cascade, string kept)
    {
        var relationship = MadeModel.Relating("Unshare", cascade);
        var (parent, children) = Family(new OneToMany
        {
            SchemaName = relationship.SchemaName,
            ReferencedTable = relationship.ReferencedTable,
            ReferencedColumn = relationship.ReferencedColumn,
            ReferencingTable = relationship.ReferencingTable,
            ReferencingColumn = relationship.ReferencingColumn,
            ReferencingNavigation = relationship.ReferencingNavigation,
            ReferencedNavigation = relationship.ReferencedNavigation,
            Delete = Cascade.RemoveLink,
            Share = Cascade.Cascade,
            Unshare = cascade,
        });
        var reader = User("reader", isAdministrator: false);
        Share(parent, reader);

        Administrator.Execute(new RevokeAccessRequest { Target = parent, Revokee = reader });

        Assert.Equal(kept, Reached(children, child => IsShared(child, reader)));
    }

    [Theory]
    [InlineData(Cascade.None, "")]
    [InlineData(Cascade.Cascade, "active,foreign,inactive")]
    [InlineData(Cascade.Active, "active,foreign")]
    [InlineData(Cascade.UserOwned, "active,inactive")]
    public void Rows_that_come_below_a_shared_parent_inherit_its_shares(Cascade cascade, string expected)
    {
        var (_, children) = Family("Reparent", cascade);
        var reader = User("reader", isAdministrator: false);
        var other = Add(MadeModel.Parent, ("abc_name", "Other"));
        Share(other, reader);

        foreach (var child in children.Values)
            Change(child, (MadeModel.Link, other));

        Assert.Equal(expected, Reached(children, child => IsShared(child, reader)));
    }

    [Fact]
    public void Deleting_the_parent_deletes_the_rows_below_it()
    {
        var (parent, _) = Family("Delete", Cascade.Cascade);
        Administrator.Delete(parent.LogicalName, parent.Id);
        Assert.Equal(0, Count(MadeModel.Child));
    }

    [Fact]
    public void Deleting_the_parent_cuts_the_links_to_it()
    {
        var (parent, children) = Family("Delete", Cascade.RemoveLink);
        Administrator.Delete(parent.LogicalName, parent.Id);
        Assert.All(children.Values, child => Assert.False(Read(child).Contains(MadeModel.Link)));
    }

    [Fact]
    public void A_parent_that_is_restricted_is_not_deleted_and_nothing_else_is()
    {
        var (parent, children) = Family("Delete", Cascade.Restrict);
        var fault = Refused(() => Administrator.Delete(parent.LogicalName, parent.Id));
        Assert.Equal(Code(0x80040227), fault.ErrorCode);
        Assert.All(children.Values, child => Assert.Equal(parent, Read(child)[MadeModel.Link]));
    }

    private static string Reached(Dictionary<string, EntityReference> children, Func<EntityReference, bool> isReached) =>
        string.Join(",", children.Where(child => isReached(child.Value)).Select(child => child.Key).Order(StringComparer.Ordinal));

    private (EntityReference Parent, Dictionary<string, EntityReference> Children) Family(string action, Cascade cascade) => Family(MadeModel.Relating(action, cascade));

    private (EntityReference Parent, Dictionary<string, EntityReference> Children) Family(OneToMany relationship)
    {
        Use(MadeModel.With(relationship));
        var stranger = User("stranger");
        var parent = Add(MadeModel.Parent, ("abc_name", "Parent"));
        var children = new Dictionary<string, EntityReference>
        {
            ["active"] = Add(MadeModel.Child, (MadeModel.Link, parent)),
            ["foreign"] = Add(MadeModel.Child, (MadeModel.Link, parent), ("ownerid", stranger)),
            ["inactive"] = Add(MadeModel.Child, (MadeModel.Link, parent)),
        };
        Change(children["inactive"], ("statecode", new OptionSetValue(1)));
        return (parent, children);
    }
}
