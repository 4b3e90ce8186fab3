using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 14, 15, 19 to 22 bite.</summary>
public class ColumnRulesTests
{
    [Theory, Bites(14)]
    [InlineData("Name")]
    [InlineData("LogicalName")]
    public void A_name_that_differs(string element) =>
        Shipped.WithColumn("rcv_touchpoint", "ExchangeItemId", column => column.Element(element)!.Value = "ExchangeItemId").GivesOnly(14, "rcv_touchpoint.ExchangeItemId has the name");

    [Fact, Bites(14)]
    public void A_column_twice() =>
        Shipped.WithColumn("rcv_impact", "ModifiedOn", column => column.AddAfterSelf(new XElement(column))).GivesOnly(14, "has two columns modifiedon");

    [Theory, Bites(15)]
    [InlineData("rcv_impact", "rcv_description", "Type", "memo", "has the type 'memo'")]
    [InlineData("rcv_impact", "rcv_name", "Format", "Text", "has the format 'Text'")]
    [InlineData("rcv_impact", "rcv_name", "MaxLength", "", "has the maximal length ''")]
    [InlineData("rcv_impact", "rcv_name", "Length", "200", "instead of 400")]
    [InlineData("rcv_impact", "rcv_description", "MaxLength", "2000000", "has the maximal length")]
    [InlineData("rcv_feedback", "rcv_recommend", "MaxValue", "-1", "ranges from '0' to '-1'")]
    [InlineData("rcv_feedback", "rcv_recommend", "MinValue", "none", "ranges from 'none'")]
    [InlineData("rcv_feedback", "rcv_receivedon", "Behavior", "2", "has the behavior '2' with the format datetime")]
    public void A_type_that_does_not_import(string table, string column, string element, string value, string what) =>
        Shipped.WithColumn(table, column, xml => xml.Element(element)!.Value = value).GivesOnly(15, what);

    [Theory, Bites(19)]
    [InlineData("OptionSetName", "rcv_levels", "unknown choice 'rcv_levels'")]
    [InlineData("AppDefaultValue", "1", "has the default '1'")]
    public void A_choice_that_does_not_exist(string element, string value, string what) =>
        Shipped.WithColumn("rcv_impact", "rcv_level", column => column.Element(element)!.Value = value).GivesOnly(19, what);

    [Fact, Bites(19)]
    public void A_choice_value_twice() =>
        Shipped.Source.With("OptionSets/rcv_clock.xml", xml => xml.Descendants("option").Last().SetAttributeValue("value", 718340000)).GivesOnly(19, "the value 718340000 twice");

    [Fact, Bites(19)]
    public void A_choice_of_one_column_with_another_name() =>
        Shipped.WithColumn("rcv_impact", "rcv_confirmedbyclient", column => column.Element("optionset")!.SetAttributeValue("Name", "rcv_confirmedbyclient")).GivesOnly(19, "should be named rcv_impact_rcv_confirmedbyclient");

    [Fact, Bites(20)]
    public void A_status_of_no_state() => Status("718340001", "state", "2").GivesOnly(20, "of the unknown state 2");

    [Fact, Bites(20)]
    public void A_state_whose_default_belongs_to_another() =>
        Shipped.WithColumn("rcv_signal", "statecode", column => column.Descendants("state").First().SetAttributeValue("defaultstatus", 2)).GivesOnly(20, "the default status 2");

    [Fact, Bites(21)]
    public void Money_without_its_base_value() =>
        Shipped.WithColumn("rcv_impact", "rcv_amount_base", column => column.Element("CalculationOf")!.Value = "rcv_confirmedamount").GivesOnly(21, "rcv_impact.rcv_amount has no fitting column");

    [Fact, Bites(21)]
    public void Money_without_a_rate() => Shipped.WithColumn("rcv_impact", "ExchangeRate", column => column.Remove()).GivesOnly(21, "no ExchangeRate");

    [Fact, Bites(22)]
    public void A_computed_column_without_its_formula() =>
        Shipped.WithColumn("rcv_commitment", "rcv_actual", column =>
        {
            column.Element("SourceType")!.Value = "3";
            column.Element("ValidForUpdateApi")!.Value = "0";
            column.Element("ValidForCreateApi")!.Value = "0";
        }).GivesOnly(22, "has no formula file");

    private static SolutionSource Status(string value, string attribute, string to) =>
        Shipped.WithColumn("rcv_signal", "statuscode", column => column.Descendants("status").Single(status => (string?)status.Attribute("value") == value).SetAttributeValue(attribute, to));
}
