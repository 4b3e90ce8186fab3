using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 13, 16 and 23 to 26 bite.</summary>
public class TableRulesTests
{
    [Fact, Bites(13)]
    public void A_name_that_is_not_the_folder() => Impact(table => table.Element("Name")!.Value = "rcv_Impact").GivesOnly(13, "the name rcv_Impact");

    [Theory, Bites(13)]
    [InlineData("FormXml")]
    [InlineData("RibbonDiffXml")]
    public void A_place_for_the_packer_that_is_missing(string part) => Impact(table => table.Element(part)!.Remove()).GivesOnly(13, $"needs an empty <{part} />");

    [Fact, Bites(13)]
    public void A_place_for_the_packer_that_is_filled() => Impact(table => table.Element("SavedQueries")!.Add(new XElement("savedqueries"))).GivesOnly(13, "<SavedQueries />");

    [Theory, Bites(13)]
    [InlineData("rcv_Impacts", "'rcv_Impacts'")]
    [InlineData("rcv_feedbacks", "shares the entity set name")]
    public void An_entity_set_name_that_cannot_be(string name, string what) => Impact(table => table.Descendants("EntitySetName").Single().Value = name).GivesByRule(13, what);

    [Fact, Bites(16)]
    public void A_table_without_its_key() => Impact(table => table.Column("rcv_impactid").Element("Type")!.Value = "uniqueidentifier").GivesOnly(16, "rcv_impactid");

    [Fact, Bites(16)]
    public void A_second_primary_name() => Impact(table => table.Column("rcv_description").Element("DisplayMask")!.Value += "|PrimaryName").GivesOnly(16, "has 2 primary names");

    [Fact, Bites(23)]
    public void A_system_column_that_is_missing() => Impact(table => table.Column("ModifiedOn").Remove()).GivesOnly(23, "lacks the system column modifiedon");

    [Fact, Bites(23)]
    public void An_owner_on_a_table_of_the_organisation() =>
        Shipped.WithTable("rcv_waiver", table => table.Column("OrganizationId").AddAfterSelf(Copy(table.Column("ModifiedBy"), "OwningUser"))).GivesOnly(23, "is OrgOwned and has owninguser");

    [Fact, Bites(24)]
    public void An_activity_that_is_no_communication() =>
        Shipped.WithTable("rcv_touchpoint", table => table.Descendants("ActivityTypeMask").Single().Value = "1").GivesOnly(24, "CommunicationActivity");

    [Fact, Bites(24)]
    public void A_regarding_relationship_of_another_name()
    {
        const string Wrong = "rcv_touchpoint_regarding_account";
        Shipped.Source
            .With("Other/Relationships/Account.xml", xml => xml.Elements().First().SetAttributeValue("Name", Wrong))
            .With(SolutionModel.RelationshipIndex, xml =>
            {
                xml.Elements().Single(each => (string?)each.Attribute("Name") == "account_rcv_touchpoints").Remove();
                xml.Elements().Last(each => string.CompareOrdinal((string?)each.Attribute("Name"), Wrong) < 0 && ((string)each.Attribute("Name")!).StartsWith("rcv_", StringComparison.Ordinal))
                    .AddAfterSelf(new XElement("EntityRelationship", new XAttribute("Name", Wrong)));
            })
            .GivesOnly(24, "is not named as the platform names it");
    }

    [Fact, Bites(24)]
    public void An_activity_without_a_state() =>
        Shipped.WithTable("rcv_touchpoint", table =>
        {
            table.Column("StateCode").Descendants("state").Last().Remove();
            table.Column("StatusCode").Descendants("status").Last().Remove();
        }).GivesOnly(24, "without the states 0 to 3");

    [Theory, Bites(25)]
    [InlineData("rcv_openkeys", "does not exist")]
    [InlineData("rcv_comment", "a key cannot have")]
    public void A_key_on_a_column_that_cannot_be_one(string column, string what) =>
        Shipped.WithTable("rcv_feedback", table => table.Descendants("AttributeName").Single().Value = column).GivesOnly(25, what);

    [Theory, Bites(26)]
    [InlineData("IsAuditEnabled")]
    [InlineData("ChangeTrackingEnabled")]
    public void A_table_whose_changes_are_lost(string flag) =>
        Impact(table => table.Element("EntityInfo")!.Element("entity")!.Element(flag)!.Value = "0").GivesOnly(26, "is not audited, or its changes are not tracked");

    [Theory, Bites(26)]
    [InlineData("rcv_impact", "rcv_level", "IsAuditEnabled", "0", "is not audited")]
    [InlineData("rcv_recovery", "rcv_locktick", "IsAuditEnabled", "1", "is audited")]
    [InlineData("rcv_impact", "rcv_level", "IsSecured", "1", "in no field security profile")]
    public void A_column_that_is_audited_or_secured_wrongly(string table, string column, string flag, string value, string what) =>
        Shipped.WithColumn(table, column, xml => xml.Element(flag)!.Value = value).GivesOnly(26, what);

    private static SolutionSource Impact(Action<XElement> edit) => Shipped.WithTable("rcv_impact", edit);

    private static XElement Copy(XElement column, string physicalName)
    {
        var copy = new XElement(column);
        copy.SetAttributeValue("PhysicalName", physicalName);
        foreach (var name in new[] { "Name", "LogicalName" })
            copy.Element(name)!.Value = physicalName.ToLowerInvariant();
        return copy;
    }
}
