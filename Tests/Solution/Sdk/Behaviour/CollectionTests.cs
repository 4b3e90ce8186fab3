using System.Collections;
using System.Collections.ObjectModel;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Solution.Sdk.Behaviour;

public class CollectionTests
{
    [Fact]
    public void A_keyed_collection_enumerates_pairs_and_is_no_dictionary()
    {
        var values = new AttributeCollection { { "name", "Northwind" } };

        Assert.Equal(new KeyValuePair<string, object>("name", "Northwind"), Assert.Single(values));
        Assert.False(typeof(IDictionary).IsAssignableFrom(typeof(AttributeCollection)));
        Assert.False(typeof(IDictionary<string, object>).IsAssignableFrom(typeof(AttributeCollection)));
    }

    [Fact]
    public void Keys_are_case_sensitive_and_unique()
    {
        var values = new AttributeCollection { ["name"] = 1 };

        Assert.False(values.Contains("Name"));
        Assert.Throws<ArgumentException>(() => values.Add("name", 2));
        values["name"] = 2;
        Assert.Equal(2, values["name"]);
    }

    [Fact]
    public void A_null_key_throws()
    {
        var values = new AttributeCollection();

        Assert.Throws<ArgumentNullException>(() => values[null!] = 1);
        Assert.Throws<ArgumentNullException>(() => values.Contains((string)null!));
        Assert.Throws<ArgumentNullException>(() => values.TryGetValue(null!, out _));
    }

    [Fact]
    public void A_missing_key_throws_and_removing_it_does_not()
    {
        var values = new ParameterCollection();

        Assert.Throws<KeyNotFoundException>(() => values["Target"]);
        Assert.False(values.Remove("Target"));
        Assert.False(values.IsReadOnly);
    }

    [Fact]
    public void A_parameter_is_read_with_its_type()
    {
        var parameters = new ParameterCollection { ["Count"] = 3, ["Nothing"] = null };

        Assert.True(parameters.TryGetValue("Count", out int count));
        Assert.Equal(3, count);
        Assert.False(parameters.TryGetValue("Count", out string? text));
        Assert.Null(text);
        Assert.False(parameters.TryGetValue<string>("Nothing", out _));
        DataCollection<string, object> untyped = parameters;
        Assert.True(untyped.TryGetValue("Nothing", out object? value));
        Assert.Null(value);
    }

    [Fact]
    public void A_null_parameter_can_be_left_out()
    {
        var parameters = new ParameterCollection { ["A"] = 1 };

        parameters.AddOrUpdateIfNotNull("A", null);
        parameters.AddOrUpdateIfNotNull("B", 2);

        Assert.Equal((1, 2), (parameters["A"], parameters["B"]));
    }

    [Fact]
    public void A_list_of_the_SDK_is_a_collection()
    {
        var rows = new EntityCollection { Entities = { new Entity("account") } };

        Assert.IsAssignableFrom<Collection<Entity>>(rows.Entities);
        rows.Entities.AddRange(new Entity("contact"), new Entity("incident"));
        Assert.Equal(["account", "contact", "incident"], rows.Entities.ToArray().Select(row => row.LogicalName));
        Assert.Equal("contact", rows[1].LogicalName);
        Assert.IsNotAssignableFrom<IEnumerable>(rows);
    }

    [Fact]
    public void Only_some_collections_can_be_derived_from()
    {
        Assert.True(typeof(AttributeCollection).IsSealed);
        Assert.True(typeof(KeyAttributeCollection).IsSealed);
        Assert.False(typeof(ParameterCollection).IsSealed);
        Assert.False(typeof(EntityImageCollection).IsSealed);
    }
}
