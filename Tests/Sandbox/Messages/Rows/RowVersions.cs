using System.Globalization;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>Optimistic concurrency: a request may say which version of the row it has read.</summary>
internal sealed class RowVersions(RowStore rows)
{
    public void Demand(Operation operation, string table, Guid id, string? version)
    {
        if (!operation.Input.TryGetValue("ConcurrencyBehavior", out var value) || value is not ConcurrencyBehavior.IfRowVersionMatches)
            return;
        if (string.IsNullOrEmpty(version))
            throw Faults.VersionMissing();
        var current = rows.FindAndHold(table, id, ["versionnumber"])?.GetAttributeValue<long>("versionnumber");
        if (current?.ToString(CultureInfo.InvariantCulture) != version)
            throw Faults.VersionMismatch(table, id);
    }
}
