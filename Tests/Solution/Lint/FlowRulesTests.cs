namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 43 bites, and rule 42 in flows.</summary>
public class FlowRulesTests
{
    private const string DueWork = "RecoveryDueWork";
    private const string Notice = "RecoveryApprovalNotice";
    private const string Draft = "RecoveryFeedbackRequest";

    [Theory, Bites(43)]
    [InlineData(DueWork, "\"connectionReferenceLogicalName\": \"rcv_dataverse\"", "\"connectionReferenceLogicalName\": \"rcv_other\"", "by rcv_other, which Customizations.xml does not declare")]
    [InlineData(DueWork, "\"connectionReferenceLogicalName\": \"rcv_dataverse\"", "\"connectionReferenceLogicalName\": \"rcv_mail\"", "and rcv_mail to /providers/Microsoft.PowerApps/apis/shared_office365")]
    [InlineData(Notice, "\"connectionName\": \"shared_office365\"", "\"connectionName\": \"shared_outlook\"", "uses the connection shared_outlook, which the flow does not have")]
    [InlineData(Notice, "\"connectionName\": \"shared_office365\"", "\"connectionName\": \"shared_commondataserviceforapps\"", "by a connection to")]
    [InlineData(Notice, "\"authentication\": \"@parameters('$authentication')\"", "\"authentication\": \"\"", "has no authentication")]
    public void A_connection_that_is_not_there(string flow, string right, string wrong, string what) => GivesFirst(flow, right, wrong, what);

    [Theory, Bites(43)]
    [InlineData(DueWork, "\"List_due_work\": [", "\"List_dew_work\": [", "runs after List_dew_work, which does not stand beside it")]
    [InlineData(DueWork, "\"For_each_recovery\": [", "\"Process_due_work\": [", "runs after Process_due_work, which does not stand beside it")]
    [InlineData(DueWork, "\"TimedOut\"", "\"Timeout\"", "runs after the ending Timeout")]
    [InlineData(DueWork, "\"Expect_no_more\": [", "\"Not_done_yet\": [", "List_due_work runs after itself")]
    public void An_order_that_cannot_be(string flow, string right, string wrong, string what) => GivesFirst(flow, right, wrong, what);

    [Theory, Bites(43)]
    [InlineData(DueWork, "\"actionName\": \"rcv_ListDueWork\"", "\"actionName\": \"rcv_ListWork\"", "calls the unknown command rcv_ListWork")]
    [InlineData(DueWork, "\"actionName\": \"rcv_ListDueWork\"", "\"actionName\": \"rcv_ScoreRecovery\"", "without the row that it is bound to")]
    [InlineData(DueWork, "\"item/BatchSize\"", "\"item/Size\"", "gives item/Size, which rcv_ListDueWork does not take")]
    [InlineData("RecoveryWeeklyDigest", "\"item/To\": \"@outputs('To')\"", "\"item/From\": \"@outputs('To')\"", "does not give To, which rcv_GovernanceReport needs")]
    [InlineData(DueWork, "body('List_due_work')?['HasMore']", "body('List_due_work')?['More']", "rcv_ListDueWork does not return More")]
    public void A_command_that_is_not_there(string flow, string right, string wrong, string what) => GivesFirst(flow, right, wrong, what);

