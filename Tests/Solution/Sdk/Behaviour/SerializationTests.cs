using System.Runtime.Serialization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Solution.Sdk.Behaviour;

public class SerializationTests
{
    private static readonly Type[] KnownTypes =
        [typeof(EntityReference), typeof(OptionSetValue), typeof(OptionSetValueCollection), typeof(Money), typeof(AliasedValue), typeof(EntityCollection)];

    [Fact]
    public void A_row_survives_with_every_kind_of_value()
    {
        var id = Guid.NewGuid();
        var row = new Entity("account", id)
        {
            ["name"] = "Northwind",
            ["employees"] = 7,
            ["revenue"] = new Money(12.5m),
            ["tier"] = new OptionSetValue(718340000),
            ["tiers"] = new OptionSetValueCollection { new(1), new(2) },
            ["ownerid"] = new EntityReference("systemuser", id) { Name = "Anna" },
            ["createdon"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            ["c.name"] = new AliasedValue("contact", "name", "Nora"),
            ["nothing"] = null,
            RowVersion = "7",
            FormattedValues = { ["tier"] = "Strategic" },
            KeyAttributes = { ["accountnumber"] = "A-1" },
            RelatedEntities = { [new Relationship("account_contacts")] = new EntityCollection([new Entity("contact")]) },
        };

        var copy = RoundTrip(row);

        Assert.Equal(("account", id, "7"), (copy.LogicalName, copy.Id, copy.RowVersion));
        Assert.Equal(row.Attributes.Keys, copy.Attributes.Keys);
        Assert.Equal(row["revenue"], copy["revenue"]);
        Assert.Equal(row["ownerid"], copy["ownerid"]);
        Assert.Equal(row["tiers"], copy["tiers"]);
        Assert.Equal(row["createdon"], copy["createdon"]);
        Assert.Equal("Nora", copy.GetAttributeValue<AliasedValue>("c.name").Value);
        Assert.Equal("Strategic", copy.FormattedValues["tier"]);
        Assert.Equal("A-1", copy.KeyAttributes["accountnumber"]);
        Assert.Equal("contact", copy.RelatedEntities[new Relationship("account_contacts")][0].LogicalName);
    }

    [Fact]
    public void A_query_survives_with_joins_and_conditions()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name"), TopCount = 3 };
        query.Criteria.AddCondition("name", ConditionOperator.Like, "N%");
        query.AddLink("contact", "accountid", "parentcustomerid").LinkCriteria.AddCondition("lastname", ConditionOperator.NotNull);

        var copy = Assert.IsType<QueryExpression>(RoundTrip<QueryBase>(query));

        Assert.Equal(["name"], copy.ColumnSet.Columns);
        Assert.Equal("N%", Assert.Single(Assert.Single(copy.Criteria.Conditions).Values));
        Assert.Equal(ConditionOperator.NotNull, Assert.Single(Assert.Single(copy.LinkEntities).LinkCriteria.Conditions).Operator);
        Assert.Equal(3, copy.TopCount);
    }

    [Fact]
    public void Values_are_written_in_the_namespace_that_Dataverse_uses() =>
        Assert.StartsWith("<OptionSetValue xmlns=\"http://schemas.microsoft.com/xrm/2011/Contracts\"", Write(new OptionSetValue(1)), StringComparison.Ordinal);

    private static T RoundTrip<T>(T value)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Write(value)));
        return (T)new DataContractSerializer(typeof(T), KnownTypes).ReadObject(stream)!;
    }

    private static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T), KnownTypes).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
