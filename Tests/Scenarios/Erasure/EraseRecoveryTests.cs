using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Erasure;

public sealed class EraseRecoveryTests() : ErasureScenario("Quetzalmark")
{
    private const string Why = "The client's contract asks for it.";

    [Fact, Rule("V7")]
    public void Nothing_is_left_of_it()
    {
        var recovery = Ended();
        var number = Value<string>(recovery, "rcv_number");
        var before = WholeDatabase.Of(Organization);
        Assert.All(Children, table => Assert.NotEmpty(RowsOf(table, recovery)));
        Assert.Contains(before.CellsWith(recovery.Id.ToString()), cell => cell.StartsWith("principalobjectaccess", StringComparison.Ordinal));

        var erased = Erase(Ada, recovery);

        var after = WholeDatabase.Of(Organization);
        Assert.Empty(after.CellsWith(Words));
        Assert.Empty(after.CellsWith(number));
        foreach (var gone in before.To(after).Where(difference => difference.What[0] == '-'))
            Assert.Empty(after.CellsWith(gone.Row.ToString()));
        Assert.True(erased > Children.Count());
    }

    [Fact, Rule("V7")]
    public void Nothing_else_is_touched()
    {
        var recovery = Ended();
        var sibling = Filled(AdventureWorks, Contact("Adam Work"));
        var score = RowsOf("rcv_trustscore", recovery).Single();
        var before = WholeDatabase.Of(Organization);
        var own = before.Behind(recovery.Id);

        Erase(Ada, recovery);

        var differences = before.To(WholeDatabase.Of(Organization));
        Assert.DoesNotContain(differences, difference => difference.What[0] == '-' && !own.Contains((difference.What[2..], difference.Row)));
        Assert.Equal(
            ["+ activityparty", "+ activityparty", "+ activitypointer", "+ task", "~ account.rcv_lastfailureon", "~ incident.rcv_recoveryid", "~ rcv_trustscore.rcv_reason", "~ rcv_trustscore.rcv_recoveryid"],
            differences.Where(difference => difference.What[0] != '-').Select(difference => difference.What).Order(StringComparer.Ordinal));
        Assert.Equal(score.Id, differences.First(difference => difference.What.StartsWith("~ rcv_trust", StringComparison.Ordinal)).Row);
        Assert.NotEmpty(Steps(sibling));
    }

    [Fact, Rule("V7"), Rule("I8")]
    public void A_later_recovery_forgets_what_it_knew_of_it_and_stays()
    {
        var recovery = Ended();
        var later = Open(Northwind);
        Assert.Equal(recovery.Id, Value<EntityReference>(later, "rcv_previousrecoveryid").Id);
        Assert.Contains(Administrator.Children("task", "regardingobjectid", later, "createdon", "description"), task => task.GetAttributeValue<string>("description").Contains(Words, StringComparison.Ordinal));
        var openedOn = Value<DateTime>(later, "rcv_detectedon");

        Erase(Ada, recovery);

        Assert.Empty(WholeDatabase.Of(Organization).CellsWith(Words));
        Assert.Null(Value<EntityReference?>(later, "rcv_previousrecoveryid"));
        Assert.Equal(1, Value<int>(Northwind, "rcv_openrecoveries"));
        Assert.Equal(openedOn, Value<DateTime>(Northwind, "rcv_lastfailureon"));
    }

    [Fact, Rule("V7")]
    public void The_account_counts_what_is_left()
    {
        var recovery = Ended();
        Assert.NotNull(Value<DateTime?>(Northwind, "rcv_lastfailureon"));

        Erase(Ada, recovery);

        Assert.Null(Value<DateTime?>(Northwind, "rcv_lastfailureon"));
        Assert.Equal(0, Value<int>(Northwind, "rcv_openrecoveries"));
    }

    [Fact, Rule("V7"), Rule("I9")]
    public void The_pattern_counts_what_is_left()
    {
        Open(AdventureWorks);
        Open(Tailspin);
        var third = Open(Northwind);
        var pattern = Administrator.RetrieveMultiple(new QueryExpression("rcv_pattern")).Entities.Single().ToEntityReference();
        Assert.Equal(3, Value<int>(pattern, "rcv_recoveries"));
        End(third);

        Erase(Ada, third);

        Assert.Equal(2, Value<int>(pattern, "rcv_recoveries"));
        Assert.Equal(2, Value<int>(pattern, "rcv_accounts"));
    }

    [Fact, Rule("V7"), Rule("I9")]
    public void A_pattern_that_was_solved_stays_solved()
    {
        Open(AdventureWorks);
        Open(Tailspin);
        Open(Northwind);
        var pattern = Administrator.RetrieveMultiple(new QueryExpression("rcv_pattern")).Entities.Single().ToEntityReference();
        Mia.Service.Change(pattern, ("statecode", State(1)), ("statuscode", State(2)));
        var fourth = Load("rcv_recovery", ("rcv_name", "A fourth"), ("rcv_accountid", Litware), ("rcv_severity", Choice(0)), ("rcv_failurecategory", Choice(4)), ("rcv_detectedon", Now), ("ownerid", Anna.Reference));
        End(fourth);

        Erase(Ada, fourth);

        Assert.Equal(pattern.Id, Administrator.RetrieveMultiple(new QueryExpression("rcv_pattern")).Entities.Single().Id);
        Assert.Equal(2, StatusOf(pattern));
    }

