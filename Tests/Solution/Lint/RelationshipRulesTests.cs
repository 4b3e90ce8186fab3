using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 12, 17 and 18 bite.</summary>
public class RelationshipRulesTests
{
    private const string Impact = "rcv_impact_recoveryid_recovery";

    [Fact, Bites(12)]
    public void A_relationship_that_is_not_in_the_index() => Index(xml => Entry(xml, Impact).Remove()).GivesOnly(12, $"{Impact} is missing");

    [Fact, Bites(12)]
    public void An_index_that_is_not_sorted() => Index(xml =>
    {
        var entry = Entry(xml, Impact);
        entry.Remove();
        xml.Add(entry);
    }).GivesOnly(12, "not sorted");

    [Fact, Bites(12)]
    public void A_relationship_twice_in_the_index() => Index(xml => Entry(xml, Impact).AddAfterSelf(Entry(xml, Impact))).GivesOnly(12, "listed twice");

    [Fact, Bites(12)]
    public void An_entry_without_a_body() => Index(xml => Entry(xml, Impact).AddAfterSelf(new XElement("EntityRelationship", new XAttribute("Name", Impact + "s")))).GivesOnly(12, "has no body");

    [Fact, Bites(12)]
    public void A_body_in_the_file_of_another_table() =>
        Shipped.Source.Moved("Other/Relationships/rcv_feedback.xml", "Other/Relationships/feedback.xml").GivesOnly(12, "belongs in rcv_feedback.xml");

    [Fact, Bites(17)]
    public void A_lookup_without_a_relationship() =>
        Shipped.WithColumn("rcv_recovery", "rcv_lastrequestid", column => column.Element("Type")!.Value = "lookup").GivesOnly(17, "rcv_recovery.rcv_lastrequestid is a lookup without a relationship");

    [Fact, Bites(17)]
    public void A_relationship_without_a_lookup() =>
        Shipped.WithColumn("rcv_impact", "rcv_contactid", column => column.Element("Type")!.Value = "uniqueidentifier").GivesOnly(17, "needs the lookup rcv_impact.rcv_contactid");

    [Fact, Bites(17)]
    public void A_customer_column_that_leads_to_contacts_only() =>
        Shipped.WithColumn("rcv_feedback", "rcv_contactid", column => column.Element("Type")!.Value = "customer").GivesOnly(17, "without its relationships to Account and Contact");

    [Fact, Bites(18)]
    public void A_table_in_another_case()
    {
        const string Feedback = "rcv_improvement_feedbackid_feedback";
        Shipped.Source
            .Moved("Other/Relationships/rcv_feedback.xml", "Other/Relationships/rcv_Feedback.xml")
            .With("Other/Relationships/rcv_Feedback.xml", xml => xml.Elements().Single(each => (string?)each.Attribute("Name") == Feedback).Element("ReferencedEntityName")!.Value = "rcv_Feedback")
            .GivesOnly(18, "unknown table rcv_Feedback");
    }

    [Theory, Bites(18)]
    [InlineData("CascadeDelete", "Active")]
    [InlineData("CascadeShare", "Restrict")]
    [InlineData("CascadeArchive", "")]
    public void A_behavior_that_the_action_cannot_have(string action, string value) =>
        Shipped.WithRelationship("rcv_recovery", Impact, relationship => relationship.Element(action)!.Value = value).GivesOnly(18, $"{action} '{value}'");

    [Fact, Bites(18)]
    public void A_second_cascading_parent() =>
        Shipped.WithRelationship("Contact", "rcv_impact_contactid_contact", relationship => relationship.Element("CascadeDelete")!.Value = "Cascade")
            .GivesOnly(18, "second cascading parent of rcv_impact");

    [Fact, Bites(18)]
    public void A_cascading_parent_of_an_activity_besides_what_it_regards() =>
        Shipped.WithRelationship("rcv_recovery", "rcv_touchpoint_recoveryid_recovery", relationship => relationship.Element("CascadeShare")!.Value = "Cascade")
            .GivesOnly(18, "second cascading parent of rcv_touchpoint");

    [Fact, Bites(18)]
    public void A_table_of_ours_that_cascades_to_cases() =>
        Shipped.WithRelationship("rcv_recovery", "rcv_incident_recoveryid_recovery", relationship => relationship.Element("CascadeAssign")!.Value = "Cascade")
            .GivesOnly(18, "cascades to the platform's table Incident");

    private static SolutionSource Index(Action<XElement> edit) => Shipped.Source.With(SolutionModel.RelationshipIndex, edit);

    private static XElement Entry(XElement index, string name) => index.Elements().First(each => (string?)each.Attribute("Name") == name);
}
