using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 34 bites.</summary>
public class DashboardRulesTests
{
    private static readonly Dashboard Governance = Shipped.Model.Dashboards.Single(dashboard => dashboard.Root.Descendants("Role").Any());

    [Theory, Bites(34)]
    [InlineData("TargetEntityType", "rcv_recoverystep", "which rcv_recoverystep does not have")]
    [InlineData("ViewId", "{00000000-0000-0000-0000-000000000001}", "shows the view {00000000-0000-0000-0000-000000000001}")]
    [InlineData("ChartGridMode", "Wall", "parameters/ChartGridMode is 'Wall'")]
    public void A_list_of_nothing(string parameter, string value, string what) =>
        Edited(xml => Tile(xml, "List6").Element(parameter)!.Value = value).GivesOnly(34, what);

    [Fact, Bites(34)]
    public void A_chart_of_another_table()
    {
        var other = Shipped.Model.Charts.First(chart => chart.TableName == "rcv_feedback").Id;
        Edited(xml => Tile(xml, "Chart1").Element("VisualizationId")!.Value = other).GivesOnly(34, $"draws the chart '{other}'");
    }

    [Fact, Bites(34)]
    public void A_chart_that_is_not_named() => Edited(xml => Tile(xml, "Chart1").Element("VisualizationId")!.Remove()).GivesOnly(34, "draws the chart ''");

    [Fact, Bites(34)]
    public void A_row_too_few() => Edited(xml => xml.Descendants("row").First(row => !row.HasElements).Remove()).GivesOnly(34, "has 10 empty rows below the tiles of row 1 instead of 11");

    [Fact, Bites(34)]
    public void A_tile_that_is_too_wide() => Edited(xml => xml.Descendants("cell").First().SetAttributeValue("colspan", 2)).GivesOnly(34, "over 4 columns in row 1, but 3 columns");

    [Fact, Bites(34)]
    public void Tiles_of_two_heights() => Edited(xml => xml.Descendants("cell").First().SetAttributeValue("rowspan", 5)).GivesOnly(34, "tiles of 2 heights");

    [Fact, Bites(34)]
    public void A_tile_of_another_kind() =>
        Edited(xml => xml.Descendants("control").First().SetAttributeValue("classid", "{00000000-0000-0000-0000-000000000001}")).GivesOnly(34, "is neither a list nor a chart");

    [Fact, Bites(34)]
    public void Two_tiles_of_one_name() => Edited(xml => xml.Descendants("control").First().SetAttributeValue("id", "Chart2")).GivesOnly(34, "two controls Chart2");

    [Fact, Bites(34)]
    public void A_role_that_does_not_exist() =>
        Edited(xml => xml.Descendants("Role").First().SetAttributeValue("Id", "{00000000-0000-0000-0000-000000000001}")).GivesOnly(34, "is shown to the role");

    [Fact, Bites(34)]
    public void More_tiles_than_a_dashboard_has() => Edited(xml =>
    {
        var seventh = new XElement(xml.Descendants("cell").First());
        seventh.SetAttributeValue("id", "{00000000-0000-0000-0000-000000000007}");
        seventh.Element("control")!.SetAttributeValue("id", "Chart7");
        var row = new XElement("row", seventh);
        xml.Descendants("section").First().Element("rows")!.Add(row, Enumerable.Range(0, 11).Select(_ => new XElement("row")));
    }).GivesOnly(34, "has 7 tiles");

    private static XElement Tile(XElement dashboard, string id) =>
        dashboard.Descendants("control").Single(control => (string?)control.Attribute("id") == id).Element("parameters")!;

    private static SolutionSource Edited(Action<XElement> edit) => Shipped.Source.With(Governance.File, edit);
}
