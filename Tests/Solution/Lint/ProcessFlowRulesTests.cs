using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 44 bites: a small business process flow over improvements, which we do not ship, and its faults.</summary>
public class ProcessFlowRulesTests
{
    private const string Table = "rcv_feedback", Host = "rcv_improvement";
    private const string Id = "3f0c2f9e-8a4b-4b8e-9c61-5a1d7e2b9f01";
    private const string First = "3f0c2f9e-8a4b-4b8e-9c61-5a1d7e2b9f02", Second = "3f0c2f9e-8a4b-4b8e-9c61-5a1d7e2b9f03", Step = "3f0c2f9e-8a4b-4b8e-9c61-5a1d7e2b9f04";
    private const string Xaml = "Workflows/Improve-3F0C2F9E-8A4B-4B8E-9C61-5A1D7E2B9F01.xaml";
    private const string Description = Xaml + ".data.xml";

    private static readonly SolutionSource Sound = Shipped.Source
        .With($"Entities/{Table}/Entity.xml", xml => xml.Descendants("IsBPFEntity").Single().Value = "1")
        .With($"Entities/{Host}/Entity.xml", xml =>
        {
            xml.Descendants("IsBusinessProcessEnabled").Single().Value = "1";
            foreach (var name in new[] { "ProcessId", "StageId", "TraversedPath" })
                xml.Descendants("attributes").Single().Add(XElement.Parse($"<attribute PhysicalName='{name}'><Type>uniqueidentifier</Type><Name>{name.ToLowerInvariant()}</Name><LogicalName>{name.ToLowerInvariant()}</LogicalName></attribute>"));
        })
        .WithText(Description, $"""
            <Workflow WorkflowId="{Id}" Name="Improve"><XamlFileName>/{Xaml}</XamlFileName><Category>4</Category><UniqueName>{Table}</UniqueName>
            <PrimaryEntity>{Host}</PrimaryEntity><labels>{Steplabels(First)}{Steplabels(Second)}{Steplabels(Step)}</labels></Workflow>
            """)
        .WithText(Xaml, $"""
            <Activity x:Class="XrmWorkflow{Id.Replace("-", "", StringComparison.Ordinal)}" xmlns="http://schemas.microsoft.com/netfx/2009/xaml/activities" xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml">
            {Composite("EntityComposite", $"EntityStep1: {Host}", Composite("StageComposite", "StageStep2", Composite("StepComposite", "StepStep3", "<Control DataFieldName='rcv_name' />", Labels(Step) + Key("ProcessStepId", Step)), Labels(First) + Key("StageId", First) + Key("NextStageId", Second)), "")}
            {Composite("EntityComposite", $"EntityStep4: {Host}", Composite("StageComposite", "StageStep5", "", Labels(Second) + Key("StageId", Second) + "<x:Null x:Key='NextStageId' />"), "")}
            </Activity>
            """);

    [Fact]
    public void A_sound_flow_passes()
    {
        Sound.GivesByRule(44);
        Assert.Equal([First, Second], new ProcessFlow(Sound.Xml(Xaml)!).Stages.Select(each => each.Stage.Id));
        Assert.DoesNotContain(LintRules.Check(new SolutionModel(Sound, Shipped.Compiled), 4), finding => finding.File == Description);
    }

    [Theory, Bites(44)]
    [InlineData("UniqueName", "rcv_signal", "which is no table for business process flows")]
    [InlineData("UniqueName", "rcv_Feedback", "which is no table for business process flows")]
    [InlineData("PrimaryEntity", "rcv_improvements", "is of the unknown table 'rcv_improvements'")]
    public void A_description_that_is_wrong(string element, string value, string what) =>
        Sound.With(Description, xml => xml.Element(element)!.Value = value).GivesByRule(44, what);

    [Fact, Bites(44)]
    public void A_table_that_cannot_have_one() =>
        Sound.With(Description, xml => xml.Element("PrimaryEntity")!.Value = "rcv_signal").GivesByRule(44, "which cannot have one", "lacks processid", "lacks stageid", "lacks traversedpath");

    [Fact, Bites(44)]
    public void Labels_of_a_step_that_there_is_not() =>
        Sound.With(Description, xml => xml.Descendants("steplabels").Last().SetAttributeValue("id", Id)).GivesByRule(44, $"has no steplabels for {Step}", $"has steplabels for {Id}");

    [Theory, Bites(44)]
    [InlineData("rcv_name", "rcv_nothing", "shows rcv_improvement.rcv_nothing")]
    [InlineData("XrmWorkflow3", "XrmWorkflow4", "has the class XrmWorkflow4")]
    [InlineData("LabelId='" + Step, "LabelId='" + Id, $"labels {Step} as {Id}")]
    [InlineData("LanguageCode='1036' LabelId='" + Second, "LanguageCode='1033' LabelId='" + Second, $"does not label {Second} once in each language")]
    public void A_stage_that_is_wrong(string from, string to, string what) => Changed(from, to).GivesByRule(44, what);

    [Fact, Bites(44)]
    public void A_chain_that_breaks() =>
        Changed($"<x:String x:Key='NextStageId'>{Second}", $"<x:String x:Key='NextStageId'>{Id}").GivesByRule(44, $"never comes to the stage {Second}", $"goes on from {First} to {Id}");

    [Fact, Bites(44)]
    public void A_chain_that_never_ends() =>
        Changed("<x:Null x:Key='NextStageId' />", Key("NextStageId", First)).GivesByRule(44, "has 0 last stages");

    private static SolutionSource Changed(string from, string to)
    {
        var text = Sound.Xml(Xaml)!.ToString().Replace('"', '\'');
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Sound.WithText(Xaml, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static string Steplabels(string id) => $"<steplabels id='{id}' />";

    private static string Composite(string kind, string name, string activities, string properties) => $"""
        <ActivityReference AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.{kind}, Microsoft.Crm.Workflow" DisplayName="{name}">
        <ActivityReference.Properties><Collection x:Key="Activities">{activities}</Collection>{properties}</ActivityReference.Properties></ActivityReference>
        """;

    private static string Key(string key, string value) => $"<x:String x:Key='{key}'>{value}</x:String>";

    private static string Labels(string id) =>
        $"<Collection x:Key='StepLabels'>{string.Concat(new[] { 1033, 1031, 1036 }.Select(language => $"<StepLabel Description='x' LanguageCode='{language}' LabelId='{id}' />"))}</Collection>";
}
