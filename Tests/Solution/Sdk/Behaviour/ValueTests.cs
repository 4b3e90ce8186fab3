using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Solution.Sdk.Behaviour;

public class ValueTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Fact]
    public void References_are_equal_by_table_and_id_whatever_the_name()
    {
        var reference = new EntityReference("account", Id) { Name = "Northwind" };

        Assert.Equal(reference, new EntityReference("account", Id) { Name = "Adventure Works" });
        Assert.Equal(reference.GetHashCode(), new EntityReference("account", Id).GetHashCode());
        Assert.NotEqual(reference, new EntityReference("contact", Id));
        Assert.NotEqual(reference, new EntityReference("account", Guid.NewGuid()));
    }

    [Fact]
    public void Choices_and_amounts_are_equal_by_value()
    {
        Assert.Equal(new OptionSetValue(1), new OptionSetValue(1));
        Assert.NotEqual(new OptionSetValue(1), new OptionSetValue(2));
        Assert.Equal(new Money(1.0m), new Money(1.00m));
        Assert.Equal(new Money(1.0m).GetHashCode(), new Money(1.00m).GetHashCode());
        Assert.NotEqual(new Money(1m), new Money(2m));
        Assert.False(new OptionSetValue(1).Equals(1));
    }

    [Fact]
    public void Relationships_are_equal_by_name_and_role()
    {
        var relationship = new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referenced };

        Assert.Equal(relationship, new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referenced });
        Assert.NotEqual(relationship, new Relationship("account_parent_account"));
        Assert.NotEqual(relationship, new Relationship("contact_customer_accounts") { PrimaryEntityRole = EntityRole.Referenced });
    }

    [Theory]
    [InlineData(typeof(EntityReference)), InlineData(typeof(OptionSetValue)), InlineData(typeof(Money)), InlineData(typeof(Relationship))]
    public void No_value_has_an_equality_operator(Type type) =>
        Assert.DoesNotContain(type.GetMethods(BindingFlags.Public | BindingFlags.Static), method => method.Name.StartsWith("op_", StringComparison.Ordinal));

    [Fact]
    public void An_aliased_value_says_where_it_came_from()
    {
        var value = new AliasedValue("contact", "fullname", "Nora North");

        Assert.Equal(("contact", "fullname", "Nora North"), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
    }
}
