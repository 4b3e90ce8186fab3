using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>
/// Takes a decision from whom it counts (R6, R10), and moves the restitution when it was the last one needed (R8). Eight
/// requests for the last one, four for the others: which recovery to lock, two locks, one read; then the status with the read
/// that its guard makes of its own, and the recovery's roll-up with its read. One above the floor of seven, because a
/// decision names no recovery and locks never go from child to parent.
/// </summary>
public sealed class DecideRestitution : PluginBase
{
    private const string Demanded = "rcv_demanded";

    public DecideRestitution()
    {
        Register<Approval>(Message.Create, Stage.PreOperation, Guard).AtRank(10);
        Register<Approval>(Message.Create, Stage.PostOperation, Count).AtRank(10);
    }

    private static void Guard(PluginContext context)
    {
        var approval = context.Target.ToEntity<Approval>();
        if (approval.Restitution is not { } restitution)
            throw context.Refusal("R6-restitution", ApprovalMessages.RestitutionMissing());

        // From its submission on a restitution keeps its recovery, and a draft is refused anyway.
        context.Lock(context.RecoveryOfRestitution(restitution.Id), restitution);
        var record = context.RestitutionWithDecisions(restitution.Id, context.InitiatingUser);
        var request = RequestOf(context, approval, record);
        context.RefuseOn(ApprovalRules.Open.Check(request));
        context.RefuseOn(ApprovalRules.All.Check(request));

        approval.Approver = new EntityReference(SystemUser.EntityName, context.InitiatingUser);
        approval.DecidedOn = context.Now;
        approval.Policy = record.Row.Policy;
        approval.Amount = record.Row.BaseValue;
        KeepDemanded(context, record, approval.Decision!.Value);
    }

    /// <summary>The last decision needed moves the restitution. By SYSTEM: an approver may not write it (R6).</summary>
    private static void Count(PluginContext context)
    {
        if (context.Execution.SharedVariables.TryGetValue(Demanded, out var demanded))
            context.System.Update(new Restitution(context.Target.ToEntity<Approval>().Restitution!.Id)
            {
                State = (RestitutionStatus)(int)demanded is RestitutionStatus.Rejected ? RowState.Inactive : RowState.Active,
                Status = (RestitutionStatus)(int)demanded,
            });
    }

    // The locks hold until the end, so that what the decisions demand with this one is known before it is written.
    private static void KeepDemanded(PluginContext context, StoredDecisions record, Decision decision)
    {
        List<GivenDecision> given = [.. record.Given, new(context.InitiatingUser, decision)];
        if (ApprovalRules.Demanded(record.Row.ApprovalsRequired ?? int.MaxValue, given) is { } demanded)
            context.Execution.SharedVariables[Demanded] = (int)demanded;
    }

    private static ApprovalRequest RequestOf(PluginContext context, Approval approval, StoredDecisions record) => new()
    {
        Status = record.Row.Status ?? RestitutionStatus.Draft,
        RecoveryStatus = record.Recovery.Status ?? RecoveryStatus.InProgress,
        TierName = record.TierName,
        Decision = approval.Decision,
        Comment = approval.Comment,
        Approver = context.InitiatingUser,
        ActingUsers = context.ActingUsers(),
        IsTeamMember = record.IsTeamMember,
        Authors = RestitutionStore.AuthorsOf(record.Row, record.Recovery),
        Given = record.Given,
    };
}
