using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_DecideRestitution: creates the caller's decision as the caller; the decision's own guard decides whether it counts.
/// Three requests beside those of the write: what they decided before, the write, and what stands now.
/// </summary>
public sealed class DecideRestitution : PluginBase
{
    public DecideRestitution() =>
        RegisterApi("rcv_DecideRestitution", Decide)
            .BoundTo(Restitution.EntityName)
            .Needs("prvCreatercv_approval")
            .Takes("Decision", ApiType.Integer)
            .MayTake("Comment", ApiType.String)
            .Returns("StatusCode", ApiType.Integer)
            .Returns("ApprovalsLeft", ApiType.Integer);

    private static void Decide(PluginContext context)
    {
        var value = context.Input<int>("Decision");
        var decision = (Decision)value;
        if (decision is not (Decision.Approve or Decision.Reject))
            throw context.Refusal("R6-parameter-decision", ApprovalMessages.UnknownDecision(value));

        var comment = context.Input<string>("Comment");
        if (context.DecisionBy(context.Id, context.InitiatingUser) is not { } before)
            context.User.Create(new Approval
            {
                Restitution = new EntityReference(Restitution.EntityName, context.Id),
                Decision = decision,
                Comment = comment,
            });
        else if (before.Decision != decision || (before.Comment ?? "") != (comment ?? ""))
            throw context.Refusal("R10-decided-before", ApprovalMessages.DecidedBefore());

        Answer(context, context.RestitutionWithDecisions(context.Id, context.InitiatingUser));
    }

    private static void Answer(PluginContext context, StoredDecisions record)
    {
        var status = record.Row.Status ?? RestitutionStatus.Draft;
        context.Output("StatusCode", (int)status);
        context.Output("ApprovalsLeft", status is RestitutionStatus.Submitted ? ApprovalRules.Left(record.Row.ApprovalsRequired ?? 0, record.Given) : 0);
    }
}