    [Theory, Bites(43)]
    [InlineData(Notice, "\"subscriptionRequest/entityname\": \"rcv_restitution\"", "\"subscriptionRequest/entityname\": \"rcv_restitutions\"", "listens to the unknown table 'rcv_restitutions'")]
    [InlineData(Notice, "\"subscriptionRequest/message\": 3", "\"subscriptionRequest/message\": 8", "has the message '8'")]
    [InlineData(Notice, "\"subscriptionRequest/scope\": 4", "\"subscriptionRequest/extent\": 4", "has the scope ''")]
    [InlineData(Notice, "\"subscriptionRequest/filteringattributes\": \"statuscode\"", "\"subscriptionRequest/filteringattributes\": \"rcv_status\"", "filters the unknown column rcv_status")]
    [InlineData(Notice, "\"statuscode eq 718340001\"", "\"rcv_status eq 718340001\"", "compares the unknown column rcv_status")]
    [InlineData(Notice, "\"entityName\": \"rcv_restitutions\"", "\"entityName\": \"rcv_restitution\"", "on the unknown entity set 'rcv_restitution'")]
    [InlineData(Notice, "_rcv_factsbyid_value,", "_rcv_factsby_value,", "selects the unknown column rcv_restitution._rcv_factsby_value")]
    [InlineData(Notice, "<attribute name='uilanguageid'/>", "<attribute name='language'/>", "names usersettings.language, which does not exist")]
    [InlineData(Notice, "<entity name='systemuser'>", "<entity name='user'>", "asks for user")]
    [InlineData(Notice, "</fetch>", "", "asks in no XML")]
    [InlineData(Draft, "\"item/subject\"", "\"item/title\"", "writes the unknown column email.title")]
    [InlineData(Draft, "item/regardingobjectid_rcv_recovery_email@odata.bind", "item/regardingobjectid_rcv_recoveries_email@odata.bind", "writes the unknown column email.regardingobjectid_rcv_recoveries_email@odata.bind")]
    [InlineData(Draft, "\"category eq '", "\"kind eq '", "compares the unknown column email.kind")]
    public void A_table_or_column_that_is_not_there(string flow, string right, string wrong, string what) => GivesFirst(flow, right, wrong, what);

    [Theory, Bites(43)]
    [InlineData(DueWork, "variables('Done')", "variables('Ready')", "variables('Ready') names what the flow does not have")]
    [InlineData(DueWork, "body('Not_done_yet')", "body('Not_ready')", "body('Not_ready') names what the flow does not have")]
    [InlineData(DueWork, "items('For_each_recovery')", "items('Until_nothing_is_due')", "items('Until_nothing_is_due') names what the flow does not have")]
    [InlineData(DueWork, "\"name\": \"Failures\",\n", "\"name\": \"Errors\",\n", "variables('Failures') names what the flow does not have")]
    [InlineData(DueWork, "\"name\": \"HasMore\",\n                \"value\": false", "\"name\": \"More\",\n                \"value\": false", "sets More, which is not initialised")]
    [InlineData(Notice, "parameters('App URL (rcv_AppUrl)')", "parameters('URL (rcv_AppUrl)')", "parameters('URL (rcv_AppUrl)') names what the flow does not have")]
    public void A_name_that_is_nowhere_in_the_flow(string flow, string right, string wrong, string what) => GivesFirst(flow, right, wrong, what);

    [Fact, Bites(43)]
    public void A_description_that_an_import_refuses() =>
        GivesFirst(DueWork, "Runs never overlap", new string('x', 257), "is described in more than 256 characters");

    [Fact, Bites(43)]
    public void An_id_in_another_casing() =>
        Shipped.Source.With(File(DueWork) + ".data.xml", xml => xml.SetAttributeValue("WorkflowId", ((string)xml.Attribute("WorkflowId")!).ToUpperInvariant()))
            .GivesByRule(43, "is not in lower case with braces");

    [Theory, Bites(42)]
    [InlineData("\"schemaName\": \"rcv_AppUrl\"", "\"schemaName\": \"rcv_AppUri\"", "stands for the unknown variable 'rcv_AppUri'", "names rcv_AppUri, which is nowhere")]
    [InlineData("\"defaultValue\": \"none\"", "\"defaultValue\": \"https://example.com\"", "has another default than rcv_AppUrl")]
    public void A_variable_that_is_another(string right, string wrong, params string[] what) => Broken(Notice, right, wrong).GivesByRule(42, what);

    // One edit may break more than one thing that rule 43 asks for.
    private static void GivesFirst(string flow, string right, string wrong, string what) =>
        Assert.Contains(LintRules.Check(new SolutionModel(Broken(flow, right, wrong), Shipped.Compiled), 43), finding => finding.ToString().Contains(what, StringComparison.Ordinal));

    private static SolutionSource Broken(string flow, string right, string wrong)
    {
        var text = Shipped.Source.Text(File(flow))!;
        Assert.Contains(right, text, StringComparison.Ordinal);
        return Shipped.Source.WithText(File(flow), text.Replace(right, wrong, StringComparison.Ordinal));
    }

    private static string File(string flow) => Shipped.Model.Flows.Single(each => each.Workflow.Content.Contains($"/{flow}-", StringComparison.Ordinal)).Workflow.Content;
}
