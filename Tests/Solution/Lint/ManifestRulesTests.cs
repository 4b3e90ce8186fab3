using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 8 to 11 bite.</summary>
public class ManifestRulesTests
{
    [Fact, Bites(8)]
    public void A_table_that_is_no_root() => Manifest(roots => Root(roots, "rcv_impact").Remove()).GivesOnly(8, "1 rcv_impact is missing");

    [Theory, Bites(8)]
    [InlineData("60")]
    [InlineData("61")]
    [InlineData("62")]
    [InlineData("80")]
    public void A_part_of_the_app_that_is_no_root(string type) =>
        Manifest(roots => roots.Elements().First(root => (string?)root.Attribute("type") == type).Remove()).GivesOnly(8, $"the root component {type} ");

    [Fact, Bites(8)]
    public void A_root_that_is_nowhere() => Manifest(roots => Root(roots, "rcv_clock").AddAfterSelf(XElement.Parse("""<RootComponent type="9" schemaName="rcv_watch" behavior="0" />""")))
        .GivesOnly(8, "9 rcv_watch is not in the solution");

    [Fact, Bites(8)]
    public void A_root_twice() => Manifest(roots => Root(roots, "rcv_clock").AddAfterSelf(Root(roots, "rcv_clock"))).GivesOnly(8, "listed twice");

    [Theory, Bites(9)]
    [InlineData("10150")]
    [InlineData("26")]
    public void A_root_of_a_type_that_is_not_listed(string type) =>
        Manifest(roots => roots.Add(new XElement("RootComponent", new XAttribute("type", type), new XAttribute("schemaName", "rcv_x"), new XAttribute("behavior", 0)))).GivesOnly(9, type);

    [Theory, Bites(10)]
    [InlineData("account", "0", "instead of 2")]
    [InlineData("rcv_impact", "2", "instead of 0")]
    public void A_root_with_a_wrong_behavior(string table, string behavior, string what) =>
        Manifest(roots => Root(roots, table).SetAttributeValue("behavior", behavior)).GivesOnly(10, what);

    [Fact, Bites(10)]
    public void A_root_id_in_upper_case() =>
        Manifest(roots =>
        {
            var role = roots.Elements().First(root => (string?)root.Attribute("type") == "20");
            role.SetAttributeValue("id", ((string)role.Attribute("id")!).ToUpperInvariant());
        }).GivesOnly(10, "lower case");

    [Fact, Bites(10)]
    public void An_assembly_root_of_another_version() =>
        Manifest(roots => roots.Elements().Single(root => (string?)root.Attribute("type") == "91").SetAttributeValue("schemaName", "Recovery.Plugins")).GivesOnly(10, "full name");

    [Fact, Bites(10)]
    public void A_step_root_with_a_name() =>
        Manifest(roots => roots.Elements().First(root => (string?)root.Attribute("type") == "92").SetAttributeValue("schemaName", "step")).GivesOnly(10, "an id only");

    [Theory, Bites(11)]
    [InlineData("optionsets")]
    [InlineData("Dashboards")]
    [InlineData("WebResources")]
    [InlineData("AppModules")]
    [InlineData("AppModuleSiteMaps")]
    [InlineData("SolutionPluginAssemblies")]
    public void A_skeleton_without_a_place(string place) => Skeleton(xml => xml.Element(place)!.Remove()).GivesOnly(11, $"<{place}> is missing");

    [Fact, Bites(11)]
    public void A_skeleton_that_is_filled_already() => Skeleton(xml => xml.Element("Roles")!.Add(new XElement("Role"))).GivesOnly(11, "<Roles> is not empty");

    [Fact, Bites(11)]
    public void A_language_that_is_not_listed() => Skeleton(xml => xml.Descendants("Language").First(language => language.Value == "1036").Remove()).GivesOnly(11, "1036");

    private static SolutionSource Manifest(Action<XElement> edit) =>
        Shipped.Source.With(SolutionModel.ManifestFile, xml => edit(xml.Descendants("RootComponents").Single()));

    private static SolutionSource Skeleton(Action<XElement> edit) => Shipped.Source.With(SolutionModel.CustomizationsFile, edit);

    private static XElement Root(XElement roots, string name) => roots.Elements().Single(root => (string?)root.Attribute("schemaName") == name);
}
