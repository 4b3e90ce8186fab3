using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Scenarios.Flows;

/// <summary>RecoveryDailyCheck: yesterday's figures, and mail to the administrators only where something is wrong.</summary>
public sealed class DailyCheckTests : FlowScenario
{
    private const string Flow = "RecoveryDailyCheck";

    [Fact, Rule("X1")]
    public void A_sound_organisation_sends_no_mail()
    {
        Open(Northwind);

        Succeeded(Flows.Scheduled(Flow));

        Assert.Empty(Mails);
    }

    [Fact, Rule("X1")]
    public void Yesterdays_figures_are_kept()
    {
        Open(Northwind);
        Organization.Clock.Advance(TimeSpan.FromDays(1));

        Succeeded(Flows.Scheduled(Flow));
        Succeeded(Flows.Scheduled(Flow));

        var all = Administrator.RetrieveMultiple(new QueryByAttribute("rcv_kpisnapshot") { ColumnSet = new("rcv_recoveries"), Attributes = { "rcv_key" }, Values = { "2026-03-03|-|-" } });
        Assert.Equal(1, Assert.Single(all.Entities).GetAttributeValue<int>("rcv_recoveries"));
    }

    [Theory, Rule("X1")]
    [InlineData(1033, "stand as no rule would have let them", "What to do")]
    [InlineData(1031, "wie keine Regel sie zugelassen hätte", "Was zu tun ist")]
    [InlineData(1036, "qu’aucune règle n’aurait permis", "Que faire")]
    public void Findings_go_to_each_administrator_in_their_language(int language, string subject, string head)
    {
        LeavesImpossibleStates("The roll-up is loaded.", "M3-loss");
        Speaks(Ada.Id, language);
        LoadChange(Open(Northwind), ("rcv_financialimpact", new Money(99m)));

        Succeeded(Flows.Scheduled(Flow));

        var mail = Assert.Single(Mails);
        Assert.Equal("admin.ada@example.com", mail.To);
        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(head, mail.Body, StringComparison.Ordinal);
        Assert.Contains("<td>M3-loss</td>", mail.Body, StringComparison.Ordinal);
    }

    [Fact, Rule("X1")]
    public void A_check_that_fails_shows_and_the_figures_are_kept_all_the_same()
    {
        Organization.Register("rcv_CheckIntegrity", new Broken());

        var run = Flows.Scheduled(Flow);

        Assert.Equal(Engine.Ending.Failed, run.Ending);
        Assert.Equal(Engine.Ending.Succeeded, run.EndingOf("Take_yesterdays_figures"));
        Assert.Contains("The check is broken.", run.Error, StringComparison.Ordinal);
        LeavesImpossibleStates("The check itself is broken here.");
    }

    private sealed class Broken : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => throw new InvalidPluginExecutionException("The check is broken.");
    }
}
