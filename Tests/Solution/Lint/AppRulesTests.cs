using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 35 bites.</summary>
public class AppRulesTests
{
    private const string Nowhere = "{00000000-0000-0000-0000-000000000001}";

    [Theory, Bites(35)]
    [InlineData("1", "schemaName", "rcv_colour")]
    [InlineData("26", "id", Nowhere)]
    [InlineData("59", "id", Nowhere)]
    [InlineData("60", "id", Nowhere)]
    [InlineData("62", "schemaName", "rcv_Other")]
    [InlineData("29", "id", Nowhere)]
    public void A_component_that_does_not_exist(string type, string attribute, string key) =>
        App(app => Components(app).Add(new XElement("AppModuleComponent", new XAttribute("type", type), new XAttribute(attribute, key)))).GivesOnly(35, $"has the component {type} {key}, which does not exist");

    [Fact, Bites(35)]
    public void A_component_twice() => App(app => Components(app).Add(new XElement(Components(app).Elements().First()))).GivesOnly(35, "lists the component 1 account twice");

    [Fact, Bites(35)]
    public void An_app_without_its_site_map() => App(app => Components(app).Elements().Last().Remove()).GivesOnly(35, "does not list its site map");

    [Fact, Bites(35)]
    public void A_role_that_does_not_exist() => App(app => app.Descendants("Role").First().SetAttributeValue("id", Nowhere)).GivesOnly(35, "is given to the role");

    [Fact, Bites(35)]
    public void An_app_for_nobody() => App(app => app.Descendants("Role").Remove()).GivesOnly(35, "is given to no role");

    [Fact, Bites(35)]
    public void An_app_without_a_picture() => App(app => app.Element("WebResourceId")!.Value = Nowhere.Trim('{', '}')).GivesOnly(35, "which is no web resource of ours");

    [Theory, Bites(35)]
    [InlineData("sub_rcv_recovery", "Id", "sub_rcv_signal", "has the id sub_rcv_signal twice")]
    [InlineData("sub_rcv_recovery", "Entity", "lead", "sub_rcv_recovery opens lead, which is not in the app")]
    [InlineData("sub_rcv_recovery", "Entity", "", "sub_rcv_recovery opens nothing")]
    [InlineData("sub_rcv_recovery", "Icon", "/WebResources/rcv_/icons/heart.svg", "which is no picture of ours")]
    [InlineData("sub_operations", "DefaultDashboard", "00000000-0000-0000-0000-000000000001", "sub_operations opens the dashboard")]
    public void An_entry_that_leads_nowhere(string id, string attribute, string value, string what) =>
        Map(map => Item(map, id).SetAttributeValue(attribute, value)).GivesOnly(35, what);

    [Fact, Bites(35)]
    public void An_entry_that_asks_for_a_privilege_that_does_not_exist() =>
        Map(map => Item(map, "sub_governance").Element("Privilege")!.SetAttributeValue("Privilege", "Assign")).GivesOnly(35, "asks for prvAssignrcv_waiver");

    private static XElement Components(XElement app) => app.Element("AppModuleComponents")!;
    private static XElement Item(XElement map, string id) => map.Descendants().Single(item => (string?)item.Attribute("Id") == id);
    private static SolutionSource App(Action<XElement> edit) => Shipped.Source.With(Shipped.Model.Apps.Single().File, edit);
    private static SolutionSource Map(Action<XElement> edit) => Shipped.Source.With(Shipped.Model.SiteMaps.Single().File, edit);
}