    [Fact, Rule("V7")]
    public void Who_erased_it_and_why_stays_on_the_accounts_timeline()
    {
        var erased = Erase(Ada, Ended());

        var record = Administrator.Children("task", "regardingobjectid", Northwind, "createdon", "subject", "description", "ownerid", "statecode", "createdon").Single();
        Assert.Equal(Ada.Id, record.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(1, record.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Contains(Why, record.GetAttributeValue<string>("description"), StringComparison.Ordinal);
        Assert.Contains($"{erased}", record.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact, Rule("V7")]
    public void Only_administrators_may()
    {
        var recovery = Ended();
        var before = WholeDatabase.Of(Organization);
        foreach (var actor in new[] { Anna, Mia, Sam, Alex, Rita })
            LacksPrivilege(() => Erase(actor, recovery));
        Assert.Empty(before.To(WholeDatabase.Of(Organization)));

        Organization.ServiceFor(Organization.AdministratorId).Call("rcv_EraseRecovery", null, ("RecoveryId", recovery.Id), ("Reason", Why));
        Assert.False(Organization.Rows.Exists("rcv_recovery", recovery.Id));
    }

    [Theory, Rule("V7")]
    [InlineData(0, 1)]
    [InlineData(0, 718340001)]
    [InlineData(0, 718340002)]
    public void What_still_runs_is_not_erased(int state, int status)
    {
        var recovery = Open(Northwind);
        LoadChange(recovery, ("statecode", State(state)), ("statuscode", State(status)));
        var before = WholeDatabase.Of(Organization);

        Refused(() => Erase(Ada, recovery), "V7-open");
        Assert.Empty(before.To(WholeDatabase.Of(Organization)));
    }

    [Fact, Rule("V7")]
    public void A_cancelled_one_is_erased_too()
    {
        var recovery = Open(Northwind);
        Mia.Service.Call("rcv_CancelRecovery", recovery, ("Reason", "Logged twice."));

        Erase(Ada, recovery);
        Assert.False(Organization.Rows.Exists("rcv_recovery", recovery.Id));
    }

    [Fact, Rule("V7")]
    public void It_takes_a_reason_and_a_recovery()
    {
        var recovery = Ended();

        Refused(() => Erase(Ada, recovery, "  "), "Reason", "V7-reason");
        Refused(() => Erase(Ada, recovery, new string('x', 1001)), "1001", "V7-reason-long");
        Refused(() => Erase(Ada, new EntityReference("rcv_recovery", Guid.NewGuid())), "RecoveryId", "V7-recovery-unknown");
    }

    [Fact, Rule("V7")]
    public void Twice_is_once()
    {
        var recovery = Ended();
        var first = Erase(Ada, recovery);
        var after = WholeDatabase.Of(Organization);

        Assert.Equal(first, Erase(Ada, recovery));
        Refused(() => Erase(Ada, recovery, "contract asks for it."), "V7-recovery-unknown");
        Refused(() => Administrator.Call("rcv_EraseRecovery", null, ("RecoveryId", recovery.Id), ("Reason", Why)), "V7-recovery-unknown");
        Assert.Empty(after.To(WholeDatabase.Of(Organization)));
    }

    [Fact, Rule("V7")]
    public void No_other_door_deletes_what_the_command_does()
    {
        var recovery = Ended();
        foreach (var service in new[] { Mia.Service, Ada.Service, Administrator, Organization.ServiceFor(Organization.SystemUserId) })
        {
            foreach (var row in new[] { "rcv_restitution", "rcv_approval", "rcv_trustscore", "rcv_recoverystep" }.Select(table => table == "rcv_approval"
                ? Administrator.Children(table, "rcv_restitutionid", RowsOf("rcv_restitution", recovery)[0], "createdon")[0].ToEntityReference()
                : RowsOf(table, recovery)[0]).Append(recovery))
                Refused(() => service.Delete(row.LogicalName, row.Id));
        }
    }

    [Fact, Rule("V7")]
    public void A_foreign_plugin_erases_nothing_as_system()
    {
        var recovery = Ended();
        var question = Load("incident", ("title", "A question"), ("customerid", Litware), ("ownerid", Anna.Reference));
        On("Update", "incident", service => service.Call("rcv_EraseRecovery", null, ("RecoveryId", recovery.Id), ("Reason", Why)), "description");

        Refused(() => Anna.Service.Change(question, ("description", "Again")));
        Assert.True(Organization.Rows.Exists("rcv_recovery", recovery.Id));
    }

    [Fact, Rule("V7")]
    public void A_foreign_plugin_that_an_erasure_sets_off_meets_every_guard()
    {
        var recovery = Ended();
        var other = Open(AdventureWorks);
        var step = Step(other, 5);
        On("Delete", "rcv_impact", service => service.Change(step, ("statecode", State(1)), ("statuscode", State(Completed))));

        Refused(() => Erase(Ada, recovery), "S1-order");
        Assert.True(Organization.Rows.Exists("rcv_recovery", recovery.Id));
    }

    private EntityReference Ended()
    {
        var recovery = Filled(Northwind, Nora);
        End(recovery);
        // As it is after closing: the account's figures are right.
        Administrator.Change(Northwind, ("rcv_refresh", 1));
        return recovery;
    }

    private static int Erase(Actor actor, EntityReference recovery, string reason = Why) =>
        (int)actor.Service.Call("rcv_EraseRecovery", null, ("RecoveryId", recovery.Id), ("Reason", reason))["Erased"];

    private void On(string message, string table, Action<IOrganizationService> act, params string[] columns) => Organization.Register(
        new Foreign(act),
        new StepRegistration { Id = Guid.NewGuid(), Name = "Somebody else's", PluginType = "Foreign", Message = message, PrimaryTable = table, Stage = 40, Rank = 99, FilteringColumns = columns });

    private sealed class Foreign(Action<IOrganizationService> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            act(((IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(null));
    }
}
