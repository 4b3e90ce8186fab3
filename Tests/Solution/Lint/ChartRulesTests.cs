using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 33 bites.</summary>
public class ChartRulesTests
{
    [Theory, Bites(33)]
    [InlineData("""<attribute name="rcv_colour" alias="x" aggregate="max" />""", "names rcv_recovery.rcv_colour")]
    [InlineData("""<attribute name="rcv_impactscore" alias="m0" aggregate="max" />""", "has the alias m0 twice")]
    [InlineData("""<attribute name="rcv_impactscore" aggregate="max" />""", "gives rcv_impactscore no alias")]
    [InlineData("""<attribute name="rcv_impactscore" alias="x" aggregate="median" />""", "by a function that there is")]
    [InlineData("""<attribute name="rcv_impactscore" alias="x" />""", "neither groups by rcv_impactscore")]
    [InlineData("""<attribute name="rcv_name" alias="x" aggregate="sum" />""", "computes the sum of rcv_name, which is nvarchar")]
    [InlineData("""<order alias="z" descending="true" />""", "is ordered by z, which is no alias")]
    public void A_query_that_cannot_be_drawn(string part, string what) =>
        Chart("By Outcome", chart => chart.Descendants("entity").Single().Add(XElement.Parse(part))).GivesOnly(33, what);

    [Theory, Bites(33)]
    [InlineData("fetch", "aggregate", "false", "does not aggregate")]
    [InlineData("attribute", "dategrouping", "month", "groups by rcv_outcome, which is picklist, with the period 'month'")]
    [InlineData("category", "alias", "g7", "has the category g7")]
    [InlineData("measure", "alias", "m7", "has the measure m7")]
    public void A_chart_whose_parts_do_not_fit(string element, string attribute, string value, string what) =>
        Chart("By Outcome", chart => chart.Descendants(element).First().SetAttributeValue(attribute, value)).GivesOnly(33, what);

    [Fact, Bites(33)]
    public void Dates_that_are_not_put_together() =>
        Chart("Recurrence by Month", chart => chart.Descendants("attribute").First().SetAttributeValue("dategrouping", null)).GivesOnly(33, "with the period ''");

    [Fact, Bites(33)]
    public void A_chart_of_three_dimensions() =>
        Chart("Recurrence by Month", chart => chart.Descendants("entity").Single().Add(XElement.Parse("""<attribute name="rcv_stage" alias="g2" groupby="true" />"""))).GivesOnly(33, "groups by 3 columns");

    [Fact, Bites(33)]
    public void A_shape_that_does_not_exist() =>
        Chart("By Outcome", chart => Series(chart).SetAttributeValue("ChartType", "Cake")).GivesOnly(33, "is drawn as 'Cake'");

    [Fact, Bites(33)]
    public void More_series_than_measures() =>
        Chart("By Outcome", chart => Series(chart).AddAfterSelf(new XElement(Series(chart)))).GivesOnly(33, "draws 2 series of 1 measures");

    private static XElement Series(XElement chart) => chart.Descendants("Series").Last();

    private static SolutionSource Chart(string name, Action<XElement> edit) =>
        Shipped.Source.With(Shipped.Model.Charts.Single(chart => chart.TableName == "rcv_recovery" && chart.Name == name).File, edit);
}
