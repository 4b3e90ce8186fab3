using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Closure;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Trust;

/// <summary>What clients say about a recovery of Northwind Traders, and what it does to their trust.</summary>
public abstract class TrustScenario : ClosureScenario
{
    protected const int Requested = 1;
    protected const int Received = 718340001;
    protected const string AtStake = "Trust is at stake: talk to the client in person";

    protected EntityReference Nora => Contact("Nora North");

    protected EntityReference Ask(Actor actor, EntityReference? contact = null, EntityReference? recovery = null) => actor.Service.Add("rcv_feedback",
        ("rcv_recoveryid", recovery ?? Recovery), ("rcv_contactid", contact ?? Nora));

    /// <summary>The five ratings, the last of which is confidence.</summary>
    protected static (string, object?)[] Ratings(int outcome, int process, int treatment, int communication, int confidence) =>
    [
        ("rcv_outcomerating", outcome), ("rcv_processrating", process), ("rcv_treatmentrating", treatment),
        ("rcv_communicationrating", communication), ("rcv_confidencerating", confidence),
    ];

    protected EntityReference Answered(Actor actor, params (string Column, object? Value)[] values) => actor.Service.Add("rcv_feedback",
        [("rcv_recoveryid", Recovery), ("rcv_contactid", Nora), .. values]);

    protected IReadOnlyList<Entity> Scores(EntityReference account) => Administrator.Children("rcv_trustscore", "rcv_accountid", account, "rcv_name",
        "rcv_score", "rcv_scoredon", "rcv_reason", "rcv_feedbackpart", "rcv_commitmentpart", "rcv_cadencepart", "rcv_recurrencepart", "ownerid", "rcv_recoveryid");

    protected IReadOnlyList<Entity> Tasks(EntityReference regarding, string subject) =>
        [.. Administrator.Children("task", "regardingobjectid", regarding, "createdon", "subject", "description", "scheduledend", "ownerid", "statecode")
            .Where(task => task.GetAttributeValue<string>("subject") == subject)];
}
