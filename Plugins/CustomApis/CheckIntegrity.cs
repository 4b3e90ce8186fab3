using System.Linq;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Stores;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_CheckIntegrity: the rows that stand as the rules would never have let them, as history that was loaded past the
/// plug-ins may (X1). It writes nothing, and the schedule asks it daily.
/// </summary>
public sealed class CheckIntegrity : PluginBase
{
    public CheckIntegrity() =>
        RegisterApi("rcv_CheckIntegrity", Check)
            // What the schedule's user holds for rcv_ProcessDueWork too: the findings tell of clients everywhere.
            .Needs("prvCreatercv_waiver")
            .Returns("Findings", ApiType.String);

    private static void Check(PluginContext context)
    {
        var findings = context.IntegrityFindings();
        var language = findings.Count == 0 ? Text.English : context.Language;
        context.Output("Findings", FindingJson.Array(findings.Select(finding => finding.InJson(language))));
    }
}
