using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace RecoveryCrm.Tests.Solution.Sdk.Behaviour;

public class EntityTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [EntityLogicalName("account")]
    private sealed class Account : Entity
    {
        public Account() : base("account")
        {
        }

        public override Guid Id
        {
            get => base.Id;
            set
            {
                base.Id = value;
                Attributes["accountid"] = value;
            }
        }

        public Account? Parent
        {
            get => GetRelatedEntity<Account>("account_parent_account", EntityRole.Referencing);
            set => SetRelatedEntity("account_parent_account", EntityRole.Referencing, value);
        }
    }

    private sealed class Nameless : Entity;

    [Fact]
    public void A_missing_value_and_a_null_read_as_the_default()
    {
        var row = new Entity("account") { ["name"] = null };

        Assert.Null(row.GetAttributeValue<string>("name"));
        Assert.Equal(0, row.GetAttributeValue<int>("employees"));
        Assert.Null(row.GetAttributeValue<int?>("employees"));
    }

    [Fact]
    public void A_value_of_another_type_throws_and_an_aliased_one_is_not_unwrapped()
    {
        var row = new Entity("account") { ["employees"] = "many", ["c.name"] = new AliasedValue("contact", "name", "Nora") };

        Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<int>("employees"));
        Assert.Throws<InvalidCastException>(() => row.GetAttributeValue<string>("c.name"));
    }

    [Theory, InlineData(null), InlineData("")]
    public void A_column_has_a_name(string? name) =>
        Assert.Throws<ArgumentNullException>(() => new Entity("account").GetAttributeValue<string>(name));

    [Fact]
    public void The_indexer_throws_for_a_missing_column() =>
        Assert.Throws<KeyNotFoundException>(() => new Entity("account")["name"]);

    [Fact]
    public void TryGetAttributeValue_is_false_for_a_missing_value_and_for_another_type()
    {
        var row = new Entity("account") { ["name"] = "Northwind" };

        Assert.True(row.TryGetAttributeValue("name", out string name));
        Assert.Equal("Northwind", name);
        Assert.False(row.TryGetAttributeValue<int>("name", out _));
        Assert.False(row.TryGetAttributeValue<string>("city", out _));
    }

    [Fact]
    public void The_id_sets_no_column()
    {
        var row = new Entity("account", Id);

        Assert.Equal(Id, row.Id);
        Assert.Empty(row.Attributes);
    }

    [Fact]
    public void ToEntity_gives_a_new_object_that_shares_the_values()
    {
        var row = new Entity("account", Id) { ["accountid"] = Id, ["name"] = "Northwind", RowVersion = "7" };

        var account = row.ToEntity<Account>();

        Assert.NotSame(row, account);
        Assert.Same(row.Attributes, account.Attributes);
        Assert.Same(row.FormattedValues, account.FormattedValues);
        Assert.Equal((Id, "7", "account"), (account.Id, account.RowVersion, account.LogicalName));
        Assert.Same(row.Attributes, row.ToEntity<Entity>().Attributes);
    }

    [Fact]
    public void ToEntity_refuses_the_class_of_another_table_and_one_that_names_none()
    {
        Assert.Throws<NotSupportedException>(() => new Entity("contact").ToEntity<Account>());
        Assert.Throws<NotSupportedException>(() => new Entity().ToEntity<Account>());
        Assert.Throws<NotSupportedException>(() => new Entity("account").ToEntity<Nameless>());
    }

    [Fact]
    public void Two_rows_are_never_equal() => Assert.NotEqual(new Entity("account", Id), new Entity("account", Id));

    [Fact]
    public void A_reference_to_a_row_carries_table_id_and_version()
    {
        var reference = new Entity("account", Id) { RowVersion = "7" }.ToEntityReference();

        Assert.Equal(("account", Id, "7"), (reference.LogicalName, reference.Id, reference.RowVersion));
    }

    [Fact]
    public void An_alternate_key_stands_beside_the_values()
    {
        var row = new Entity("account", "accountnumber", "A-1");

        Assert.Equal("A-1", row.KeyAttributes["accountnumber"]);
        Assert.Empty(row.Attributes);
    }

    [Fact]
    public void A_related_row_is_kept_under_its_relationship_and_role()
    {
        var parent = new Account();
        var child = new Account { Parent = parent };

        Assert.Same(parent, child.Parent);
        var key = new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referencing };
        Assert.Same(parent, child.RelatedEntities[key][0]);

        child.Parent = null;
        Assert.Null(child.Parent);
        Assert.Empty(child.RelatedEntities);
    }
}
