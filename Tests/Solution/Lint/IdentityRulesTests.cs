using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 3, 6 and 7 bite.</summary>
public class IdentityRulesTests
{
    private static readonly Step WithImage = Shipped.Model.Steps.First(step => step.Images.Count > 0);

    [Theory, Bites(3)]
    [InlineData("{00000000-0000-0000-0000-000000000000}", "is no id")]
    [InlineData("first", "is no id")]
    public void An_image_without_an_id(string id, string what) => Image(id).GivesOnly(3, what);

    [Fact, Bites(3)]
    public void An_image_with_the_id_of_its_step() => Image(WithImage.Id.ToUpperInvariant()).GivesOnly(3, "is given twice");

    [Fact, Bites(3)]
    public void A_tile_with_the_id_of_another() =>
        Shipped.Source.With(Shipped.Model.Dashboards[0].File, xml => xml.Descendants("cell").First().SetAttributeValue("id", (string?)xml.Descendants("cell").Last().Attribute("id")))
            .GivesOnly(3, "is given twice");

    [Theory, Bites(6)]
    [InlineData("impact_openkey", "does not start with rcv_")]
    [InlineData("rcv_impact-openkey", "characters other than")]
    [InlineData("rcv_impact_the_one_key_that_has_a_name_of_far_too_many_characters", "50 are allowed")]
    public void A_key_with_a_wrong_name(string name, string what) =>
        Shipped.WithTable("rcv_feedback", Renamed(name)).GivesOnly(6, what);

    [Fact, Bites(25)]
    public void A_key_whose_names_differ() =>
        Shipped.WithTable("rcv_feedback", table => table.Descendants("EntityKey").Single().Element("LogicalName")!.Value = "rcv_other").GivesOnly(25, "with the logical name rcv_other");

    [Fact, Bites(6)]
    public void Two_keys_whose_names_differ_by_case_only() =>
        Shipped.WithTable("rcv_feedback", Renamed("rcv_Pattern_OpenKey"))
            .GivesOnly(6, "there are two keys");

    [Fact, Bites(7)]
    public void A_choice_value_of_another_publisher() =>
        Shipped.Source.With("OptionSets/rcv_clock.xml", xml => xml.Descendants("option").Last().SetAttributeValue("value", 100000001))
            .GivesOnly(7, "100000001 lies outside 718340000 to 718349999");

    [Fact, Bites(7)]
    public void A_status_reason_of_another_publisher() =>
        Shipped.WithColumn("rcv_signal", "statuscode", column => column.Descendants("status").Single(status => (string?)status.Attribute("value") == "718340001").SetAttributeValue("value", 3))
            .GivesOnly(7, "the value 3 lies outside");

    private static Action<XElement> Renamed(string name) => table =>
    {
        var key = table.Descendants("EntityKey").Single();
        key.Element("Name")!.Value = name;
        key.Element("LogicalName")!.Value = name.ToLowerInvariant();
    };

    private static SolutionSource Image(string id) =>
        Shipped.Source.With(WithImage.File, xml => xml.Descendants("SdkMessageProcessingStepImageId").First().Value = id);
}
