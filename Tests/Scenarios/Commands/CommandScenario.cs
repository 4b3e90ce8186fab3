using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Closure;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Commands;

/// <summary>Every custom API of the product with a call that has something to do.</summary>
public abstract class CommandScenario : ClosureScenario
{
    private static readonly Guid Request = new("0f3f3a9e-53a4-4d0c-9b9d-6f1f6c9f1a11");

    /// <summary>A call that was made ready: who makes it, and which other value of it is another call.</summary>
    protected sealed record ReadyCall(Actor Caller, string Api, EntityReference? Target, params (string Name, object Value)[] Parameters)
    {
        /// <summary>Parameters that a repeated call must not change; nothing where each value is a call of its own.</summary>
        public IReadOnlyList<(string Name, object Value)> Others { get; init; } = [];

        /// <summary>Somebody who could have made the call and must not repeat it.</summary>
        public Actor? Stranger { get; init; }

        /// <summary>Whether each call answers what it did itself, so that a repeated one answers less.</summary>
        public bool AnswersWhatItDid { get; init; }

        /// <summary>Whether it only answers.</summary>
        public bool WritesNothing { get; init; }

        public OrganizationRequest ToRequest((string Name, object Value)? other = null)
        {
            var request = new OrganizationRequest(Api);
            if (Target is not null)
                request.Parameters["Target"] = Target;
            foreach (var (name, value) in Parameters)
                request.Parameters[name] = value;
            if (other is { } changed)
                request.Parameters[changed.Name] = changed.Value;
            return request;
        }
    }

    /// <summary>One or more situations for each custom API, by its name.</summary>
    protected IReadOnlyDictionary<string, Func<ReadyCall>[]> Calls => new Dictionary<string, Func<ReadyCall>[]>
    {
        ["rcv_OpenRecovery"] = [OpenWithRequestId, OpenForCase, OpenAlone],
        ["rcv_CompleteStep"] = [CompleteWithApology],
        ["rcv_WaiveStep"] = [() => new(Mia, "rcv_WaiveStep", Lay("Root cause", 60, 5, Active, values: ("rcv_canwaive", true)), ("Reason", "A partner does it.")) { Others = [("Reason", "Nobody does it.")], Stranger = Sam }],
        ["rcv_HoldRecovery"] = [() => new(Mia, "rcv_HoldRecovery", Running(), ("Reason", "The client is closed."), ("Until", Now.AddDays(2))) { Others = [("Reason", "We are closed."), ("Until", Now.AddDays(3))] }],
        ["rcv_ResumeRecovery"] = [Resume],
        ["rcv_ReportNotFixed"] = [() => ReportNotFixed() with { Others = [("Reason", "Every fifth order is lost.")] }, () => ReportNotFixed(("RequestId", Request)) with { Others = [("Reason", "Every fifth order is lost.")] }],
        ["rcv_LogUpdate"] = [LogUpdate],
        ["rcv_SubmitRestitution"] = [() => new(Anna, "rcv_SubmitRestitution", Draft()) { Stranger = Mia }],
        ["rcv_WithdrawRestitution"] = [() => new(Anna, "rcv_WithdrawRestitution", Submitted()) { Stranger = Mia }],
        ["rcv_DecideRestitution"] = [() => new(Alex, "rcv_DecideRestitution", Submitted(), ("Decision", Choice(0).Value), ("Comment", "Fair.")) { Others = [("Decision", Choice(1).Value), ("Comment", "Unfair.")] }],
        ["rcv_PublishImprovement"] = [Publish],
        ["rcv_CheckMessage"] = [() => new(Anna, "rcv_CheckMessage", null, ("Text", "We are sorry if you were inconvenienced."), ("RecoveryId", Running().Id)) { WritesNothing = true }],
        ["rcv_CloseRecovery"] = [() => new(Anna, "rcv_CloseRecovery", Ready(), ("Outcome", Choice(1).Value), ("Reason", "Orders flow.")) { Others = [("Outcome", Choice(2).Value), ("Reason", "Nothing flows.")] }],
        ["rcv_CancelRecovery"] = [() => new(Mia, "rcv_CancelRecovery", Running(), ("Reason", "Logged twice.")) { Others = [("Reason", "Not ours.")] }],
        ["rcv_ClosureChecklist"] = [() => new(Anna, "rcv_ClosureChecklist", Running()) { WritesNothing = true }],
        ["rcv_ListDueWork"] = [() => Overdue() with { Api = "rcv_ListDueWork", Parameters = [], WritesNothing = true }],
        ["rcv_ProcessDueWork"] = [() => Overdue(), () => Overdue() with { Parameters = [("BatchSize", 10)] }],
        ["rcv_ScoreRecovery"] = [() => new(Anna, "rcv_ScoreRecovery", Running()) { WritesNothing = true }],
        ["rcv_ClientBrief"] = [() => new(Anna, "rcv_ClientBrief", Running(), ("Audience", 1), ("Document", 1)) { WritesNothing = true }],
        ["rcv_PreviewPolicy"] = [() => new(Anna, "rcv_PreviewPolicy", null, ("AccountId", Northwind.Id), ("Severity", Choice(0).Value), ("Amount", 3000m)) { WritesNothing = true }],
        ["rcv_GovernanceReport"] = [() => new(Mia, "rcv_GovernanceReport", null, ("From", Running(Now.AddDays(-30))), ("To", Now.AddDays(1))) { WritesNothing = true }],
        ["rcv_TakeKpiSnapshot"] = [TakeSnapshot],
        ["rcv_CheckIntegrity"] = [() => new(Ada, "rcv_CheckIntegrity", null) { WritesNothing = true }],
        ["rcv_EraseRecovery"] = [() => new(Ada, "rcv_EraseRecovery", null, ("RecoveryId", Ended().Id), ("Reason", "Asked for.")) { Others = [("Reason", "Not asked for.")] }],
        ["rcv_ForgetContact"] = [() => new(Ada, "rcv_ForgetContact", null, ("ContactId", OfRunning("rcv_contactid").Id), ("Reason", "Asked for."))],
    };

