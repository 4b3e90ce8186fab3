namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 45 bites: a duplicate rule and an offline profile, sound and broken.</summary>
public class DuplicateRulesTests
{
    private const string Rule = "duplicaterules/rcv_Samesignal/duplicaterule.xml";
    private const string Profile = "MobileOfflineProfiles/Visits.xml";
    private const string ProfileId = "{6B4E1A52-0D6E-4E0B-8A6E-2C6B8B0C7D01}", ItemId = "{6B4E1A52-0D6E-4E0B-8A6E-2C6B8B0C7D02}";

    private static readonly SolutionSource Sound = Shipped.Source
        .With("Entities/rcv_signal/Entity.xml", xml => xml.Descendants("IsDuplicateCheckSupported").Single().Value = "1")
        .With("Entities/rcv_touchpoint/Entity.xml", xml => xml.Descendants("IsOfflineInMobileClient").Single().Value = "1")
        .With("Entities/rcv_waiver/Entity.xml", xml =>
        {
            xml.Descendants("IsDuplicateCheckSupported").Single().Value = "0";
            xml.Descendants("IsOfflineInMobileClient").Single().Value = "0";
        })
        .WithText(Rule, """
            <duplicaterule uniquename="rcv_Samesignal"><baseentityname>rcv_signal</baseentityname><matchingentityname>rcv_signal</matchingentityname><name>Same signal</name>
            <duplicateruleconditions><duplicaterulecondition baseattributename="rcv_name" matchingattributename="rcv_name" operatorcode="0" uniquerulename="rcv_Samesignal"><ignoreblankvalues>1</ignoreblankvalues></duplicaterulecondition></duplicateruleconditions></duplicaterule>
            """)
        .WithText(Profile, $"""
            <MobileOfflineProfile MobileOfflineProfileId="{ProfileId}" Name="Visits"><MobileOfflineProfileItems>
            <MobileOfflineProfileItem MobileOfflineProfileItemId="{ItemId}" Name="Touchpoints">
            <MobileOfflineProfileItemAssociations><MobileOfflineProfileItemAssociation MobileOfflineProfileItemAssociationId="x" Name="account_rcv_touchpoints"><MobileOfflineProfileItemId>{ItemId}</MobileOfflineProfileItemId></MobileOfflineProfileItemAssociation></MobileOfflineProfileItemAssociations>
            <MobileOfflineProfileItemId>{ItemId}</MobileOfflineProfileItemId><RegardingObjectId>{ProfileId}</RegardingObjectId><Name>Touchpoints</Name><RecordDistributionCriteria>1</RecordDistributionCriteria><EntitySchemaName>rcv_touchpoint</EntitySchemaName></MobileOfflineProfileItem>
            </MobileOfflineProfileItems><MobileOfflineProfileId>{ProfileId}</MobileOfflineProfileId><Name>Visits</Name></MobileOfflineProfile>
            """);

    [Fact]
    public void A_sound_rule_and_a_sound_profile_pass()
    {
        Sound.GivesByRule(45);
        Assert.Single(new SolutionModel(Sound, Shipped.Compiled).OfflineProfiles.Single().Items);
    }

    [Theory, Bites(45)]
    [InlineData("baseattributename", "rcv_nothing", "compares rcv_signal.rcv_nothing, which does not exist")]
    [InlineData("matchingattributename", "rcv_accountid", "compares rcv_name, which is nvarchar, with rcv_accountid, which is lookup")]
    [InlineData("operatorcode", "9", "unknown operator '9'")]
    [InlineData("operatorcode", "1", "with the number of characters ''")]
    [InlineData("uniquerulename", "rcv_Other", "of the rule rcv_Other")]
    public void A_condition_that_compares_nothing(string attribute, string value, string what) =>
        Sound.With(Rule, xml => xml.Descendants("duplicaterulecondition").Single().SetAttributeValue(attribute, value)).GivesByRule(45, what);

    [Fact, Bites(45)]
    public void A_rule_for_another_table() =>
        Sound.With(Rule, xml => xml.Element("matchingentityname")!.Value = "rcv_signals").GivesByRule(45, "compares the unknown table 'rcv_signals'", "compares rcv_signals.rcv_name");

    [Fact, Bites(45)]
    public void A_rule_for_a_table_without_duplicate_detection() =>
        Sound.With(Rule, xml => xml.Element("baseentityname")!.Value = "rcv_waiver").GivesByRule(45, "duplicate detection is off");

    [Fact, Bites(45)]
    public void A_rule_without_a_condition() => Sound.With(Rule, xml => xml.Element("duplicateruleconditions")!.RemoveNodes()).GivesByRule(45, "has no condition");

    [Theory, Bites(45)]
    [InlineData("EntitySchemaName", "rcv_touchpoints", "takes the unknown table 'rcv_touchpoints'")]
    [InlineData("EntitySchemaName", "rcv_waiver", "which cannot go offline")]
    [InlineData("RegardingObjectId", ItemId, "of the profile " + ItemId)]
    [InlineData("RecordDistributionCriteria", "7", "chooses rows of rcv_touchpoint by '7'")]
    [InlineData("Name", "Calls", "and the name 'Calls' inside")]
    public void An_item_that_takes_nothing_along(string element, string value, string what) =>
        Sound.With(Profile, xml => xml.Descendants("MobileOfflineProfileItem").Single().Element(element)!.Value = value).GivesByRule(45, what);

    [Fact, Bites(45)]
    public void An_association_by_another_relationship() =>
        Sound.With(Profile, xml => xml.Descendants("MobileOfflineProfileItemAssociation").Single().SetAttributeValue("Name", "account_calls")).GivesByRule(45, "the relationship account_calls");
}
