using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Restitution;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Preview;

/// <summary>What a failure would lead to is what it leads to, and asking changes nothing.</summary>
public sealed class PreviewPolicyTests : RestitutionScenario
{
    [Theory, Rule("I7")]
    [InlineData("Northwind Traders", 0)]
    [InlineData("Northwind Traders", 3)]
    [InlineData("Adventure Works", 1)]
    [InlineData("Tailspin Toys", 2)]
    [InlineData("Litware", 0)]
    [InlineData("Litware", 1)]
    public void A_recovery_opens_as_it_was_foretold(string client, int severity)
    {
        var policy = Preview(Anna, Account(client), severity);

        var recovery = new EntityReference("rcv_recovery", (Guid)Anna.Service.Call("rcv_OpenRecovery", null,
            ("AccountId", Account(client).Id), ("Severity", Choice(severity).Value), ("Summary", "Orders are stuck."))["RecoveryId"]);

        var row = Administrator.Read(recovery, "rcv_playbookid", "ownerid", "rcv_sponsorid", "rcv_nextupdateon", "rcv_severity", "rcv_cadence");
        Assert.Equal(row.GetAttributeValue<EntityReference>("rcv_playbookid").Id, policy.GetProperty("playbook").GetProperty("id").GetGuid());
        Assert.Equal(row.GetAttributeValue<EntityReference>("rcv_playbookid").Name, policy.GetProperty("playbook").GetProperty("name").GetString());
        Assert.Equal(row.GetAttributeValue<EntityReference>("ownerid").Id, policy.GetProperty("ownerId").GetGuid());
        Assert.Equal(row.GetAttributeValue<EntityReference>("rcv_sponsorid").Id, policy.GetProperty("sponsorId").GetGuid());
        Assert.Equal(row.GetAttributeValue<OptionSetValue>("rcv_severity").Value, policy.GetProperty("severity").GetInt32());
        Assert.Equal(row.GetAttributeValue<DateTime>("rcv_nextupdateon"), policy.GetProperty("nextUpdateOn").GetDateTime());
        Assert.Equal(Cadence(row.GetAttributeValue<string>("rcv_cadence"), Choice(severity).Value), policy.GetProperty("cadence").EnumerateArray().Select(phase =>
            (phase.GetProperty("fromMinutes").GetInt32(), phase.GetProperty("everyMinutes").GetInt32(), phase.GetProperty("clock").GetInt32())));

        var steps = Steps(recovery);
        var told = policy.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(steps.Select(step => (step.GetAttributeValue<int>("rcv_sequence"), step.GetAttributeValue<string>("rcv_name"), step.GetAttributeValue<OptionSetValue>("rcv_stage").Value, step.GetAttributeValue<bool>("rcv_isrequired"), step.GetAttributeValue<EntityReference>("ownerid").Id)).Order(),
            told.Select(step => (step.GetProperty("sequence").GetInt32(), step.GetProperty("name").GetString()!, step.GetProperty("stage").GetInt32(), step.GetProperty("required").GetBoolean(), step.GetProperty("ownerId").GetGuid())).Order());
        Assert.Equal(
            steps.Where(step => step.Contains("rcv_dueon")).Select(step => (step.GetAttributeValue<string>("rcv_name"), step.GetAttributeValue<DateTime>("rcv_dueon"))).Order(),
            told.Where(step => step.GetProperty("starts").GetBoolean()).Select(step => (step.GetProperty("name").GetString()!, step.GetProperty("dueOn").GetDateTime())).Order());
    }

    [Fact, Rule("S4")]
    public void Later_steps_are_due_as_if_each_group_ended_when_it_is_due()
    {
        var steps = Preview(Anna, Northwind, 0).GetProperty("steps").EnumerateArray().ToList();

        var before = Now;
        foreach (var group in steps.GroupBy(step => step.GetProperty("sequence").GetInt32()).OrderBy(group => group.Key))
        {
            Assert.All(group, step => Assert.True(step.GetProperty("dueOn").GetDateTime() >= before));
            before = group.Where(step => step.GetProperty("required").GetBoolean()).Select(step => step.GetProperty("dueOn").GetDateTime()).DefaultIfEmpty(before).Max();
        }

        Assert.True(before > Now.AddHours(4));
    }