    private ReadyCall OpenWithRequestId() => new(Anna, "rcv_OpenRecovery", null,
        ("AccountId", Northwind.Id), ("Severity", Choice(0).Value), ("Summary", "Orders stand still."), ("ContactId", Contact("Nora North").Id),
        ("FailureCategory", Choice(4).Value), ("ReportedOn", Now.AddMinutes(-5)), ("RequestId", Request))
    { Others = [("Summary", "Another failure."), ("AccountId", AdventureWorks.Id), ("FailureCategory", Choice(2).Value), ("ContactId", Contact("Nils Nord").Id)], Stranger = Mia };

    private ReadyCall OpenForCase() => new(Anna, "rcv_OpenRecovery", null,
        ("AccountId", Northwind.Id), ("Severity", Choice(0).Value), ("Summary", "Orders stand still."),
        ("CaseId", Load("incident", ("title", "Orders"), ("customerid", Northwind), ("ownerid", Anna.Reference)).Id))
    { Others = [("AccountId", AdventureWorks.Id)] };

    // The second one joins the first, and says so.
    private ReadyCall OpenAlone() => new(Anna, "rcv_OpenRecovery", null,
        ("AccountId", Northwind.Id), ("Severity", Choice(0).Value), ("Summary", "Orders stand still."), ("FailureCategory", Choice(4).Value))
    { AnswersWhatItDid = true };

