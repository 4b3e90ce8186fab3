namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 1, 2, 4 and 5 bite.</summary>
public class FileRulesTests
{
    private const string Choice = "OptionSets/rcv_clock.xml";

    [Theory, Bites(1)]
    [InlineData("<EntityRelationships><EntityRelationship></EntityRelationships>", "EntityRelationship")]
    [InlineData("<!DOCTYPE x [<!ENTITY y 'z'>]><x/>", "DTD")]
    [InlineData("{}", "does not begin with an element")]
    public void A_file_that_is_no_plain_XML(string text, string what) =>
        Shipped.Source.WithText("Other/More.xml", text).GivesOnly(1, what);

    [Theory, Bites(1)]
    [InlineData("\uFEFF{}", "byte order mark")]
    [InlineData("{", "JSON")]
    public void A_JSON_file_that_an_import_refuses(string text, string what) =>
        Assert.Contains(LintRules.Check(new(Shipped.Source.WithText("Workflows/Remind.json", text), Shipped.Compiled), 1), finding => finding.ToString().Contains(what, StringComparison.Ordinal));

    [Theory, Bites(2)]
    [InlineData("Tables/rcv_impact.xml", "the packer ignores the folder Tables")]
    [InlineData("Readme.xml", "the packer ignores")]
    [InlineData("appactions/rcv_x/appaction.xml", "no rule looks at appactions yet")]
    [InlineData("Entities/rcv_impact/Attributes/rcv_level.xml", "no rule looks at this part of a table yet")]
    public void A_file_where_no_rule_looks(string path, string what) =>
        Shipped.Source.WithText(path, "<x />").GivesOnly(2, what);

    [Fact, Bites(4)]
    public void A_choice_in_the_file_of_another() =>
        Shipped.Source.Moved(Choice, "OptionSets/rcv_watch.xml").GivesOnly(4, "rcv_clock");

    [Fact, Bites(4)]
    public void A_view_a_chart_or_a_dashboard_in_the_file_of_another()
    {
        const string Other = "{00000000-0000-0000-0000-000000000001}.xml";
        foreach (var file in new[] { Shipped.Model.Views[0].File, Shipped.Model.Charts[0].File, Shipped.Model.Dashboards[0].File })
            Shipped.Source.Moved(file, file[..(file.LastIndexOf('/') + 1)] + Other).GivesOnly(4, "has the id");
    }

    [Theory, Bites(4)]
    [InlineData("AppModules/rcv_Recovery/AppModule.xml", "AppModules/recovery/AppModule.xml")]
    [InlineData("AppModuleSiteMaps/rcv_Recovery/AppModuleSiteMap.xml", "AppModuleSiteMaps/recovery/AppModuleSiteMap.xml")]
    public void An_app_in_the_folder_of_another(string from, string to) => Shipped.Source.Moved(from, to).GivesOnly(4, "is called rcv_Recovery");

    [Fact, Bites(4)]
    public void A_step_in_the_file_of_another()
    {
        var file = Shipped.Model.Steps[0].File;
        Shipped.Source.Moved(file, "SdkMessageProcessingSteps/{00000000-0000-0000-0000-000000000001}.xml").GivesOnly(4, "has the id");
    }

    [Fact, Bites(4)]
    public void A_role_in_a_file_of_another_name() =>
        Shipped.Source.Moved("Roles/Recovery Agent.xml", "Roles/Agent.xml").GivesOnly(4, "Recovery Agent");

    [Fact, Bites(4)]
    public void A_variable_in_the_folder_of_another() =>
        Shipped.Source.Moved("environmentvariabledefinitions/rcv_SplitWindowDays/environmentvariabledefinition.xml", "environmentvariabledefinitions/split/environmentvariabledefinition.xml")
            .GivesOnly(4, "rcv_SplitWindowDays");

    [Fact, Bites(4)]
    public void An_assembly_that_names_another_file() =>
        Shipped.Source.With(Shipped.Model.Assemblies[0].File, xml => xml.Element("FileName")!.Value = "/PluginAssemblies/Recovery.dll")
            .GivesOnly(4, "FileName is /PluginAssemblies/Recovery.dll");

    [Theory, Bites(5)]
    [InlineData("Managed", "2", "Managed is 2")]
    [InlineData("Version", "1.0", "does not have four parts")]
    [InlineData("Version", "99.0.0.0", "is not in the list of changes")]
    public void A_manifest_that_does_not_import(string element, string value, string what) =>
        Shipped.Source.With(SolutionModel.ManifestFile, xml => xml.Element("SolutionManifest")!.Element(element)!.Value = value).GivesOnly(5, what);

    [Fact, Bites(5)]
    public void A_managed_twin() =>
        Shipped.Source.WithText("Other/Solution_managed.xml", "<x />").GivesOnly(5, "a managed twin");
}
