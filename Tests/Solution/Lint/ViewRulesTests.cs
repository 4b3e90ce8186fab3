using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 31 and 32 bite.</summary>
public class ViewRulesTests
{
    [Theory, Bites(31)]
    [InlineData("""<attribute name="rcv_colour" />""", "names rcv_restitution.rcv_colour, which does not exist")]
    [InlineData("""<order attribute="rcv_colour" descending="true" />""", "names rcv_restitution.rcv_colour")]
    [InlineData("""<filter><condition attribute="rcv_colour" operator="null" /></filter>""", "names rcv_restitution.rcv_colour")]
    [InlineData("""<filter><condition attribute="rcv_namename" operator="null" /></filter>""", "names rcv_restitution.rcv_namename")]
    [InlineData("""<filter><condition attribute="rcv_name" operator="resembles" value="x" /></filter>""", "unknown operator 'resembles'")]
    [InlineData("""<filter><condition attribute="rcv_name" operator="today" /></filter>""", "asks 'today' of rcv_name, which is nvarchar")]
    [InlineData("""<filter><condition attribute="rcv_accountid" operator="like" value="x" /></filter>""", "asks 'like' of rcv_accountid, which is lookup")]
    [InlineData("""<filter><condition attribute="rcv_amount" operator="eq-userid" /></filter>""", "asks 'eq-userid' of rcv_amount")]
    [InlineData("""<filter><condition attribute="rcv_accountid" operator="gt" value="1" /></filter>""", "asks 'gt' of rcv_accountid")]
    [InlineData("""<filter><condition attribute="rcv_type" operator="eq" value="5" /></filter>""", "compares rcv_type with '5'")]
    [InlineData("""<filter><condition attribute="statuscode" operator="in"><value>1</value><value>9</value></condition></filter>""", "compares statuscode with '9'")]
    [InlineData("""<filter><condition attribute="rcv_amount" operator="ge" value="much" /></filter>""", "compares rcv_amount with 'much'")]
    [InlineData("""<filter><condition attribute="rcv_accountid" operator="eq" value="Northwind" /></filter>""", "compares rcv_accountid with 'Northwind'")]
    [InlineData("""<filter><condition attribute="statuscode" operator="in" /></filter>""", "gives 'in' 0 values")]
    [InlineData("""<filter><condition attribute="ownerid" operator="eq-userid" value="me" /></filter>""", "gives 'eq-userid' 1 values")]
    [InlineData("""<filter><condition attribute="rcv_decidedon" operator="last-x-days" value="0" /></filter>""", "counts '0' in 'last-x-days'")]
    [InlineData("""<filter><condition entityname="nobody" attribute="rcv_name" operator="null" /></filter>""", "condition on nobody, which is no alias")]
    [InlineData("""<filter><condition entityname="tier" attribute="rcv_colour" operator="null" /></filter>""", "names rcv_restitutionpolicy.rcv_colour")]
    [InlineData("""<link-entity name="account" from="accountid" to="rcv_accountid" link-type="inner" />""", "joins account without an alias")]
    [InlineData("""<link-entity name="account" from="accountid" to="rcv_accountid" link-type="inner" alias="tier" />""", "has the alias tier twice")]
    [InlineData("""<link-entity name="client" from="clientid" to="rcv_accountid" link-type="inner" alias="client" />""", "joins the unknown table client")]
    [InlineData("""<link-entity name="account" from="clientid" to="rcv_accountid" link-type="inner" alias="client" />""", "names account.clientid")]
    [InlineData("""<link-entity name="account" from="accountid" to="rcv_clientid" link-type="inner" alias="client" />""", "names rcv_restitution.rcv_clientid")]
    [InlineData("""<link-entity name="rcv_impact" from="rcv_recoveryid" to="rcv_accountid" link-type="inner" alias="client" />""", "between which there is no relationship")]
    [InlineData("""<link-entity name="account" from="accountid" to="rcv_accountid" link-type="sideways" alias="client" />""", "joins account by 'sideways'")]
    public void A_query_that_cannot_run(string part, string what) =>
        View("rcv_restitution", "Waiting for My Approval", view => view.Descendants("entity").Single().Add(XElement.Parse(part))).GivesOnly(31, what);

    [Fact, Bites(31)]
    public void A_day_asked_for_by_the_hour() =>
        View("rcv_commitment", "My Promises", view => view.Descendants("entity").Single().Add(XElement.Parse("""<filter><condition attribute="rcv_reviewon" operator="last-x-hours" value="3" /></filter>""")))
            .GivesOnly(31, "asks 'last-x-hours' of rcv_reviewon");

    [Fact, Bites(31)]
    public void A_query_for_another_table() =>
        View("rcv_waiver", "Active Waiver Rights", view => view.Descendants("entity").Single().SetAttributeValue("name", "rcv_playbook")).GivesOnly(31, "asks for rcv_playbook");

    [Theory, Bites(31)]
    [InlineData("row", "id", "rcv_id", "has the row id 'rcv_id' instead of rcv_recoveryid")]
    [InlineData("grid", "jump", "rcv_number", "jumps to 'rcv_number' instead of rcv_name")]
    [InlineData("cell", "name", "rcv_summary", "shows rcv_summary, which it does not fetch")]
    [InlineData("cell", "name", "rcv_stage", "shows rcv_stage twice")]
    public void A_layout_that_does_not_fit(string element, string attribute, string value, string what) =>
        View("rcv_recovery", "My Open Recoveries", view => view.Descendants(element).First().SetAttributeValue(attribute, value)).GivesOnly(31, what);

    [Fact, Bites(31)]
    public void A_view_that_does_not_fetch_the_key() =>
        View("rcv_recovery", "My Open Recoveries", view => view.Descendants("attribute").First().Remove()).GivesOnly(31, "does not fetch rcv_recoveryid");

    [Fact, Bites(31)]
    public void A_view_without_a_layout() =>
        View("rcv_recovery", "My Open Recoveries", view => view.Descendants("layoutxml").Remove()).GivesOnly(31, "has no layout");

    [Theory, Bites(32)]
    [InlineData("rcv_recovery", "Active Recoveries", "isdefault", "0", "has no default public view")]
    [InlineData("rcv_recovery", "Recovery Lookup View", "isdefault", "0", "has no default lookup view")]
    [InlineData("rcv_recovery", "My Open Recoveries", "isdefault", "1", "several default views of the type 0")]
    [InlineData("rcv_recovery", "My Open Recoveries", "isprivate", "1", "is private")]
    [InlineData("rcv_recovery", "My Open Recoveries", "isquickfindquery", "1", "isquickfindquery says otherwise")]
    [InlineData("account", "At-risk Clients", "isdefault", "1", "would replace the default view of account")]
    public void A_table_without_its_usual_views(string table, string view, string element, string value, string what) =>
        View(table, view, xml => xml.Descendants(element).Single().Value = value).GivesOnly(32, what);

    [Fact, Bites(32)]
    public void A_search_that_looks_nowhere() =>
        View("rcv_recovery", "Quick Find Active Recoveries", view => view.Descendants("filter").Last().Remove()).GivesOnly(32, "has no columns to find by");

    private static SolutionSource View(string table, string name, Action<XElement> edit) =>
        Shipped.Source.With(Shipped.Model.Views.Single(view => view.TableName == table && view.Name == name).File, edit);
}
