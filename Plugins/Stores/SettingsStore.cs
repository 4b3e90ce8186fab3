using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads the organisation's settings.</summary>
internal static class SettingsStore
{
    /// <summary>All of them in one query, as SYSTEM: a setting holds for people who may not read environment variables too.</summary>
    public static Settings Settings(this PluginContext context)
    {
        var query = new QueryExpression("environmentvariabledefinition")
        {
            NoLock = true,
            ColumnSet = new ColumnSet("schemaname", "defaultvalue"),
            Criteria = { Conditions = { new ConditionExpression("schemaname", ConditionOperator.BeginsWith, Rules.Settings.Prefix) } },
        };
        var current = query.AddLink("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        current.Columns = new ColumnSet("value");
        current.EntityAlias = "current";

        return Rules.Settings.Read(context.System.RetrieveMultiple(query).Entities.ToDictionary(
            row => row.GetAttributeValue<string>("schemaname"),
            row => (string?)row.GetAttributeValue<AliasedValue>("current.value")?.Value ?? row.GetAttributeValue<string?>("defaultvalue")));
    }
}
