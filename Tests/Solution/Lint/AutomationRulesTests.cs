using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 39 to 42 bite.</summary>
public class AutomationRulesTests
{
    private static readonly PluginAssembly Assembly = Shipped.Model.Assemblies[0];
    private static readonly Step OnUpdate = Shipped.Model.Steps.First(step => step.Message == "Update" && step.Images.Count > 0);
    private static readonly Step OnCreate = Shipped.Model.Steps.First(step => step.Message == "Create" && step.Root.Text("Stage") == "20");

    [Fact, Bites(39)]
    public void A_type_that_the_DLL_does_not_have() =>
        Shipped.Source.With(Assembly.File, xml => xml.Element("PluginTypes")!.Add(XElement.Parse(
            $"""<PluginType Name="Ghost" AssemblyQualifiedName="Ghost, {Assembly.FullName}" PluginTypeId="00000000-0000-0000-0000-000000000001"><FriendlyName>Ghost</FriendlyName></PluginType>""")))
            .GivesOnly(39, "registers Ghost, which the DLL does not have");

    [Fact, Bites(39)]
    public void A_plugin_of_the_DLL_that_is_not_registered() =>
        Shipped.GivesOnly(Shipped.Source, Shipped.Compiled with { PluginTypes = [.. Shipped.Compiled.PluginTypes, "Forgotten"] }, 39, "does not register Forgotten");

    [Fact, Bites(39)]
    public void A_DLL_that_is_not_signed() =>
        Shipped.GivesOnly(Shipped.Source, Shipped.Compiled with { IsSigned = false }, 39, "not signed");

    [Fact, Bites(39)]
    public void A_DLL_of_another_version() =>
        Shipped.GivesOnly(Shipped.Source, Shipped.Compiled with { FullName = "Recovery.Plugins, Version=2.0.0.0" }, 39, "the DLL is Recovery.Plugins, Version=2.0.0.0");

    [Fact, Bites(39)]
    public void A_step_of_another_type() =>
        Shipped.Source.With(OnUpdate.File, xml => xml.Element("PluginTypeId")!.Value = "00000000-0000-0000-0000-000000000001").GivesOnly(39, "runs the unknown type");

    [Theory, Bites(40)]
    [InlineData("SdkMessageId", "00000000-0000-0000-0000-000000000001", "has the unknown message")]
    [InlineData("PrimaryEntity", "rcv_recoverie", "is on the unknown table rcv_recoverie")]
    [InlineData("Stage", "30", "has the stage 30")]
    [InlineData("Mode", "1", "with the mode 1")]
    [InlineData("EventHandlerTypeCode", "4601", "is not handled")]
    [InlineData("FilteringAttributes", "", "runs on every update")]
    [InlineData("FilteringAttributes", "rcv_nothing", "filters the unknown column rcv_nothing")]
    public void A_step_that_never_runs(string element, string value, string what) =>
        Shipped.Source.With(OnUpdate.File, xml => xml.Element(element)!.Value = value).GivesOnly(40, what);

    [Theory, Bites(40)]
    [InlineData("ImageType", "3", "has an image of the type '3'")]
    [InlineData("MessagePropertyName", "Id", "takes its image from Id")]
    [InlineData("Attributes", "", "name them")]
    [InlineData("Attributes", "rcv_nothing", "has an image of the unknown column rcv_nothing")]
    public void An_image_that_cannot_be(string element, string value, string what) =>
        Shipped.Source.With(OnUpdate.File, xml => xml.Descendants(element).Single().Value = value).GivesOnly(40, what);

    [Fact, Bites(40)]
    public void A_filter_on_create() =>
        Shipped.Source.With(OnCreate.File, xml => xml.Element("Description")!.AddAfterSelf(new XElement("FilteringAttributes", "statecode"))).GivesOnly(40, "filters columns on Create");

    [Theory, Bites(41)]
    [InlineData("bindingtype", "0", "has the binding 0 to 'rcv_recoverystep'")]
    [InlineData("bindingtype", "7", "has the binding '7'")]
    [InlineData("boundentitylogicalname", "rcv_steps", "has the binding 1 to 'rcv_steps'")]
    [InlineData("executeprivilegename", "prvWritercv_touchpoint", "unknown privilege prvWritercv_touchpoint")]
    [InlineData("plugintypeid", "", "runs the unknown type")]
    public void An_api_that_nobody_can_call(string element, string value, string what) =>
        Shipped.Source.With("customapis/rcv_CompleteStep/customapi.xml", xml => xml.Element(element)!.Value = value).GivesOnly(41, what);

    [Theory, Bites(41)]
    [InlineData("rcv_CompleteStep/customapirequestparameters/Outcome/customapirequestparameter.xml", "type", "13", "has the type '13'")]
    [InlineData("rcv_CompleteStep/customapirequestparameters/Outcome/customapirequestparameter.xml", "name", "Outcome", "is called Outcome, Outcome")]
    public void A_parameter_that_cannot_be(string file, string element, string value, string what) =>
        Shipped.Source.With("customapis/" + file, xml => xml.Element(element)!.Value = value).GivesOnly(41, what);

    [Fact, Bites(41)]
    public void A_response_that_says_isoptional() =>
        Shipped.Source.With("customapis/rcv_CompleteStep/customapiresponseproperties/RecoveryStage/customapiresponseproperty.xml", xml => xml.Add(new XElement("isoptional", 0)))
            .GivesOnly(41, "which an import refuses");

    [Fact, Bites(41)]
    public void A_plugin_that_reads_what_is_not_declared() =>
        Shipped.GivesOnly(Shipped.Source, Shipped.Compiled with { Inputs = [.. Shipped.Compiled.Inputs, ("RecoveryCrm.Plugins.CustomApis.CompleteStep", "Excuse")] }, 41, "customapis/rcv_CompleteStep/customapi.xml: RecoveryCrm.Plugins.CustomApis.CompleteStep reads Excuse");

    [Theory, Bites(42)]
    [InlineData("defaultvalue", "a day", "has the default 'a day'")]
    [InlineData("type", "100000005", "with the type 100000005")]
    [InlineData("secretstore", "1", "keeps a secret")]
    public void A_variable_that_cannot_be_read(string element, string value, string what) =>
        Shipped.Source.With("environmentvariabledefinitions/rcv_JoinWindowHours/environmentvariabledefinition.xml", xml => xml.Element(element)!.Value = value).GivesOnly(42, what);

    [Fact, Bites(42)]
    public void A_name_in_the_code_that_is_nowhere() =>
        Shipped.GivesOnly(Shipped.Source, Shipped.Compiled with { OwnNames = [.. Shipped.Compiled.OwnNames, "rcv_JoinWindowDays"] }, 42, "the code uses rcv_JoinWindowDays");
}
