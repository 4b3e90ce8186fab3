using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Scenarios.Flows;

/// <summary>RecoveryWeeklyDigest: last week's figures for those who steer.</summary>
public sealed class WeeklyDigestTests : FlowScenario
{
    private const string Flow = "RecoveryWeeklyDigest";

    [Fact]
    public void The_managers_get_last_weeks_figures()
    {
        Open(Northwind);
        Open(AdventureWorks);
        Organization.Clock.Advance(TimeSpan.FromDays(6));

        Succeeded(Flows.Scheduled(Flow));

        Assert.Equal(["manager.mia", "sponsor.sam"], Recipients);
        Assert.Equal("Recoveries in the week to 2026-03-09", Mails[0].Subject);
        Assert.Contains("from 2026-03-02 to before 2026-03-09 (UTC)", Mails[0].Body, StringComparison.Ordinal);
        Assert.Contains("<td>Recoveries opened</td><td align=\"right\">2</td>", Mails[0].Body, StringComparison.Ordinal);
        Assert.Contains("<td>Minutes until acknowledged, median</td><td align=\"right\">–</td>", Mails[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1031, "Recoverys der Woche bis 2026-03-09", "<td>Von uns entdeckt</td><td align=\"right\">0 %</td>")]
    [InlineData(1036, "Rétablissements de la semaine au 2026-03-09", "<td>Découverts par nous</td><td align=\"right\">0 %</td>")]
    public void Each_reads_it_in_their_language(int language, string subject, string figure)
    {
        Speaks(Mia.Id, language);
        Open(Northwind);
        Organization.Clock.Advance(TimeSpan.FromDays(6));

        Succeeded(Flows.Scheduled(Flow));

        var mail = Mails.Single(each => each.To == "manager.mia@example.com");
        Assert.Equal(subject, mail.Subject);
        Assert.Contains(figure, Regex.Replace(mail.Body, @"\s", " "), StringComparison.Ordinal);
    }

    [Fact]
    public void An_administrator_says_which_role_gets_it()
    {
        Flows.Variables["rcv_DigestRole"] = "Recovery Reader";

        Succeeded(Flows.Scheduled(Flow));

        Assert.Equal(["reader.rita"], Recipients);
    }

    [Fact]
    public void Whoever_is_disabled_or_has_no_address_gets_nothing()
    {
        Organization.Rows.Update(new Entity("systemuser", Sam.Id) { ["isdisabled"] = true });
        Organization.Rows.Update(new Entity("systemuser", Mia.Id) { ["internalemailaddress"] = null });

        Succeeded(Flows.Scheduled(Flow));

        Assert.Empty(Mails);
    }

    [Fact]
    public void A_roles_name_cannot_change_the_question()
    {
        Flows.Variables["rcv_DigestRole"] = "x'/></filter><filter><condition attribute='name' operator='like' value='Recovery%";

        Succeeded(Flows.Scheduled(Flow));

        Assert.Empty(Mails);
    }
}
