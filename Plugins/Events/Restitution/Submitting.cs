using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Events;

/// <summary>Gathers the facts of a submission, and writes down what came of it.</summary>
internal static class Submitting
{
    private const string WindowDays = "rcv_SplitWindowDays";

    public static Submission SubmissionOf(this PluginContext context, StoredRestitution record)
    {
        record.Row.SubmittedBy = new EntityReference(SystemUser.EntityName, context.InitiatingUser);
        return new Submission
        {
            Id = record.Row.Id,
            Row = record.Row.AsRow(),
            Value = record.Value,
            Recovery = record.Row.Recovery?.Id ?? Guid.Empty,
            RecoveryStatus = record.Recovery.Status ?? RecoveryStatus.InProgress,
            Others = record.Row.Account is { } account ? context.GrantsOfAccount(account.Id, record.Row.Id) : [],
            Tiers = context.ActiveTiers(),
            Impacts = record.Impacts,
            Authors = RestitutionStore.AuthorsOf(record.Row, record.Recovery),
            Now = context.Now,
            Settings = context.Settings(),
        };
    }

    /// <summary>The evidence of the exit criterion Personal contact made (R15).</summary>
    public static bool ClientWasSpokenTo(this PluginContext context, Recovery recovery) =>
        context.ContactsOf(StepStore.AsFacts(recovery)).Count > 0;

    /// <summary>Freezes value and tier on the row (R2); without approvals to wait for it is approved at once (R5).</summary>
    public static void Freeze(this Restitution target, Submission submission, Tier tier, Guid submitter, DateTime now)
    {
        target.SubmittedBy = new EntityReference(SystemUser.EntityName, submitter);
        target.SubmittedOn = now;
        target.BaseValue = submission.Value;
        target.TierValue = submission.TierValue;
        target.Proportionality = submission.Proportionality?.Share;
        target.Policy = new EntityReference(RestitutionPolicy.EntityName, tier.Id);
        target.ApprovalsRequired = tier.ApprovalsRequired;
        if (tier.ApprovalsRequired > 0)
            return;
        target.Status = RestitutionStatus.Approved;
        target.DecidedOn = now;
    }

    // The steps of one operation share variables: what was read before it need not be read again after it.
    public static void KeepWindow(this PluginContext context, int days) => context.Execution.SharedVariables[WindowDays] = days;

    public static int? KeptWindow(this PluginContext context) =>
        context.Execution.SharedVariables.TryGetValue(WindowDays, out var days) ? (int)days : null;
}