    [Theory, Rule("R2"), Rule("R3"), Rule("R5")]
    [InlineData(300, true)]
    [InlineData(500, false)]
    [InlineData(3000, false)]
    [InlineData(6300, false)] // 1.5 times the loss of 4,200: just in proportion.
    [InlineData(6301, false)]
    [InlineData(30000, false)]
    public void A_restitution_takes_the_way_that_was_foretold(int amount, bool allowance)
    {
        var told = Preview(Anna, Northwind, 0, amount).GetProperty("restitution");
        var restitution = NewDraft(amount);

        Submit(restitution);

        Assert.Equal(allowance, told.GetProperty("allowance").GetBoolean());
        var inProportion = allowance || amount <= 1.5m * 4200m;
        var tier = told.GetProperty(inProportion ? "tier" : "withoutProportion");
        var row = Administrator.Read(restitution, "rcv_policyid", "rcv_approvalsrequired", "rcv_tiervalue");
        Assert.Equal(row.GetAttributeValue<EntityReference>("rcv_policyid").Id, tier.GetProperty("id").GetGuid());
        Assert.Equal(row.GetAttributeValue<EntityReference>("rcv_policyid").Name, tier.GetProperty("name").GetString());
        Assert.Equal(row.GetAttributeValue<int>("rcv_approvalsrequired"), tier.GetProperty("approvalsRequired").GetInt32());
        if (!allowance)
            Assert.Equal(row.GetAttributeValue<decimal>("rcv_tiervalue"), told.GetProperty("tierValue").GetDecimal());
    }

    [Fact, Rule("R2")]
    public void What_the_client_got_before_counts()
    {
        NewSubmitted(4500m);

        var told = Preview(Anna, Northwind, 0, 600m).GetProperty("restitution");
        Assert.Equal(5100m, told.GetProperty("tierValue").GetDecimal());

        var restitution = NewDraft(600m);
        Submit(restitution);
        Assert.Equal(TierOf(restitution), told.GetProperty("tier").GetProperty("name").GetString());
    }

    [Fact, Rule("R6")]
    public void Who_could_approve_leaves_out_who_asks_and_who_would_own_it()
    {
        Assert.Equal(["Alex Approver"], Approvers(Preview(Anna, Northwind, 0, 3000m), "tier"));
        Administrator.Associate("team", Team("Restitution approvers 1").Id, new Relationship("teammembership_association"), [Anna.Reference, Mia.Reference]);

        Assert.Equal(["Alex Approver", "Mia Manager"], Approvers(Preview(Anna, Northwind, 0, 3000m), "tier"));
        Assert.Equal(["Alex Approver"], Approvers(Preview(Mia, Northwind, 0, 3000m), "tier"));
        Assert.Equal(["Carl Chief", "Dana Director"], Approvers(Preview(Anna, Northwind, 0, 30_000m), "tier"));
        Assert.Empty(Approvers(Preview(Anna, Northwind, 0, 100m), "tier"));
    }

    [Fact, Rule("I7")]
    public void Another_time_gives_other_due_times()
    {
        var friday = new DateTime(2026, 3, 6, 16, 0, 0, DateTimeKind.Utc);

        var policy = Preview(Anna, Litware, 2, on: friday);

        var first = policy.GetProperty("steps")[0];
        Assert.True(first.GetProperty("starts").GetBoolean());
        // Four working hours from Friday at 16:00: one is left that day, three on Monday.
        Assert.Equal(new DateTime(2026, 3, 9, 12, 0, 0, DateTimeKind.Utc), first.GetProperty("dueOn").GetDateTime());
    }

    [Fact, Rule("I5")]
    public void Without_a_playbook_it_says_what_to_configure_and_writes_no_task()
    {
        foreach (var playbook in Administrator.RetrieveMultiple(new QueryExpression("rcv_playbook")).Entities)
            LoadChange(playbook.ToEntityReference(), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));

        var policy = Preview(Anna, Northwind, 0, 3000m);

