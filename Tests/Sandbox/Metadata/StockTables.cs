using RecoveryCrm.Sandbox.Metadata.Reading;

namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>The tables that every organisation has, without any solution.</summary>
public static class StockTables
{
    public static OrganizationModel Read()
    {
        var draft = new ModelDraft();
        new StockReader(draft).Read();
        return new OrganizationModel(draft.Build());
    }
}
