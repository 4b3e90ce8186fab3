using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Intake;

[Rule("I4")]
public class JoinTests : Scenario
{
    [Fact]
    public void A_further_case_of_the_same_category_joins_and_nothing_is_laid_out_twice()
    {
        var recovery = Open(Northwind, severity: 1);
        var steps = Steps(recovery).Count;

        var joined = LogCase(Ben, Northwind, severity: 2);

        Assert.Equal(recovery, RecoveryOf(joined));
        Assert.Equal(steps, Steps(recovery).Count);
        Assert.Equal(1, Administrator.Read(Northwind, "rcv_openrecoveries")["rcv_openrecoveries"]);
        Assert.Equal(Choice(1), Administrator.Read(recovery, "rcv_severity")["rcv_severity"]);
    }

    [Fact]
    public void A_more_severe_case_raises_the_severity_and_keeps_the_playbook()
    {
        var recovery = Open(Northwind, severity: 2);
        var playbook = Administrator.Read(recovery, "rcv_playbookid")["rcv_playbookid"];

        LogCase(Ben, Northwind, severity: 0);

        var row = Administrator.Read(recovery, "rcv_severity", "rcv_playbookid");
        Assert.Equal(Choice(0), row["rcv_severity"]);
        Assert.Equal(playbook, row["rcv_playbookid"]);
    }

    [Fact]
    public void A_joined_case_that_turns_out_graver_raises_it_then_and_one_that_is_saved_again_does_not()
    {
        var recovery = Open(Northwind, severity: 2);
        var joined = LogCase(Ben, Northwind, severity: 2);

        Ben.Service.Change(joined, ("rcv_severity", Choice(0)));
        Assert.Equal(Choice(0), Administrator.Read(recovery, "rcv_severity")["rcv_severity"]);

        Anna.Service.Change(recovery, ("rcv_severity", Choice(1)));
        Ben.Service.Change(joined, ("rcv_severity", Choice(0)));
        Assert.Equal(Choice(1), Administrator.Read(recovery, "rcv_severity")["rcv_severity"]);
    }

    [Fact]
    public void A_case_of_another_category_opens_its_own_and_one_without_joins_the_latest()
    {
        var technology = Open(Northwind, severity: 1, category: 4);
        Organization.Clock.Advance(TimeSpan.FromMinutes(10));
        var training = Open(Northwind, severity: 1, category: 3);

        Assert.NotEqual(technology, training);
        Assert.Equal(training, RecoveryOf(LogCase(Anna, Northwind, severity: 1, category: null)));
        Assert.Equal(2, Administrator.Read(Northwind, "rcv_openrecoveries")["rcv_openrecoveries"]);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void The_window_is_a_day_unless_an_administrator_says_else(int hours, bool joins)
    {
        var recovery = Open(Northwind);

        Organization.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(joins, RecoveryOf(LogCase(Anna, Northwind)).Equals(recovery));
    }

    [Fact]
    public void The_window_follows_the_environment_variable()
    {
        var recovery = Open(Northwind);
        Administrator.Add("environmentvariablevalue",
            ("environmentvariabledefinitionid", Administrator.Find("environmentvariabledefinition", "schemaname", "rcv_JoinWindowHours")),
            ("value", "48"));

        Organization.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(recovery, RecoveryOf(LogCase(Anna, Northwind)));
    }

    [Fact]
    public void Another_clients_recovery_is_never_joined() =>
        Assert.NotEqual(Open(Northwind), Open(AdventureWorks));

    [Fact, Rule("I2")]
    public void An_ordinary_clients_lesser_case_joins_what_already_runs()
    {
        var recovery = RecoveryOf(LogCase(Ben, Litware, severity: 1));

        Assert.Equal(recovery, RecoveryOf(LogCase(Ben, Litware, severity: 3)));
    }
}
