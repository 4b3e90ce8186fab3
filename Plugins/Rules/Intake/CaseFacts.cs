using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>A case as it stands after the lock. The account is the customer's, or the company of a customer who is a person.</summary>
internal sealed record CaseFacts(
    Guid Id,
    string Title,
    string? Description,
    Guid? Account,
    Guid? Contact,
    Severity Severity,
    FailureCategory? Category,
    DateTime? OccurredOn,
    DateTime? ReportedOn,
    DiscoveredBy? DiscoveredBy,
    LinkedRecovery? Recovery);

/// <summary>The recovery a case has: one that it opened or one that it joined.</summary>
internal sealed record LinkedRecovery(Guid Id, string Name, bool IsOpen, Guid? OpenedBy);

/// <summary>A recovery that names a case as the one that opened it.</summary>
internal sealed record CaseLink(CaseFacts Case, Guid Recovery, Guid Client, string ClientName);

/// <summary>What must hold before a recovery may have a case (I3).</summary>
internal static class CaseLinkRules
{
    public static readonly IReadOnlyList<Rule<CaseLink>> All =
    [
        new("I3-case-has-recovery",
            Holds: link => link.Case.Recovery is null || link.Case.Recovery.Id == link.Recovery,
            Message: link => IntakeMessages.CaseHasRecovery(link.Case.Title, link.Case.Recovery!.Name)),
        new("I3-case-of-another-client",
            Holds: link => link.Case.Account == link.Client,
            Message: link => IntakeMessages.CaseOfAnotherClient(link.Case.Title, link.ClientName)),
    ];
}

/// <summary>A case that is saved while its recovery may still be open.</summary>
internal sealed record CaseChange(bool Unmarks, bool ChangesCustomer, LinkedRecovery? Recovery);

/// <summary>What a case may not do while its recovery is open: it follows up, too, until it is closed or cancelled (I1).</summary>
internal static class CaseChangeRules
{
    public static readonly IReadOnlyList<Rule<CaseChange>> All =
    [
        new("I1-unmarked",
            Holds: change => !(change.Unmarks && change.Recovery is { IsOpen: true }),
            Message: change => IntakeMessages.UnmarkedWhileOpen(change.Recovery!.Name)),
        new("I1-customer-changed",
            Holds: change => !(change.ChangesCustomer && change.Recovery is { IsOpen: true }),
            Message: change => IntakeMessages.CustomerChangedWhileOpen(change.Recovery!.Name)),
    ];
}
