using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Governance;

/// <summary>Recoveries of every kind on many days, loaded as history is: what one is like follows from its number.</summary>
public abstract class GovernanceScenario : Scenario
{
    protected GovernanceScenario() => LeavesImpossibleStates("A history is loaded past the plug-ins, only as far as it is counted.");

    /// <summary>The days the history is from.</summary>
    protected static readonly DateTime Since = Start.Date.AddDays(-10);

    protected static (int, int) Completed { get; } = (1, 2);

    /// <summary>This many, ten a day and one at each midnight.</summary>
    protected void LoadHistory(int count)
    {
        var random = new Random(7);
        for (var number = 0; number < count; number++)
            LoadOne(random, Since.AddHours(number * 2.4));
    }

    protected static Dictionary<string, decimal?> Figures(JsonElement group) => group.EnumerateObject()
        .ToDictionary(figure => figure.Name, figure => figure.Value.ValueKind == JsonValueKind.Null ? (decimal?)null : figure.Value.GetDecimal());

    protected static JsonElement Report(Actor actor, DateTime from, DateTime to)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return JsonDocument.Parse((string)actor.Service.Call("rcv_GovernanceReport", null, ("From", from), ("To", to))["Kpis"]).RootElement;
    }

    private void LoadOne(Random random, DateTime detected)
    {
        var reported = random.Next(3) > 0 ? detected.AddMinutes(-random.Next(0, 600)) : (DateTime?)null;
        var fixedOn = random.Next(4) > 0 ? detected.AddSeconds(random.Next(10_000, 900_000)) : (DateTime?)null;
        var updates = random.Next(0, 9);
        var owner = ("ownerid", (object?)Anna.Reference);
        var recovery = Loader.Add("rcv_recovery",
            ("rcv_name", "Order interface down"), ("rcv_accountid", Northwind), owner,
            ("rcv_severity", Choice(random.Next(4))), ("rcv_failurecategory", random.Next(5) == 0 ? null : Choice(random.Next(7))),
            ("rcv_detectedon", detected), ("rcv_reportedon", reported), ("rcv_discoveredby", random.Next(4) == 0 ? null : Choice(random.Next(3))),
            ("rcv_acknowledgedon", random.Next(6) > 0 ? detected.AddSeconds(random.Next(0, 20_000)) : null),
            ("rcv_stabilisedon", random.Next(5) > 0 ? detected.AddSeconds(random.Next(20_000, 90_000)) : null),
            ("rcv_fixedon", fixedOn), ("rcv_verifiedon", fixedOn is null || random.Next(3) == 0 ? null : fixedOn.Value.AddMinutes(random.Next(1, 5000))),
            ("rcv_updatescount", updates), ("rcv_updatesontime", random.Next(0, updates + 1)), ("rcv_clientchased", random.Next(0, 4)), ("rcv_cycle", random.Next(1, 4)),
            ("rcv_isrecurrence", random.Next(4) == 0), ("rcv_isunconfirmed", random.Next(6) == 0), ("rcv_outcome", random.Next(2) == 0 ? null : Choice(random.Next(5))),
            ("rcv_retention", random.Next(3) == 0 ? null : Choice(random.Next(4))),
            ("rcv_financialimpact", random.Next(4) == 0 ? null : new Money(random.Next(0, 90_000) / 100m)), ("rcv_restitutiondelivered", random.Next(2) == 0 ? null : new Money(random.Next(1, 90_000) / 100m)),
            ("rcv_trustbefore", random.Next(3) == 0 ? null : random.Next(0, 101)), ("rcv_trustafter", random.Next(3) == 0 ? null : random.Next(0, 101)));
        (string, object?) on = ("rcv_recoveryid", recovery);
        LoadMany(random, "rcv_recoverystep", [(0, 718340001), Completed], () => [on, owner, ("rcv_name", "Step"), ("rcv_cycle", 1), ("rcv_sequence", 10), ("rcv_stage", Choice(0)), ("rcv_isrequired", true), Level(random)]);
        LoadMany(random, "rcv_touchpoint", [(0, 1), Completed], () => [on, owner, ("subject", "Update"), ("regardingobjectid", Northwind), ("rcv_purpose", Choice(1)), ("rcv_channel", Choice(3)), Level(random)]);
        LoadMany(random, "rcv_commitment", [(0, 1), Completed], () => [on, owner, ("rcv_accountid", Northwind), ("rcv_name", "Promise"), ("rcv_kind", Choice(0)), ("rcv_reviewon", detected.Date), Level(random)]);
        LoadMany(random, "rcv_restitution", [(0, 1), (0, 718340001), (0, 718340002), Completed, (1, 718340003), (1, 718340004)],
            () => [on, owner, ("rcv_accountid", Northwind), ("rcv_name", "Credit"), ("rcv_type", Choice(0)), ("rcv_amount", new Money(10m)), ("rcv_iscontractual", random.Next(3) == 0), ("rcv_basevalue", random.Next(1, 400_000) / 10_000m), Level(random)]);
        var answers = LoadMany(random, "rcv_feedback", [(0, 1), (0, 718340001)],
            () => [on, owner, ("rcv_contactid", Contact("Nora North")), ("rcv_receivedon", random.Next(4) == 0 ? null : detected.AddSeconds(random.Next(1, 9_000_000))),
                ("rcv_confidencerating", random.Next(4) == 0 ? null : random.Next(1, 6)), ("rcv_prevention", random.Next(2) == 0 ? null : "Test by night"), ("rcv_answer", random.Next(3) == 0 ? "We do." : null)]);
        LoadMany(random, "rcv_improvement", [(0, 1), (0, 718340001), (0, 718340002), Completed, (1, 718340003)],
            () => [on, owner, ("rcv_name", "Gate"), ("rcv_kind", Choice(1)), ("rcv_publishedon", random.Next(2) == 0 ? null : detected), ("rcv_feedbackid", answers.Count > 0 && random.Next(2) == 0 ? answers[0] : null), Level(random)]);
    }

    private static (string, object?) Level(Random random) => ("rcv_escalationlevel", random.Next(2) == 0 ? null : random.Next(0, 4));

    private List<EntityReference> LoadMany(Random random, string table, (int State, int Status)[] states, Func<(string, object?)[]> values) => Enumerable.Range(0, random.Next(0, 4)).Select(_ =>
    {
        var row = Loader.Add(table, values());
        var (state, status) = states[random.Next(states.Length)];
        Loader.Change(row, ("statecode", new OptionSetValue(state)), ("statuscode", new OptionSetValue(status)));
        return row;
    }).ToList();
}
