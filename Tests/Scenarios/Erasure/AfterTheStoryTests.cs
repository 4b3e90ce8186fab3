using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Story;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Erasure;

/// <summary>A client's whole story, through every plug-in, and then somebody asks to be forgotten.</summary>
public sealed class AfterTheStoryTests() : ErasureScenario("")
{
    [Fact, Rule("V7"), Rule("X1")]
    public void Erasing_and_forgetting_leave_nothing_that_should_be_impossible()
    {
        StoryTeller.Play(Organization, TextWriter.Null);
        Assert.Empty(Impossible());
        var told = WholeDatabase.Of(Organization).CellsWith("Nora").Count(IsOurs);
        Assert.True(told > 5, $"The story tells of Nora in {told} places only.");

        Ada.Service.Call("rcv_ForgetContact", null, ("ContactId", Nora.Id), ("Reason", "She asked for it."));

        Assert.DoesNotContain(WholeDatabase.Of(Organization).CellsWith("Nora"), IsOurs);
        Assert.Empty(Impossible());

        var ended = Administrator.RetrieveMultiple(new QueryByAttribute("rcv_recovery") { ColumnSet = new ColumnSet("rcv_number"), Attributes = { "statecode" }, Values = { 1 } }).Entities;
        Assert.NotEmpty(ended);
        foreach (var recovery in ended)
            Ada.Service.Call("rcv_EraseRecovery", null, ("RecoveryId", recovery.Id), ("Reason", "The contract ended."));

        Assert.Empty(Impossible());
        Assert.All(ended, recovery => Assert.Empty(WholeDatabase.Of(Organization).CellsWith(recovery.GetAttributeValue<string>("rcv_number"))));
    }

    // That a row was written again looks like a late entry to the check, which has only the time of the last write to go by.
    private IEnumerable<string> Impossible()
    {
        using var findings = JsonDocument.Parse((string)Mia.Service.Call("rcv_CheckIntegrity", null)["Findings"]);
        return [.. findings.RootElement.EnumerateArray().Where(finding => finding.GetProperty("code").GetString() != "X1-late").Select(finding => finding.ToString())];
    }

    private static bool IsOurs(string cell) => cell.StartsWith("rcv_", StringComparison.Ordinal) || cell.StartsWith("task", StringComparison.Ordinal) || cell.StartsWith("annotation", StringComparison.Ordinal);
}
