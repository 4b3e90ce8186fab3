using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Impact;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Restitution;

/// <summary>A restitution of 3,000 on a loss of 4,200, before the shipped tiers; each test bends one thing.</summary>
internal static class SoundSubmission
{
    public static readonly DateTime Now = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);
    public static readonly Guid Recovery = Guid.NewGuid();
    public static readonly Guid Author = Guid.NewGuid();
    public static readonly Guid Approver = Guid.NewGuid();
    public static readonly Guid OtherApprover = Guid.NewGuid();

    public static readonly Tier FrontLine = new(Guid.NewGuid(), "Front line allowance", 0m, 500m, 0);
    public static readonly Tier TeamLead = new(Guid.NewGuid(), "Team lead", 500m, 5000m, 1) { HasTeam = true, Members = [Approver] };
    public static readonly Tier Director = new(Guid.NewGuid(), "Director", 5000m, 25000m, 1) { HasTeam = true, Members = [Approver] };
    public static readonly Tier Board = new(Guid.NewGuid(), "Board", 25000m, null, 2) { HasTeam = true, Members = [Approver, OtherApprover] };

    public static readonly Submission Example = new()
    {
        Id = Guid.NewGuid(),
        Row = new RestitutionRow
        {
            Name = "Service credit",
            Recovery = Recovery,
            Type = RestitutionType.FinancialCredit,
            Amount = 3000m,
            Justification = "Two shifts of overtime, confirmed by the client.",
        },
        Value = 3000m,
        Recovery = Recovery,
        Tiers = [Board, Director, TeamLead, FrontLine],
        Impacts = [new ImpactFacts(ImpactLevel.High, Amount: 4200m, ConfirmedAmount: null, IsConfirmed: false)],
        Authors = [Author],
        ClientSpokenTo = true,
        Now = Now,
    };

    public static Submission Worth(this Submission submission, decimal value) =>
        submission with { Value = value, Row = submission.Row with { Amount = value } };

    public static Submission Beside(this Submission submission, params Grant[] others) => submission with { Others = others };

    public static Submission WithLoss(this Submission submission, decimal? loss) =>
        submission with { Impacts = [new ImpactFacts(ImpactLevel.High, loss, ConfirmedAmount: null, IsConfirmed: false)] };

    /// <summary>Another restitution of the account, on another recovery unless said, approved yesterday.</summary>
    public static Grant Granted(decimal value, RestitutionStatus status = RestitutionStatus.Approved, bool sameRecovery = false, bool contractual = false, int daysAgo = 1) =>
        new(Guid.NewGuid(), sameRecovery ? Recovery : Guid.NewGuid(), status, value, contractual, Now.AddDays(-daysAgo));

    public static IReadOnlyList<string> Refusals(this Submission submission) =>
        SubmissionRules.All.Check(new RoutedSubmission(submission, Route.For(submission))).Codes();

    public static string? TierName(this Submission submission) => Route.For(submission).Tier?.Name;
}
