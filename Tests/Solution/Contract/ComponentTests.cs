using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>Solution, choices, environment variables, custom APIs and relationships are those of the contract.</summary>
public class ComponentTests
{
    private static readonly string[] TypeNames =
        ["Boolean", "DateTime", "Decimal", "Entity", "EntityCollection", "EntityReference", "Float", "Integer", "Money", "Picklist", "String", "StringArray", "Guid"];

    [Fact]
    public void The_solution_and_its_publisher_have_the_promised_names()
    {
        Assert.Equal("RecoveryCrm", Shipped.Model.Manifest.Text("UniqueName"));
        Assert.Equal("rcv_", Shipped.Model.Prefix);
        Assert.Equal(718_340_000, Shipped.Model.FirstOptionValue);
        Assert.Equal(["1031", "1033", "1036"], Shipped.Model.Languages);
    }

    [Fact]
    public void Choices_have_the_promised_values()
    {
        var shipped = Shipped.Model.Choices.Select(choice => $"{choice.Name}: {string.Join(", ", Options(choice))}");
        Assert.Equal(Promises.Choices.Select(choice => $"{choice.Key}: {choice.Value}").Order(StringComparer.Ordinal), shipped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Choice_values_count_from_the_publishers_first() =>
        Assert.All(Shipped.Model.Choices, choice => Assert.Equal(Enumerable.Range(718_340_000, choice.Values.Count()).Select(value => $"{value}"), choice.Values));

    [Fact]
    public void Environment_variables_have_the_promised_defaults() =>
        Assert.Equal(
            Promises.Variables.OrderBy(variable => variable.Key, StringComparer.Ordinal),
            Shipped.Model.Variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Root.Text("defaultvalue"))).OrderBy(variable => variable.Key, StringComparer.Ordinal));

    [Fact]
    public void Custom_apis_take_and_return_what_is_promised() =>
        Assert.Equal(Promises.Apis.Select(Sorted).Order(StringComparer.Ordinal), Shipped.Model.Apis.Select(Text).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_custom_api_is_an_action_that_names_the_privilege_it_needs() =>
        Assert.All(Shipped.Model.Apis, api =>
        {
            Assert.Equal("0", api.Root.Text("isfunction"));
            Assert.StartsWith("prv", api.Root.Text("executeprivilegename"), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("Restrict", "Account", "rcv_recovery", "rcv_restitution")]
    [InlineData("RemoveLink", "Incident", "Contact", "SystemUser", "rcv_playbook")]
    public void Deleting_a_row_does_to_ours_what_is_promised(string behavior, params string[] tables) =>
        Assert.All(
            Shipped.Model.Relationships.Where(each => tables.Contains(each.Referenced) && each.Lookup.StartsWith("rcv_", StringComparison.Ordinal)),
            relationship => Assert.Equal(behavior, relationship.Xml.Text("CascadeDelete")));

    // A touchpoint is an activity, which is a child of everything it can be regarding already.
    [Fact]
    public void Sharing_cascades_from_the_recovery_to_its_children()
    {
        var children = Shipped.Model.Relationships
            .Where(each => each.Referenced == "rcv_recovery" && each.Lookup == "rcv_recoveryid" && each.Referencing is not ("Incident" or "rcv_touchpoint"))
            .ToList();

        Assert.Equal(10, children.Count);
        Assert.All(children, relationship => Assert.Equal("Cascade Cascade", $"{relationship.Xml.Text("CascadeShare")} {relationship.Xml.Text("CascadeUnshare")}"));
    }

    [Fact]
    public void A_touchpoint_stands_on_the_timeline_of_accounts_and_says_what_it_is_about()
    {
        var touchpoint = Shipped.Model.Table("rcv_touchpoint")!;
        Assert.True(touchpoint.IsActivity);
        Assert.Equal("required", touchpoint.Column("subject")!.Xml.Text("RequiredLevel"));
        Assert.Contains(Shipped.Model.Relationships, each => each is { Referencing: "rcv_touchpoint", Referenced: "Account", Lookup: "RegardingObjectId" });
    }

    // In the wording rules' labels words follow the code.
    private static IEnumerable<string> Options(Choice choice) =>
        choice.Root.Descendants("option").Select(TableTests.English).Select(label => choice.Name == "rcv_wordingrulecode" ? label.Split(' ')[0] + " *" : label);

    private static string Text(CustomApi api)
    {
        var inputs = api.Inputs.Select(input => $"{Name(input.Root)}:{Type(input.Root)}{(input.Root.Text("isoptional") == "1" ? "?" : "")}").Order(StringComparer.Ordinal);
        var outputs = api.Outputs.Select(output => $"{Name(output.Root)}:{Type(output.Root)}").Order(StringComparer.Ordinal);
        var bound = api.Root.Text("boundentitylogicalname") is { Length: > 0 } table ? table : "-";
        return string.Join(' ', [api.Name, bound, .. inputs, "->", .. outputs]);
    }

    private static string Sorted(string promise)
    {
        var words = promise.Split(' ');
        var arrow = Array.IndexOf(words, "->");
        return string.Join(' ', [.. words[..2], .. words[2..arrow].Order(StringComparer.Ordinal), "->", .. words[(arrow + 1)..].Order(StringComparer.Ordinal)]);
    }

    private static string Name(XElement parameter) => (string?)parameter.Attribute("uniquename") ?? "";
    private static string Type(XElement parameter) => TypeNames[parameter.Number("type")];
}
