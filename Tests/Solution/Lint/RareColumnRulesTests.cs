using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 22, 25, 26 and 38 for what the solution does not have: computed, image and secured columns.</summary>
public class RareColumnRulesTests
{
    private const string Yaml = "Entities/rcv_impact/Formulas/rcv_impact-FormulaDefinitions.yaml";
    private const string Sum = "Entities/rcv_recovery/Formulas/rcv_recovery-rcv_number.xaml";

    private static readonly SolutionSource Computed = Shipped
        .WithColumn("rcv_impact", "rcv_description", column =>
        {
            Set(column, "SourceType", "3", "ValidForCreateApi", "0", "ValidForUpdateApi", "0");
            column.Add(new XElement("FormulaDefinitionFileName", "/Formulas/rcv_impact-FormulaDefinitions.yaml"));
        })
        .WithText(Yaml, "rcv_description: =rcv_recoveryid.rcv_name & rcv_level\n");

    private static readonly SolutionSource Summed = Shipped
        .WithColumn("rcv_recovery", "rcv_summary", column =>
        {
            Set(column, "SourceType", "2", "ValidForCreateApi", "0", "ValidForUpdateApi", "0");
            column.Add(new XElement("FormulaDefinitionFileName", "/Formulas/rcv_recovery-rcv_number.xaml"));
        })
        .WithText(Sum, """
            <Activity><Sequence><SetAttributeValue DisplayName="rcv_impact.rcv_recovery.rcv_impact_recoveryid_recovery" />
            <GetEntityProperty EntityName="rcv_impact" Attribute="rcv_amount" /></Sequence></Activity>
            """);

    private static readonly SolutionSource Pictured = Shipped
        .WithColumn("rcv_impact", "rcv_description", column => Set(column, "Type", "image", "DisplayMask", "DenormalizedChild|PrimaryImage|ValidForForm"))
        .With(SolutionModel.CustomizationsFile, skeleton => skeleton.Element("Templates")!.AddAfterSelf(
            XElement.Parse("<EntityImageConfigs><EntityImageConfig><parententitylogicalname>rcv_impact</parententitylogicalname><primaryimageattribute>rcv_description</primaryimageattribute></EntityImageConfig></EntityImageConfigs>"),
            XElement.Parse("<AttributeImageConfigs><AttributeImageConfig><attributelogicalname>rcv_description</attributelogicalname><parententitylogicalname>rcv_impact</parententitylogicalname></AttributeImageConfig></AttributeImageConfigs>")));

    private static readonly SolutionSource Secured = Shipped
        .WithColumn("rcv_impact", "rcv_description", column => Set(column, "IsSecured", "1"))
        .WithText(FieldSecurityProfile.File, """
            <FieldSecurityProfiles><FieldSecurityProfile name="Words" fieldsecurityprofileid="{6b4e1a52-0d6e-4e0b-8a6e-2c6b8b0c7d03}"><FieldPermissions><FieldPermission>
            <EntityName>rcv_impact</EntityName><AttributeName>rcv_description</AttributeName><CanRead>4</CanRead><CanUpdate>0</CanUpdate><CanCreate>0</CanCreate>
            </FieldPermission></FieldPermissions></FieldSecurityProfile></FieldSecurityProfiles>
            """);

    [Fact]
    public void What_is_sound_passes()
    {
        Computed.GivesByRule(22);
        Summed.GivesByRule(22);
        Pictured.GivesByRule(25);
        Secured.GivesByRule(26);
        Secured.GivesByRule(38);
        Pictured.GivesByRule(8, "431 rcv_impact rcv_description is missing", "432 rcv_impact is missing");
        Secured.GivesByRule(8, "70 {6b4e1a52-0d6e-4e0b-8a6e-2c6b8b0c7d03} is missing");
    }

    [Theory, Bites(22)]
    [InlineData("rcv_other: =rcv_level\n", "has no formula for rcv_description", "has a formula for rcv_other", "names rcv_other")]
    [InlineData("rcv_description: =rcv_recoveryid.rcv_nothing\n", "names rcv_nothing, which neither rcv_impact nor")]
    public void A_formula_of_what_there_is_not(string yaml, params string[] what) => Computed.WithText(Yaml, yaml).GivesByRule(22, what);

    [Fact, Bites(22)]
    public void A_formula_of_no_column() => Shipped.Source.WithText(Yaml, "").GivesByRule(22, "is the formula of no column");

    [Theory, Bites(22)]
    [InlineData("SetAttributeValue", "DisplayName", "rcv_impact.rcv_recovery.rcv_signal_recoveryid", "which does not lead to rcv_recovery")]
    [InlineData("GetEntityProperty", "Attribute", "rcv_sum", "reads rcv_impact.rcv_sum, which does not exist")]
    public void A_sum_over_what_there_is_not(string element, string attribute, string value, string what) =>
        Summed.With(Sum, xml => xml.Descendants(element).Single().SetAttributeValue(attribute, value)).GivesByRule(22, what);

    [Theory, Bites(25)]
    [InlineData("attributelogicalname", "is an image without an AttributeImageConfig", "configures the image rcv_impact.rcv_picture")]
    [InlineData("primaryimageattribute", "is the picture of its rows without an EntityImageConfig", "takes rcv_picture for the picture of rcv_impact")]
    public void An_image_that_is_configured_as_another(string element, params string[] what) =>
        Pictured.With(SolutionModel.CustomizationsFile, xml => xml.Descendants(element).Single().Value = "rcv_picture").GivesByRule(25, what);

    [Fact, Bites(26)]
    public void A_secured_column_that_nobody_may_read() => Shipped.WithColumn("rcv_impact", "rcv_description", column => Set(column, "IsSecured", "1")).GivesOnly(26, "in no field security profile");

    [Theory, Bites(38)]
    [InlineData("AttributeName", "rcv_level", "opens rcv_impact.rcv_level, which is no secured column")]
    [InlineData("EntityName", "rcv_signal", "opens rcv_signal.rcv_description, which is no secured column")]
    [InlineData("CanUpdate", "1", "has CanUpdate '1'")]
    public void A_permission_for_nothing(string element, string value, string what) =>
        Secured.With(FieldSecurityProfile.File, xml => xml.Descendants(element).Single().Value = value).GivesByRule(38, what);

    private static void Set(XElement column, params string[] pairs)
    {
        for (var index = 0; index < pairs.Length; index += 2)
            column.Element(pairs[index])!.Value = pairs[index + 1];
    }
}
