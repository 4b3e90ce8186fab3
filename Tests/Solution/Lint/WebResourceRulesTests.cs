using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 37 bites.</summary>
public class WebResourceRulesTests
{
    private const string Icon = "rcv_/icons/rcv_impact.svg";
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0" /></svg>""";

    [Theory, Bites(37)]
    [InlineData("WebResourceType", "5", "has the type 5, which is not that of .svg")]
    [InlineData("FileName", "/WebResources/impact", "has the FileName /WebResources/impact instead of")]
    [InlineData("DisplayName", "impact.svg", "is shown as 'impact.svg'")]
    [InlineData("LanguageCode", "1034", "WebResource/LanguageCode is '1034'")]
    public void A_description_that_does_not_fit(string element, string value, string what) =>
        With(Shipped.Source, "rcv_/icons/probe.svg", "11", Svg).With("WebResources/rcv_/icons/probe.svg.data.xml", xml => xml.Element(element)!.Value = value).GivesOnly(37, what);

    [Fact, Bites(37)]
    public void A_description_under_another_name() =>
        Shipped.Source.Moved("WebResources/rcv_/icons/app.svg.data.xml", "WebResources/rcv_/app.svg.data.xml").GivesOnly(37, "does not lie under its name");

    [Theory, Bites(37)]
    [InlineData("icons/probe.svg", "begins with rcv_/")]
    [InlineData("rcv_/icons/a probe.svg", "needs a name of letters")]
    public void A_name_that_cannot_be(string name, string what) => With(Shipped.Source, name, "11", Svg).GivesOnly(37, what);

    [Fact, Bites(37)]
    public void A_web_resource_without_content() => Shipped.Source.WithContent(Icon, null).GivesOnly(37, "rcv_/icons/rcv_impact.svg has no content");

    [Fact, Bites(37)]
    public void Content_that_is_not_deployed() => Shipped.Source.WithContent("rcv_/icons/more.svg", Svg).GivesOnly(37, "is described by no .data.xml");

    [Theory, Bites(37)]
    [InlineData(Icon, "<svg>", "is no well-formed XML")]
    [InlineData(Icon, "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg />", "DTD")]
    public void A_picture_that_does_not_parse(string name, string content, string what) => Shipped.Source.WithContent(name, content).GivesOnly(37, what);

    [Fact, Bites(37)]
    public void A_table_without_a_picture() =>
        Shipped.WithTable("rcv_impact", table => table.Descendants("IconVectorName").Single().Value = "rcv_/icons/heart.svg").GivesByRule(37, "has the icon 'rcv_/icons/heart.svg'");

    [Theory, Bites(37)]
    [InlineData("fetch(\"https://example.com/a.js\");", "reaches out to https://example.com")]
    [InlineData("load(\"//example.com/a.js\");", "reaches out to \"//example.com")]
    [InlineData("eval(text);", "makes code of text by eval(")]
    [InlineData("const f = new Function(text);", "makes code of text by new Function(")]
    [InlineData("""Rcv.text("probe.missing");""", "shows the text 'probe.missing', which no .resx has")]
    [InlineData("""Rcv.text(late ? "probe.late" : Rcv.key, 5);""", "shows the text 'probe.late'")]
    public void A_script_that_does_what_it_must_not(string code, string what) => With(Shipped.Source, "rcv_/shared/probe.js", "3", code).GivesOnly(37, what);

    [Theory, Bites(37)]
    [InlineData("<html><head></html>", "is no well-formed XML")]
    [InlineData("""<!DOCTYPE html><html><script src="https://example.com/x.js"></script></html>""", "reaches out to https://example.com")]
    public void A_page_that_does_what_it_must_not(string page, string what) => With(Shipped.Source, "rcv_/panels/probe.html", "1", page).GivesOnly(37, what);

    [Fact]
    public void A_page_with_the_document_type_of_HTML_is_fine() =>
        Assert.Empty(LintRules.Check(new SolutionModel(With(Shipped.Source, "rcv_/panels/probe.html", "1", "<!DOCTYPE html>\n<html><p xmlns=\"http://www.w3.org/1999/xhtml\" /></html>"), Shipped.Compiled)));

    [Fact, Bites(37)]
    public void Texts_that_are_not_in_every_language() =>
        Texts("1033", "1036").GivesOnly(37, "rcv_/strings/probe does not exist in 1031");

    [Fact, Bites(37)]
    public void A_text_that_one_language_lacks() =>
        Texts("1033", "1031", "1036").WithContent("rcv_/strings/probe.1031.resx", "<root />").GivesOnly(37, "rcv_/strings/probe.1031.resx has no text 'probe.found'");

    [Fact, Bites(37)]
    public void A_script_that_needs_what_does_not_exist() =>
        With(Shipped.Source, "rcv_/shared/probe.js", "3", "", """<Dependencies><Dependency componentType="WebResource"><Library name="rcv_/shared/gone.js" displayName="gone.js" /></Dependency></Dependencies>""")
            .GivesOnly(37, "depends on rcv_/shared/gone.js");

    [Fact, Bites(37)]
    public void A_page_that_loads_what_does_not_exist() =>
        With(Shipped.Source, "rcv_/panels/probe.html", "1", """<html><head><script src="../shared/gone.js"></script></head></html>""").GivesOnly(37, "loads ../shared/gone.js, which is no web resource (rcv_/shared/gone.js)");

    [Fact, Bites(42)]
    public void A_script_that_uses_a_column_that_does_not_exist() =>
        With(Shipped.Source, "rcv_/shared/probe.js", "3", """form.get("rcv_nothing");""").GivesOnly(42, "uses rcv_nothing, which is nowhere in the solution");

    [Fact]
    public void A_text_that_is_there_in_every_language_is_fine() =>
        Assert.Empty(LintRules.Check(new SolutionModel(With(Texts("1033", "1031", "1036"), "rcv_/shared/probe.js", "3", """Rcv.text("probe.found");"""), Shipped.Compiled)));

    private static SolutionSource Texts(params string[] languages) =>
        languages.Aggregate(Shipped.Source, (source, language) => With(source, $"rcv_/strings/probe.{language}.resx", "12", """<root><data name="probe.found"><value>x</value></data></root>"""));

    // A web resource as it should be: described, a root component, and with content.
    private static SolutionSource With(SolutionSource source, string name, string type, string content, string dependencies = "")
    {
        var id = Guid.NewGuid();
        var description = new XElement("WebResource",
            new XElement("WebResourceId", $"{{{id}}}"),
            new XElement("Name", name),
            new XElement("DisplayName", name.Split('/')[^1]),
            new XElement("LanguageCode", type == "12" ? name.Split('.')[^2] : "1033"),
            new XElement("WebResourceType", type),
            new XElement("DependencyXml", dependencies),
            new XElement("FileName", $"/WebResources/{name.Replace("/", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)}{id.ToString().ToUpperInvariant()}"));
        return source
            .WithText($"WebResources/{name}.data.xml", description.ToString())
            .With(SolutionModel.ManifestFile, xml => xml.Descendants("RootComponents").Single()
                .Add(new XElement("RootComponent", new XAttribute("type", 61), new XAttribute("schemaName", name), new XAttribute("behavior", 0))))
            .WithContent(name, content);
    }
}
