using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Messages.Rows;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox;

/// <summary>
/// What an environment tells of the solution that was imported into it: the solution, its steps and its custom APIs as rows.
/// They are there to be read; the pipeline goes by the solution's files.
/// </summary>
internal sealed class SolutionRows(Organization organization, Func<string, Guid, (string Column, object? Value)[], Entity> insert)
{
    private static readonly (string, object?)[] Enabled = [(StateRules.State, new OptionSetValue(0)), (StateRules.Status, new OptionSetValue(1))];

    public void Write()
    {
        if (organization.Model.Solution is { } solution)
        {
            Replace("solution", StableId.Of("solution:" + solution.UniqueName),
                ("uniquename", solution.UniqueName), ("friendlyname", solution.Name), ("version", solution.Version), ("ismanaged", solution.IsManaged));
        }

        foreach (var step in organization.Model.Steps)
        {
            Replace("sdkmessageprocessingstep", step.Id,
                [("name", step.Name), ("stage", new OptionSetValue(step.Stage)), ("mode", new OptionSetValue(step.Mode)), ("rank", step.Rank),
                ("filteringattributes", step.FilteringColumns.Count == 0 ? null : string.Join(',', step.FilteringColumns)), .. Enabled]);
        }

        foreach (var api in organization.Model.CustomApis)
        {
            Replace("customapi", StableId.Of("customapi:" + api.UniqueName),
                [("name", api.UniqueName), ("uniquename", api.UniqueName), ("bindingtype", new OptionSetValue((int)api.BindingType)),
                ("boundentitylogicalname", api.BoundTable), ("executeprivilegename", api.ExecutePrivilege),
                ("isfunction", api.IsFunction), ("isprivate", api.IsPrivate), .. Enabled]);
        }
    }

    private void Replace(string table, Guid id, params (string Column, object? Value)[] values)
    {
        if (organization.Rows.Exists(table, id))
            organization.Rows.Delete(table, id);
        insert(table, id, values);
    }
}
