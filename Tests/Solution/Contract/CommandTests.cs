using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>Every custom API that a person may call has its button.</summary>
public class CommandTests
{
    // Each API with the commands that call it.
    private static readonly Dictionary<string, string[]> Buttons = new()
    {
        ["rcv_OpenRecovery"] = ["account.OpenRecovery", "account.OpenRecoverySelected", "incident.OpenRecovery", "incident.OpenRecoverySelected"],
        ["rcv_CompleteStep"] = ["rcv_recoverystep.Complete", "rcv_recoverystep.CompleteSelected"],
        ["rcv_WaiveStep"] = ["rcv_recoverystep.Waive", "rcv_recoverystep.WaiveSelected"],
        ["rcv_HoldRecovery"] = ["rcv_recovery.Hold"],
        ["rcv_ResumeRecovery"] = ["rcv_recovery.Resume"],
        ["rcv_ReportNotFixed"] = ["rcv_recovery.ReportNotFixed"],
        ["rcv_LogUpdate"] = ["rcv_recovery.LogUpdate"],
        ["rcv_SubmitRestitution"] = ["rcv_restitution.Submit"],
        ["rcv_WithdrawRestitution"] = ["rcv_restitution.Withdraw"],
        ["rcv_DecideRestitution"] = ["rcv_restitution.Approve", "rcv_restitution.Reject", "rcv_restitution.ApproveSelected", "rcv_restitution.RejectSelected"],
        ["rcv_PublishImprovement"] = ["rcv_improvement.Publish"],
        ["rcv_CloseRecovery"] = ["rcv_recovery.Close"],
        ["rcv_CancelRecovery"] = ["rcv_recovery.Cancel"],
        ["rcv_ClosureChecklist"] = ["rcv_recovery.CheckClosure"],
        ["rcv_ClientBrief"] = ["rcv_recovery.ShowStatus", "rcv_recovery.ShowPlan", "rcv_recovery.ShowLearningReport", "rcv_recovery.ShowBrief"],
        ["rcv_ScoreRecovery"] = ["rcv_recovery.Score"],
        ["rcv_EraseRecovery"] = ["rcv_recovery.Erase", "rcv_recovery.EraseSelected"],
        ["rcv_ForgetContact"] = ["contact.Forget"],
    };

    // The coach asks one while somebody types; flows, schedules and outside programs call the others.
    private static readonly string[] WithoutButton =
        ["rcv_CheckMessage", "rcv_PreviewPolicy", "rcv_ListDueWork", "rcv_ProcessDueWork", "rcv_CheckIntegrity", "rcv_GovernanceReport", "rcv_TakeKpiSnapshot"];

    // What only some may do is not shown to others: managers may create a waiver, administrators write one.
    private static readonly Dictionary<string, string[]> ShownTo = new()
    {
        ["Create rcv_waiver"] = ["rcv_recovery.Hold", "rcv_recovery.Resume", "rcv_recovery.Cancel", "rcv_recoverystep.Waive", "rcv_recoverystep.WaiveSelected"],
        ["Write rcv_waiver"] = ["rcv_recovery.Erase", "rcv_recovery.EraseSelected", "contact.Forget"],
        ["Create rcv_approval"] = ["rcv_restitution.Approve", "rcv_restitution.Reject", "rcv_restitution.ApproveSelected", "rcv_restitution.RejectSelected"],
    };

    public static TheoryData<string> Commands => new(Buttons.Values.SelectMany(commands => commands));

    [Fact]
    public void Every_API_is_called_by_a_button_or_has_a_reason_not_to_be() =>
        Assert.Equal(
            Promises.Apis.Select(line => line.Split(' ')[0].TrimEnd(':')).Order(StringComparer.Ordinal),
            Buttons.Keys.Concat(WithoutButton).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Commands))]
    public void The_button_stands_on_a_command_bar(string command) =>
        Assert.Contains(Shipped.Model.Ribbons, ribbon => ribbon.CommandsInUse.Contains($"rcv.{command}.Command"));

    [Fact]
    public void What_only_some_may_do_is_shown_to_them_alone()
    {
        foreach (var (right, commands) in ShownTo)
            Assert.Equal(commands.Order(StringComparer.Ordinal), ShownOnlyWith(right).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> ShownOnlyWith(string right) =>
        from ribbon in Shipped.Model.Ribbons
        from rule in ribbon.DisplayRules
        where rule.Elements("EntityPrivilegeRule").Any(each => $"{(string?)each.Attribute("PrivilegeType")} {(string?)each.Attribute("EntityName")}" == right)
        from command in ribbon.Commands
        where command.Elements("DisplayRules").Elements().Any(each => Ribbon.IdOf(each) == Ribbon.IdOf(rule))
        select Ribbon.IdOf(command)["rcv.".Length..^".Command".Length];
}
