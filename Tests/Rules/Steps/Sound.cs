using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Steps;

/// <summary>One cycle that may go on: acknowledged, and the plan step about to be completed with all it asks for.</summary>
internal static class Sound
{
    public static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    public static readonly Guid Account = Guid.NewGuid();

    public static readonly StepRow Acknowledged = Step("Acknowledge in person", 10, RecoveryStage.Acknowledge, RecoveryStepStatus.Completed);
    public static readonly StepRow Plan = Step("Agree the plan", 20, RecoveryStage.Stabilise, RecoveryStepStatus.Active);
    public static readonly StepRow Fix = Step("Fix it", 30, RecoveryStage.Fix, RecoveryStepStatus.Pending);

    public static readonly StepFacts Facts = new()
    {
        Step = Plan with
        {
            Outcome = "Agreed with Nora North on the phone",
            Apology = "We are sorry. Our change on Monday took your order desk down for four hours.",
            ExitCriteria = Enum.GetValues<ExitCriterion>(),
        },
        Others = [Acknowledged, Fix],
        Recovery = new StepRecovery { Account = Account, UpdateIntervalMinutes = 60, KnownSince = Noon.AddHours(-2) },
        Evidence = new Evidence
        {
            Contacts = [new PersonalContact(Noon.AddHours(-1), Noon.AddHours(-1))],
            Impacts = [new ImpactOnRecord(ImpactLevel.High, IsConfirmed: true), new ImpactOnRecord(ImpactLevel.Low, IsConfirmed: false)],
            Promises =
            [
                new Promise(Guid.NewGuid(), PlanPart.PutRight, Noon.AddMinutes(-50), null),
                new Promise(Guid.NewGuid(), PlanPart.Prevent, Noon.AddMinutes(-40), null),
            ],
            TouchpointsEnded = [Noon.AddMinutes(-30)],
            Restitutions = [new RestitutionOnRecord(RestitutionType.Refund, RestitutionStatus.Approved, "Four hours without orders")],
            IsConfirmedByClient = true,
            HasVerifiedRootCause = true,
            Learning = new Learning(true, true, true),
            FeedbackRequested = true,
        },
    };

    public static StepRow Step(string name, int sequence, RecoveryStage stage, RecoveryStepStatus status) => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        Sequence = sequence,
        Stage = stage,
        IsRequired = true,
        Status = status,
    };
}
