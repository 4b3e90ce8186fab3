using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Briefs;

/// <summary>The documents of a recovery that runs: who gets them, in which language and zone, and what they say.</summary>
[Rule("S9")]
public sealed class ClientBriefTests : BriefScenario
{
    private EntityReference? recovery;

    private EntityReference Recovery => recovery ??= Open(Northwind);

    [Theory]
    [InlineData("agent.anna", true)]
    [InlineData("manager.mia", true)]
    [InlineData("sponsor.sam", true)]
    [InlineData("reader.rita", true)]
    [InlineData("admin.ada", true)]
    [InlineData("approver.alex", false)] // Reads recoveries to decide, not their steps.
    public void Who_may_read_a_recovery_gets_its_documents(string who, bool may)
    {
        _ = Recovery;
        if (may)
            Assert.NotEmpty(Write(Person(who), Recovery, audience: 0, Status).Html);
        else
            LacksPrivilege(() => Write(Person(who), Recovery, audience: 1, Status));
    }

    [Fact]
    public void Who_may_not_read_this_recovery_gets_nothing_of_it()
    {
        var unit = Administrator.Add("businessunit", ("name", "Elsewhere"), ("parentbusinessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        var eve = Administrator.Add("systemuser", ("domainname", "agent.eve"), ("firstname", "Eve"), ("lastname", "Elsewhere"), ("businessunitid", unit));
        Administrator.Associate("systemuser", eve.Id, new Relationship("systemuserroles_association"), [Administrator.Find("role", "name", "Recovery Agent")]);
        _ = Recovery;

        LacksPrivilege(() => Write(Person("agent.eve"), Recovery, audience: 1, Status));
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Refused(() => Write(Anna, Recovery, audience: 2, Status), "Audience", "2", "(S9-parameter-audience)");
        Refused(() => Write(Anna, Recovery, audience: 1, document: 3), "Document", "3", "(S9-parameter-document)");
        Refused(() => Write(Anna, Recovery, audience: 1, Status, language: 1040), "Language", "1040", "(S9-parameter-language)");
    }

    [Fact]
    public void The_status_says_why_what_comes_next_and_by_when()
    {
        Anna.Service.Add("rcv_impact", ("rcv_recoveryid", Recovery), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(2)), ("rcv_description", "No orders since nine."));

        var (brief, _) = Write(Anna, Recovery, audience: 1, Status);

        Assert.Equal(["severity", "journey", "next", "people"], Keys(brief));
        Assert.Contains("We treat this as Critical, because of what it means for you:", Section(brief, "severity"));
        Assert.Contains("Operational: No orders since nine.", Section(brief, "severity"));
        Assert.Contains("We speak with you about what happened.", Section(brief, "next"));
        // Reported five minutes before ten: fifteen minutes to acknowledge; the first update half an hour after the opening.
        Assert.Contains("By: 3 Mar 2026, 10:10 (UTC+00:00)", Section(brief, "next"));
        Assert.Contains("You hear from us again by: 3 Mar 2026, 10:30 (UTC+00:00)", Section(brief, "next"));
        Assert.Contains("under way, by 3 Mar 2026, 10:10 (UTC+00:00)", Section(brief, "journey"));
        Assert.Contains("to come", Section(brief, "journey"));
    }

    [Fact]
    public void Without_an_impact_the_status_says_that_it_is_still_to_come() =>
        Assert.Contains("We treat this as Critical. What it means for you is still being recorded.", Section(Write(Anna, Recovery, audience: 1, Status).Brief, "severity"));

    [Theory]
    [InlineData(1033, "en", "Where we stand")]
    [InlineData(1031, "de", "Wo wir stehen")]
    [InlineData(1036, "fr", "Où nous en sommes")]
    public void A_document_is_in_the_language_asked_for_and_else_in_the_readers(int language, string tag, string title)
    {
        var (brief, html) = Write(Anna, Recovery, audience: 1, Status, language);
        Assert.Contains(title, brief, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{tag}\">", html, StringComparison.Ordinal);
        Assert.Contains($"\"language\":{language}", brief, StringComparison.Ordinal);

        LoadChange(new EntityReference("usersettings", Anna.Id), ("uilanguageid", language));
        Assert.Equal((brief, html), Write(Anna, Recovery, audience: 1, Status));
    }

    [Fact]
    public void What_a_reader_speaks_and_the_product_does_not_is_written_in_English()
    {
        LoadChange(new EntityReference("usersettings", Anna.Id), ("uilanguageid", 1040));

        Assert.Contains("Where we stand", Write(Anna, Recovery, audience: 1, Status).Brief, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(92, "10:30 (UTC+00:00)")]
    [InlineData(110, "11:30 (UTC+01:00)")]
    [InlineData(35, "05:30 (UTC-05:00)")]
    [InlineData(190, "16:00 (UTC+05:30)")]
    public void Times_are_in_the_readers_zone(int zone, string next)
    {
        LoadChange(new EntityReference("usersettings", Anna.Id), ("timezonecode", zone));

        Assert.Contains($"You hear from us again by: 3 Mar 2026, {next}", Section(Write(Anna, Recovery, audience: 1, Status).Brief, "next"));
    }

    [Fact]
    public void A_day_of_a_moment_is_the_readers_day_too()
    {
        var filled = FillRecovery();
        foreach (var improvement in Administrator.Children("rcv_improvement", "rcv_recoveryid", filled, "createdon"))
            LoadChange(improvement.ToEntityReference(), ("rcv_measuredon", new DateTime(2026, 3, 2, 20, 0, 0, DateTimeKind.Utc)));
        Assert.Contains("2 Mar 2026", Section(Write(Anna, filled, audience: 1, Learning).Brief, "proof"));

        LoadChange(new EntityReference("usersettings", Anna.Id), ("timezonecode", 235));
        Assert.Contains("3 Mar 2026", Section(Write(Anna, filled, audience: 1, Learning).Brief, "proof"));
    }

    [Fact]
    public void The_plan_has_the_promises_by_part_and_the_cadence()
    {
        foreach (var (part, name) in new[] { (1, "Gate every release"), (0, "Restore the interface") })
            Anna.Service.Add("rcv_commitment", ("rcv_recoveryid", Recovery), ("rcv_accountid", Northwind), ("rcv_name", name), ("rcv_kind", Choice(0)), ("rcv_planpart", Choice(part)), ("rcv_reviewon", Now.Date.AddDays(3)));

        var (brief, _) = Write(Anna, Recovery, audience: 1, Plan);

        Assert.Equal(["promises0", "promises1", "cadence", "next", "people"], Keys(brief));
        Assert.Equal(["Restore the interface", "6 Mar 2026", "open"], Section(brief, "promises0"));
        Assert.Contains("From the start: every 30 minutes", Section(brief, "cadence"));

        Anna.Service.Change(Recovery, ("rcv_updateintervalminutes", 120));
        Assert.Contains("As agreed: every 2 hours.", Section(Write(Anna, Recovery, audience: 1, Plan).Brief, "cadence"));
    }

    [Fact]
    public void What_is_not_known_yet_is_said_to_be_so()
    {
        Assert.Contains("We are still to agree the dated steps with you.", Section(Write(Anna, Recovery, audience: 1, Plan).Brief, "promises"));
        Assert.Contains("We are still finding out what caused this, and tell you when it is proven.", Section(Write(Anna, Recovery, audience: 1, Learning).Brief, "happened"));
    }

    [Fact]
    public void A_held_recovery_says_until_when_and_that_updates_go_on()
    {
        Mia.Service.Call("rcv_HoldRecovery", Recovery, ("Reason", "A freeze for the audit."), ("Until", Now.AddDays(1)));

        var next = Section(Write(Anna, Recovery, audience: 1, Status).Brief, "next");

        Assert.Contains("The work rests until 4 Mar 2026, 10:00 (UTC+00:00); you go on hearing from us.", next);
        Assert.DoesNotContain(next, line => line.Contains("freeze", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cancelled_recovery_promises_nothing()
    {
        Mia.Service.Call("rcv_CancelRecovery", Recovery, ("Reason", "Logged twice."));

        Assert.Equal(["The work on this is finished."], Section(Write(Anna, Recovery, audience: 1, Status).Brief, "next"));
    }

    [Fact]
    public void A_team_may_be_the_owner()
    {
        var team = Team("Restitution approvers 1");
        Administrator.Associate("team", team.Id, new Relationship("teamroles_association"), [Administrator.Find("role", "name", "Recovery Agent")]);
        LoadChange(Recovery, ("ownerid", team));

        Assert.Contains("Restitution approvers 1", Section(Write(Mia, Recovery, audience: 1, Status).Brief, "people"));
    }

    [Theory]
    [InlineData(1, Status, 6)]
    [InlineData(1, Plan, 8)]
    [InlineData(1, Learning, 6)]
    [InlineData(0, Status, 18)]
    public void A_document_costs_one_request_a_table(int audience, int document, int most)
    {
        var filled = FillRecovery();
        Write(Anna, filled, audience, document);

        Assert.InRange(Organization.Trace.Last!.PluginRequests, 1, most);
        Assert.DoesNotContain(Organization.Trace.Last!.Plugins.SelectMany(plugin => plugin.Requests), request => !request.StartsWith("Retrieve", StringComparison.Ordinal));
    }
}
