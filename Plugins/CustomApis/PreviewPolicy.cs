using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Events.Intake;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Rules.Preview;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_PreviewPolicy: what a new failure of this client would lead to, with no loss recorded and nothing given for it yet. It
/// asks what the opening and the submission ask, and writes nothing, not even a lock.
/// </summary>
public sealed class PreviewPolicy : PluginBase
{
    public PreviewPolicy() =>
        RegisterApi("rcv_PreviewPolicy", Preview)
            .Needs("prvReadrcv_recovery")
            .Takes("AccountId", ApiType.Guid)
            .Takes("Severity", ApiType.Integer)
            .MayTake("Amount", ApiType.Decimal)
            .MayTake("On", ApiType.DateTime)
            .Returns("Policy", ApiType.String);

    private static void Preview(PluginContext context)
    {
        var severity = (Severity)context.Input<int>("Severity");
        if (!Enum.IsDefined(typeof(Severity), severity))
            throw context.Refusal("I7-choice-unknown", CommandMessages.NoSuchChoice("Severity", (int)severity));
        if (context.Input<decimal?>("Amount") is <= 0m and var amount)
            throw context.Refusal("R1-parameter-amount", PreviewMessages.AmountNotPositive(amount));
        var on = context.Input<DateTime?>("On") ?? context.Now;
        if (Math.Abs(on.Year - context.Now.Year) > 10)
            throw context.Refusal("I7-parameter-on", PreviewMessages.TooFarAway(on));
        var account = context.Input<Guid>("AccountId");
        if (!context.IsAccount(account))
            throw context.Refusal("I4-account-unknown", CommandMessages.AccountUnknown(account));
        context.DemandRead(Account.EntityName, account);

        var settings = new Lazy<Settings>(context.Settings);
        var report = new FailureReport(
            severity, Category: null, Title: null, Summary: null, OccurredOn: null, DetectedOn: on, ReportedOn: null, DiscoveredBy: null, Case: null, Contact: null);
        var opening = context.Prepare(context.Client(account), report, new OpeningWishes(), settings, out var problem, on);
        var policy = opening is null
            ? Json.Members("problem", problem!.Message.In(context.Language))
            : PolicyPreview.Of(opening);
        context.Output("Policy", Json.Of(policy.Concat(Json.Members("restitution", Restitution(context, account, opening, settings, on)))));
    }

    private static object? Restitution(PluginContext context, Guid account, Opening? opening, Lazy<Settings> settings, DateTime on) =>
        context.Input<decimal?>("Amount") is not { } amount ? null : PolicyPreview.Of(
            new Submission
            {
                Value = BaseAmount.Rounded(amount),
                Others = context.GrantsOfAccount(account, Guid.Empty),
                Tiers = context.ActiveTiers(),
                // Whoever asks would submit it, and the recovery's owner may not approve it either (R6).
                Authors = [context.InitiatingUser, .. opening is null ? Array.Empty<Guid>() : [opening.Facts.People.Owner.Id]],
                Now = on,
                Settings = settings.Value,
            },
            context.NamesOfUsers);
}
