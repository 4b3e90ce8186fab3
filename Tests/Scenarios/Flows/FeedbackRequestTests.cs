using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Scenarios.Flows;

/// <summary>RecoveryFeedbackRequest: a draft that a person reads and sends; nothing goes to a client by itself.</summary>
public sealed class FeedbackRequestTests : FlowScenario
{
    private EntityReference Nora => Contact("Nora North");

    [Fact, Rule("F1")]
    public void A_draft_of_the_owners_waits_to_be_sent()
    {
        var recovery = Open(Northwind);
        Ask(recovery);

        One(Flows.Triggered());

        var draft = Assert.Single(Drafts());
        Assert.Equal(0, draft.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(Anna.Id, draft.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(recovery.Id, draft.GetAttributeValue<EntityReference>("regardingobjectid").Id);
        Assert.Equal(Anna.Id, Party(draft, "from"));
        Assert.Equal(Nora.Id, Party(draft, "to"));
        Assert.Equal("How did we put it right?", draft.GetAttributeValue<string>("subject"));
        Assert.Contains("Nora North", draft.GetAttributeValue<string>("description"), StringComparison.Ordinal);
        Assert.Contains("A short answer to this mail is enough.", draft.GetAttributeValue<string>("description"), StringComparison.Ordinal);
        Assert.Empty(Mails);
    }

    [Theory, Rule("F1")]
    [InlineData(1031, "Guten Tag Nora North", "Hier antworten")]
    [InlineData(1036, "Bonjour Nora North", "Répondre ici")]
    public void It_is_written_in_the_owners_language_with_the_link_that_is_configured(int language, string greeting, string link)
    {
        Speaks(Anna.Id, language);
        Flows.Variables["rcv_FeedbackLink"] = "https://survey.example.com/?a=1&b=2";
        Ask(Open(Northwind));

        One(Flows.Triggered());

        var text = Assert.Single(Drafts()).GetAttributeValue<string>("description");
        Assert.Contains(greeting, text, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://survey.example.com/?a=1&amp;b=2\">{link}</a>", text, StringComparison.Ordinal);
    }

    [Fact, Rule("F1")]
    public void A_trigger_that_fires_twice_makes_one_draft()
    {
        var feedback = Ask(Open(Northwind));
        One(Flows.Triggered());
        Administrator.Change(feedback, ("rcv_requestedon", Value<DateTime>(feedback, "rcv_requestedon")));

        One(Flows.Triggered());

        Assert.Single(Drafts());
    }

    [Fact, Rule("C6")]
    public void A_contact_who_wants_no_mail_gets_none_prepared()
    {
        Administrator.Change(Nora, ("donotemail", true));
        Ask(Open(Northwind));

        One(Flows.Triggered());

        Assert.Empty(Drafts());
    }

    [Fact, Rule("F1")]
    public void A_contact_without_an_address_gets_none_prepared()
    {
        Administrator.Change(Nora, ("emailaddress1", null));
        Ask(Open(Northwind));

        One(Flows.Triggered());

        Assert.Empty(Drafts());
    }

    [Fact, Rule("F1")]
    public void An_answer_that_nobody_asked_for_starts_nothing()
    {
        Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", Open(Northwind)), ("rcv_contactid", Nora), ("rcv_comment", "Thank you."));

        Assert.Empty(Flows.Triggered());
    }

    [Fact]
    public void Where_a_team_owns_the_recovery_the_draft_is_the_teams()
    {
        LeavesImpossibleStates("The recovery's owner is loaded.");
        var team = Team("Restitution approvers 3");
        Administrator.Associate("team", team.Id, new("teamroles_association"), [Administrator.Find("role", "name", "Recovery Agent")]);
        var recovery = Open(Northwind);
        LoadChange(recovery, ("ownerid", team));
        Ask(recovery);

        One(Flows.Triggered());

        Assert.Equal(team.Id, Assert.Single(Drafts()).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    private EntityReference Ask(EntityReference recovery) => Mia.Service.Add("rcv_feedback", ("rcv_recoveryid", recovery), ("rcv_contactid", Nora));

    private IReadOnlyList<Entity> Drafts() =>
        [.. Administrator.RetrieveMultiple(new QueryExpression("email") { ColumnSet = new("subject", "description", "statecode", "ownerid", "regardingobjectid", "from", "to") }).Entities];

    private static Guid Party(Entity email, string list) =>
        Assert.Single(email.GetAttributeValue<EntityCollection>(list).Entities).GetAttributeValue<EntityReference>("partyid").Id;
}