        Assert.Contains("playbook", policy.GetProperty("problem").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JsonValueKind.Object, policy.GetProperty("restitution").ValueKind);
        Assert.Empty(Administrator.Children("task", "ownerid", Anna.Reference, "createdon", "subject"));
    }

    [Fact, Rule("I7"), Rule("R2")]
    public void Asking_writes_nothing()
    {
        _ = Recovery;
        NewSubmitted();
        var before = EveryRow();

        Preview(Anna, Northwind, 0, 3000m);
        Preview(Mia, Litware, 3, 100m, Now.AddDays(3));
        Refused(() => Preview(Anna, Northwind, 9), "Severity");

        Assert.True(before.Count > 100);
        Assert.Equal(before, EveryRow());
        Assert.All(Organization.Trace.Requests.Where(request => request.Message == "rcv_PreviewPolicy").SelectMany(request => request.Plugins).SelectMany(plugin => plugin.Requests),
            request => Assert.True(request.StartsWith("Retrieve", StringComparison.Ordinal), request));
    }

    [Fact, Rule("I7")]
    public void Bad_input_is_refused_by_name()
    {
        Refused(() => Preview(Anna, Northwind, -718340000), "Severity", "(I7-choice-unknown)");
        Refused(() => Preview(Anna, Northwind, 0, 0m), "Amount", "(R1-parameter-amount)");
        Refused(() => Preview(Anna, Northwind, 0, -5m), "Amount", "-5", "(R1-parameter-amount)");
        Refused(() => Preview(Anna, Northwind, 0, on: DateTime.MaxValue), "On", "(I7-parameter-on)");
        Refused(() => Preview(Anna, new EntityReference("account", Guid.NewGuid()), 0), "AccountId", "(I4-account-unknown)");
    }

    [Theory, Rule("I7")]
    [InlineData("agent.ben", true)]
    [InlineData("manager.mia", true)]
    [InlineData("approver.alex", true)]
    [InlineData("reader.rita", true)]
    [InlineData("admin.ada", true)]
    [InlineData("nobody", false)]
    public void Who_reads_recoveries_may_ask(string who, bool may)
    {
        Administrator.Add("systemuser", ("domainname", "nobody"), ("firstname", "No"), ("lastname", "Body"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        if (may)
            Assert.Equal(Choice(0).Value, Preview(Person(who), Northwind, 0).GetProperty("severity").GetInt32());
        else
            LacksPrivilege(() => Preview(Person(who), Northwind, 0));
    }

    private static JsonElement Preview(Actor actor, EntityReference account, int severity, decimal? amount = null, DateTime? on = null)
    {
        List<(string, object)> parameters = [("AccountId", account.Id), ("Severity", Choice(severity).Value)];
        if (amount is { } given)
            parameters.Add(("Amount", given));
        if (on is { } time)
            parameters.Add(("On", time));
        return JsonDocument.Parse((string)actor.Service.Call("rcv_PreviewPolicy", null, [.. parameters])["Policy"]).RootElement;
    }

    private static List<string> Approvers(JsonElement policy, string tier) =>
        [.. policy.GetProperty("restitution").GetProperty(tier).GetProperty("approvers").EnumerateArray().Select(name => name.GetString()!).Order()];

    private static List<(int, int, int)> Cadence(string copy, int severity) => copy.Split('\n').Select(line => line.Split('|'))
        .Where(parts => parts[0].Length == 0 || parts[0].Split(',').Contains(severity.ToString(CultureInfo.InvariantCulture)))
        .Select(parts => (int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture)))
        .ToList();

    /// <summary>Every row of every table with all that stands in it, its version included.</summary>
    private List<string> EveryRow() => Organization.Model.Tables.Values.Where(table => !table.IsIntersect).OrderBy(table => table.LogicalName, StringComparer.Ordinal)
        .SelectMany(table => Administrator.RetrieveMultiple(new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities)
        .OrderBy(row => row.LogicalName, StringComparer.Ordinal).ThenBy(row => row.Id)
        .Select(row => $"{row.LogicalName} {row.Id}: {string.Join(' ', row.Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal).Select(attribute => $"{attribute.Key}={Plain(attribute.Value)}"))}")
        .ToList();

    private static object Plain(object value) => value switch
    {
        OptionSetValue choice => choice.Value,
        Money money => money.Value,
        EntityReference reference => reference.Id,
        OptionSetValueCollection choices => string.Join(',', choices.Select(choice => choice.Value)),
        _ => value,
    };
}
