using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.WebApi.Query;

namespace RecoveryCrm.Sandbox.WebApi.Rows;

/// <summary>A row as it is answered: its values, what is shown of them, and the related rows that were expanded.</summary>
internal sealed class RowResult(Entity row, Selection selection)
{
    public Entity Row { get; } = row;

    public Selection Selection { get; } = selection;

    public Dictionary<string, RowResult?> Related { get; } = [];

    public Dictionary<string, List<RowResult>> Children { get; } = [];
}