    private ReadyCall CompleteWithApology()
    {
        var recovery = Running();
        var nora = Contact("Nora North");
        Anna.Service.Add("rcv_impact", ("rcv_recoveryid", recovery), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(2)), ("rcv_description", "Two hundred orders are late."));
        var call = Load("rcv_touchpoint", ("subject", "Call"), ("regardingobjectid", Northwind), ("rcv_recoveryid", recovery), ("rcv_purpose", Choice(0)), ("rcv_channel", Choice(0)), ("rcv_contactid", nora), ("actualend", Now), ("ownerid", Anna.Reference));
        LoadChange(call, ("statecode", State(1)), ("statuscode", State(2)));
        return new(Anna, "rcv_CompleteStep", Step(recovery, 0),
            ("Outcome", "Nora wants an update every half hour."), ("Apology", "We are sorry: our release broke your orders, and two hundred orders are late. We will put it right."), ("ContactId", nora.Id))
        { Others = [("Outcome", "Nora is content.")], Stranger = Mia };
    }

    private ReadyCall Resume()
    {
        var recovery = Running();
        Mia.Service.Call("rcv_HoldRecovery", recovery, ("Reason", "The client is closed."));
        Organization.Clock.Advance(TimeSpan.FromHours(3));
        return new(Mia, "rcv_ResumeRecovery", recovery);
    }

    private ReadyCall ReportNotFixed(params (string Name, object Value)[] more)
    {
        Lay("Fix it", 40, 3, Completed);
        Lay("The client confirms", 50, 4, Active);
        Lay("Learn from it", 60, 5);
        LoadChange(Recovery, ("rcv_fixedon", Now), ("rcv_stage", Choice(4)));
        return new(Anna, "rcv_ReportNotFixed", Recovery, [("Reason", "Every tenth order is lost."), .. more]);
    }

    private ReadyCall LogUpdate() => new(Anna, "rcv_LogUpdate", Running(),
        ("Message", "No news yet; we are on it."), ("Channel", Choice(0).Value), ("ContactId", Contact("Nora North").Id), ("RequestId", Request))
    { Others = [("Message", "All is well."), ("Channel", Choice(1).Value)], Stranger = Mia };

    private EntityReference Draft()
    {
        var recovery = Running();
        var call = Load("rcv_touchpoint", ("subject", "Call"), ("regardingobjectid", Northwind), ("rcv_recoveryid", recovery), ("rcv_purpose", Choice(0)), ("rcv_channel", Choice(0)), ("rcv_contactid", Contact("Nora North")), ("actualend", Now), ("ownerid", Anna.Reference));
        LoadChange(call, ("statecode", State(1)), ("statuscode", State(2)));
        Anna.Service.Add("rcv_impact", ("rcv_recoveryid", recovery), ("rcv_dimension", Choice(1)), ("rcv_level", Choice(2)), ("rcv_description", "Overtime for two shifts."), ("rcv_amount", new Money(4200m)));
        return Anna.Service.Add("rcv_restitution", ("rcv_recoveryid", recovery), ("rcv_name", "Credit"), ("rcv_type", Choice(0)), ("rcv_amount", new Money(3000m)), ("rcv_justification", "Two shifts of overtime, confirmed by Nora."));
    }

    private EntityReference Submitted()
    {
        var draft = Draft();
        Anna.Service.Call("rcv_SubmitRestitution", draft);
        return draft;
    }

    private ReadyCall Publish()
    {
        var improvement = Anna.Service.Add("rcv_improvement", ("rcv_recoveryid", Running()), ("rcv_kind", Choice(1)), ("rcv_name", "Release gate"));
        Anna.Service.Change(improvement, ("rcv_measure", "Formats covered"), ("rcv_target", 100m), ("rcv_dueon", Now.AddDays(30)), ("statuscode", State(718340001)));
        return new(Anna, "rcv_PublishImprovement", improvement, ("Text", "From now on every release reads your formats first."), ("Channel", Choice(0).Value), ("ContactId", Contact("Nora North").Id))
        { Others = [("Text", "Nothing changes."), ("Channel", Choice(1).Value)], Stranger = Mia };
    }

    // Steps and updates are late on every level, a hold has run out, and a day has passed.
    private ReadyCall Overdue()
    {
        var recovery = Running();
        Mia.Service.Call("rcv_HoldRecovery", Open(AdventureWorks), ("Reason", "The client is closed."), ("Until", Now.AddHours(3)));
        Organization.Clock.Advance(TimeSpan.FromHours(30));
        return new(Mia, "rcv_ProcessDueWork", null, ("RecoveryId", recovery.Id)) { AnswersWhatItDid = true };
    }

    private ReadyCall TakeSnapshot()
    {
        Running();
        Organization.Clock.Advance(TimeSpan.FromDays(1));
        return new(Mia, "rcv_TakeKpiSnapshot", null) { AnswersWhatItDid = true };
    }

    private EntityReference Ended()
    {
        var recovery = Running();
        LoadChange(recovery, ("statecode", State(1)), ("statuscode", State(Closed)));
        return recovery;
    }

    private EntityReference? running;

    private EntityReference Running() => running ??= Open(Northwind);

    private DateTime Running(DateTime from)
    {
        Running();
        return from;
    }

    private EntityReference OfRunning(string lookup)
    {
        LoadChange(Running(), (lookup, Contact("Nora North")), ("rcv_summary", "Nora North called."));
        return Contact("Nora North");
    }
}
