using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads the organisation's base currency, in which every recovery is kept.</summary>
internal static class CurrencyStore
{
    /// <summary>As SYSTEM: a person need not be allowed to read the organisation's settings.</summary>
    public static EntityReference? BaseCurrency(this PluginContext context) =>
        context.System.RetrieveMultiple(new QueryExpression("organization") { ColumnSet = new ColumnSet("basecurrencyid") })
            .Entities.FirstOrDefault()?.GetAttributeValue<EntityReference?>("basecurrencyid");
}
