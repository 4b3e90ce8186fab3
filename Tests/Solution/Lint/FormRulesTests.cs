using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 27 to 29 bite.</summary>
public class FormRulesTests
{
    [Theory, Bites(27)]
    [InlineData("rcv_Amount", "must be in lower case")]
    [InlineData("rcv_sum", "which the table does not have")]
    public void A_column_that_cannot_be_shown(string column, string what) =>
        Impact("main", form => Field(form, "rcv_amount").SetAttributeValue("datafieldname", column)).GivesOnly(27, what);

    [Fact, Bites(27)]
    public void A_control_that_cannot_show_the_column() =>
        Impact("main", form => Field(form, "rcv_amount").SetAttributeValue("classid", (string)Field(form, "rcv_level").Attribute("classid")!)).GivesOnly(27, "rcv_amount, of type money");

    [Fact, Bites(27)]
    public void A_control_that_cannot_show_a_column_of_the_platform() =>
        OnForm("Contact", "main", form => Field(form, "jobtitle").SetAttributeValue("classid", (string)Field(form, "donotphone").Attribute("classid")!)).GivesOnly(27, "jobtitle, of type nvarchar");

    [Fact, Bites(27)]
    public void A_label_that_is_not_the_columns_name() =>
        Impact("main", form => Labels(form, "rcv_level").First().SetAttributeValue("description", "Depth")).GivesOnly(27, "calls rcv_level 'Depth'");

    [Fact, Bites(27)]
    public void A_quick_view_form_that_does_not_exist() =>
        Impact("main", form => QuickForms(form).Value = QuickForms(form).Value.Replace("-", "0", StringComparison.Ordinal)).GivesOnly(27, "which rcv_recovery does not have");

    [Fact, Bites(27)]
    public void A_quick_view_through_a_lookup_to_elsewhere() =>
        Impact("main", form => QuickForms(form).Ancestors("control").Single().SetAttributeValue("datafieldname", "rcv_contactid")).GivesOnly(27, "does not lead there");

    [Theory, Bites(28)]
    [InlineData("TargetEntityType", "rcv_steps", "which is no table")]
    [InlineData("RelationshipName", "rcv_steps_of_recovery", "which does not exist")]
    [InlineData("RelationshipName", "rcv_impact_recoveryid_recovery", "does not lead from rcv_recovery to rcv_recoverystep")]
    [InlineData("ViewId", "{6c16a936-9ce4-5a31-aa9a-b5e9b26cf467}", "which rcv_recoverystep does not have")]
    public void A_list_that_cannot_be_filled(string parameter, string value, string what) =>
        OnForm("rcv_recovery", "main", form => Control(form, "grid_steps").Descendants(parameter).Single().Value = value).GivesOnly(28, what);

    [Fact, Bites(28)]
    public void A_chart_that_the_listed_table_does_not_have() =>
        OnForm("rcv_recovery", "main", form => Control(form, "grid_steps").Element("parameters")!.Add(new XElement("VisualizationId", "{6c16a936-9ce4-5a31-aa9a-b5e9b26cf467}"))).GivesOnly(28, "with the chart");

    [Fact, Bites(29)]
    public void A_table_without_a_form_for_everybody() =>
        Impact("main", form => form.Descendants("DisplayConditions").Single().SetAttributeValue("FallbackForm", "false")).GivesOnly(29, "needs one main form");

    [Fact, Bites(29)]
    public void A_timeline_of_a_table_that_has_nothing_to_show_on_it() =>
        Shipped.WithTable("rcv_rootcause", table => table.Descendants("HasRelatedNotes").Single().Remove()).GivesOnly(29, "has a timeline");

    [Fact, Bites(29)]
    public void A_control_that_is_there_twice() =>
        OnForm("rcv_recovery", "main", form => Control(form, "grid_steps").SetAttributeValue("id", "grid_cases")).GivesOnly(29, "two controls grid_cases");

    [Fact, Bites(27)]
    public void A_list_of_a_class_that_there_is_not() =>
        OnForm("rcv_recovery", "main", form => Control(form, "grid_steps").SetAttributeValue("classid", "{E7A81278-8635-4D9E-8D4D-59480B391C57}")).GivesOnly(27, "grid_steps of the unknown class");

    [Fact, Bites(27)]
    public void A_control_that_no_script_would_find() =>
        Impact("main", form => Field(form, "rcv_amount").SetAttributeValue("id", "amount")).GivesOnly(27, "shows rcv_amount with the control amount");

    [Theory, Bites(29)]
    [InlineData("main")]
    [InlineData("quickCreate")]
    public void A_required_column_that_nobody_can_fill_in(string kind) =>
        Impact(kind, form => Field(form, "rcv_description").Ancestors("row").Single().Remove()).GivesOnly(29, "lacks the required column rcv_description");

    [Fact, Bites(29)]
    public void A_cell_without_the_rows_that_it_covers() =>
        OnForm("rcv_recovery", "main", form => Control(form, "grid_steps").Ancestors("row").Single().ElementsAfterSelf("row").First().Remove()).GivesOnly(29, "the cell grid_steps of 11 rows with only 9");

    [Fact, Bites(29)]
    public void A_quick_create_form_that_is_never_shown() =>
        Shipped.WithTable("rcv_impact", table => table.Descendants("IsQuickCreateEnabled").Single().Value = "0").GivesOnly(29, "quick create is off");

    [Fact, Bites(3)]
    public void A_cell_with_the_id_of_another() =>
        Impact("main", form => form.Descendants("cell").First().SetAttributeValue("id", (string)form.Descendants("cell").Last().Attribute("id")!)).GivesOnly(3, "is given twice");

    [Fact, Bites(4)]
    public void A_form_in_the_file_of_another() =>
        Shipped.Source.Moved(FileOf("rcv_impact", "card"), "Entities/rcv_impact/FormXml/card/{00000000-0000-0000-0000-000000000001}.xml").GivesOnly(4, "has the id");

    private static SolutionSource Impact(string kind, Action<XElement> edit) => OnForm("rcv_impact", kind, edit);

    private static SolutionSource OnForm(string table, string kind, Action<XElement> edit) => Shipped.Source.With(FileOf(table, kind), edit);

    private static string FileOf(string table, string kind) =>
        Shipped.Model.Forms.Single(form => form.TableName == table.ToLowerInvariant() && form.Kind == kind).File;

    private static XElement Control(XElement form, string id) => form.Descendants("control").Single(control => (string?)control.Attribute("id") == id);

    private static XElement Field(XElement form, string column) => Control(form, column);

    private static IEnumerable<XElement> Labels(XElement form, string column) => Field(form, column).Parent!.Descendants("label");

    private static XElement QuickForms(XElement form) => form.Descendants("QuickForms").Single();
}
