using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Flows.Engine;

namespace RecoveryCrm.Tests.Scenarios.Flows;

/// <summary>RecoveryApprovalNotice: who may decide hears of it, and decides in the app.</summary>
public sealed class ApprovalNoticeTests : FlowScenario
{
    [Fact, Rule("R6")]
    public void The_tiers_team_hears_of_what_waits_for_it()
    {
        var restitution = NewSubmitted();

        One(Flows.Triggered());

        var mail = Assert.Single(Mails);
        Assert.Equal("approver.alex@example.com", mail.To);
        Assert.Equal("For your decision: Service credit", mail.Subject);
        Assert.Contains("Anna Agent asks for “Service credit” for Northwind Traders: 3,000.00 USD.", mail.Body, StringComparison.Ordinal);
        Assert.Contains(Reason, mail.Body, StringComparison.Ordinal);
        Assert.Contains("in the view “Waiting for My Approval”", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("href", mail.Body, StringComparison.Ordinal);
        Assert.Equal(Submitted, StatusOf(restitution));
    }

    [Theory, Rule("R6")]
    [InlineData(1031, "Zu Ihrer Entscheidung: Service credit", "3.000,00 USD")]
    [InlineData(1036, "À vous de décider : Service credit", "3\u202f000,00 USD")]
    [InlineData(1040, "For your decision: Service credit", "3,000.00 USD")]
    public void Each_reads_it_in_their_language_and_in_English_where_there_is_none_of_ours(int language, string subject, string amount)
    {
        Speaks(Alex.Id, language);
        NewSubmitted();

        One(Flows.Triggered());

        Assert.Equal(subject, Mails[0].Subject);
        Assert.Contains(amount, Mails[0].Body, StringComparison.Ordinal);
    }

    [Fact, Rule("R6")]
    public void The_link_opens_the_restitutions_form()
    {
        Flows.Variables["rcv_AppUrl"] = "https://contoso.crm4.dynamics.com/main.aspx?appname=rcv_Recovery";
        var restitution = NewSubmitted();

        One(Flows.Triggered());

        Assert.Contains(
            $"<a href=\"https://contoso.crm4.dynamics.com/main.aspx?appname=rcv_Recovery&amp;pagetype=entityrecord&amp;etn=rcv_restitution&amp;id={restitution.Id}\">Open it and decide</a>",
            Mails[0].Body,
            StringComparison.Ordinal);
    }

    [Fact, Rule("R6")]
    public void Whoever_R6_does_not_let_decide_is_not_asked()
    {
        Administrator.Associate("team", Team("Restitution approvers 1").Id, new("teammembership_association"), [Anna.Reference, Dana.Reference]);
        NewSubmitted();

        One(Flows.Triggered());

        Assert.Equal(["approver.alex", "director.dana"], Recipients);
    }

    [Fact, Rule("R5")]
    public void What_the_front_line_may_give_at_once_bothers_nobody()
    {
        NewSubmitted(100m);

        Assert.Empty(Flows.Triggered());
        Assert.Empty(Mails);
    }

    [Fact, Rule("R10")]
    public void What_was_decided_before_the_flow_ran_bothers_nobody()
    {
        Decide(Alex, NewSubmitted());

        Assert.Empty(Flows.Triggered());
        Assert.Empty(Mails);
    }

    [Fact]
    public void Nothing_else_that_changes_starts_it()
    {
        var draft = NewDraft();
        Anna.Service.Change(draft, ("rcv_name", "A larger credit"));

        Assert.Empty(Flows.Triggered());
    }

    [Fact]
    public void A_mail_that_fails_shows_and_keeps_none_from_the_others()
    {
        Administrator.Associate("team", Team("Restitution approvers 1").Id, new("teammembership_association"), [Dana.Reference]);
        Flows.Mail.Refused.Add("approver.alex@example.com");
        NewSubmitted();

        var run = Assert.Single(Flows.Triggered());

        Assert.Equal(Ending.Failed, run.Ending);
        Assert.Equal(["director.dana"], Recipients);
    }

    [Fact]
    public void What_people_wrote_is_text_in_a_mail_and_no_markup()
    {
        Submit(NewDraft(values: [("rcv_name", "<b>Credit</b> & more")]));

        One(Flows.Triggered());

        Assert.Contains("“&lt;b>Credit&lt;/b> &amp; more”", Mails[0].Body, StringComparison.Ordinal);
    }
}
