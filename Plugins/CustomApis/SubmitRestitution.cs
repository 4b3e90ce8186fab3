using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_SubmitRestitution: sets a draft to Submitted as the person who asks; the submission's own guard decides. Four requests
/// beside those of the write: what stood before, the write, what stands now, and what the recovery got for the warnings.
/// </summary>
public sealed class SubmitRestitution : PluginBase
{
    public SubmitRestitution() =>
        RegisterApi("rcv_SubmitRestitution", Submit)
            .BoundTo(Restitution.EntityName)
            .Needs("prvWritercv_restitution")
            .Returns("PolicyName", ApiType.String)
            .Returns("ApprovalsRequired", ApiType.Integer)
            .Returns("Warnings", ApiType.String);

    private static void Submit(PluginContext context)
    {
        var before = context.User
            .Retrieve(Restitution.EntityName, context.Id, new ColumnSet(Restitution.Columns.Status, Restitution.Columns.SubmittedBy))
            .ToEntity<Restitution>();
        var stands = IsSubmitted(before);
        // The write would say nothing: the status that is asked for stands already.
        if (stands && before.SubmittedBy?.Id != context.InitiatingUser)
            throw context.Refusal("R7-submitted", RestitutionMessages.NotSubmittedAgain(StatusText.Of(before.Status!.Value)));
        if (!stands)
            context.User.Update(new Restitution(context.Id) { State = RowState.Active, Status = RestitutionStatus.Submitted });

        var record = context.RestitutionWithImpacts(context.Id);
        context.Output("PolicyName", record.Row.Policy?.Name ?? "");
        context.Output("ApprovalsRequired", record.Row.ApprovalsRequired ?? 0);
        context.Output("Warnings", FindingJson.Array(Warnings(context, record), block: false, context.Language));
    }

    private static bool IsSubmitted(Restitution restitution) =>
        restitution.Status is RestitutionStatus.Submitted or RestitutionStatus.Approved or RestitutionStatus.Delivered;

    private static IReadOnlyList<Violation> Warnings(PluginContext context, StoredRestitution record) => SubmissionRules.Warnings.Check(new Submission
    {
        Value = record.Row.BaseValue ?? 0m,
        Recovery = record.Recovery.Id,
        Impacts = record.Impacts,
        Others = record.Row.Account is { } account ? context.GrantsOfAccount(account.Id, record.Row.Id) : [],
    });
}
