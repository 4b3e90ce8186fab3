using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Tables as a whole: rules 13, 16 and 23 to 26.</summary>
internal static class TableRules
{
    private static readonly string[] System =
    [
        "createdby", "createdon", "createdonbehalfby", "modifiedby", "modifiedon", "modifiedonbehalfby", "overriddencreatedon",
        "importsequencenumber", "timezoneruleversionnumber", "utcconversiontimezonecode", "statecode", "statuscode",
    ];

    private static readonly string[] OwnedByUser = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];
    private static readonly string[] OwnedByOrganization = ["organizationid"];
    private static readonly string[] KeyTypes = ["nvarchar", "int", "decimal", "datetime", "lookup", "picklist"];

    // They mean nothing and change with every lock and every refresh.
    private static readonly string[] NeverAudited = ["rcv_locktick", "rcv_refresh"];

    public static IEnumerable<Fault> Frame(SolutionModel solution)
    {
        foreach (var table in solution.Tables)
        {
            if (table.File.Split('/')[1] != table.SchemaName || table.Root.Text("Name") != table.SchemaName)
                yield return table.Fault($"has the folder {table.File.Split('/')[1]} and the name {table.Root.Text("Name")}");
            foreach (var part in new[] { "FormXml", "SavedQueries", "RibbonDiffXml" }.Where(part => table.Root.Element(part) is not { HasElements: false }))
                yield return table.Fault($"needs an empty <{part} />");
        }

        foreach (var table in solution.OwnTables.Where(table => table.Entity.Text("EntitySetName") is var set && (set.Length == 0 || set != set.ToLowerInvariant())))
            yield return table.Fault($"has the entity set name '{table.Entity.Text("EntitySetName")}'");
        foreach (var table in solution.OwnTables)
            if (table.Root.Element("Name") is { } name && English(table.Entity.Element("LocalizedNames")) is var english && ((string?)name.Attribute("LocalizedName") != english || (string?)name.Attribute("OriginalName") != english))
                yield return table.Fault($"is called '{(string?)name.Attribute("LocalizedName")}' and '{(string?)name.Attribute("OriginalName")}'; its English name is '{english}'");
        foreach (var set in solution.OwnTables.Select(table => table.Entity.Text("EntitySetName")).Repeated())
            yield return solution.OwnTables.Last(table => table.Entity.Text("EntitySetName") == set).Fault($"shares the entity set name {set}");
    }

    private static string English(XElement? names) => (string?)names?.Elements().FirstOrDefault(name => (string?)name.Attribute("languagecode") == "1033")?.Attribute("description") ?? "";

    public static IEnumerable<Fault> KeyAndName(SolutionModel solution)
    {
        foreach (var table in solution.OwnTables)
        {
            var id = table.IsActivity ? "activityid" : table.LogicalName + "id";
            if (!table.Columns.Where(column => column.Type == "primarykey").Select(column => column.LogicalName).SequenceEqual([id]))
                yield return table.Fault($"needs the one primary key {id}");
            if (table.Columns.Count(column => column.Mask.Contains("PrimaryName")) is var names && names != 1)
                yield return table.Fault($"has {names} primary names instead of one");
        }
    }

    public static IEnumerable<Fault> SystemColumns(SolutionModel solution)
    {
        foreach (var table in solution.OwnTables)
        {
            var (owner, foreign) = table.Ownership switch
            {
                "UserOwned" => (OwnedByUser, OwnedByOrganization),
                "OrgOwned" => (OwnedByOrganization, OwnedByUser),
                _ => ([], []),
            };
            if (owner.Length == 0)
                yield return table.Fault($"has the ownership '{table.Ownership}'");

            // An activity that came with an import keeps no date of its own.
            var needed = System.Concat(owner).Where(column => !(table.IsActivity && column == "overriddencreatedon"));
            foreach (var missing in needed.Where(column => table.Column(column) is null))
                yield return table.Fault($"lacks the system column {missing}");
            foreach (var wrong in foreign.Where(column => table.Column(column) is not null))
                yield return table.Fault($"is {table.Ownership} and has {wrong}");
        }
    }

    public static IEnumerable<Fault> Activities(SolutionModel solution)
    {
        foreach (var table in solution.OwnTables.Where(table => table.IsActivity || table.Entity.Text("ActivityTypeMask").Length > 0))
        {
            if (!table.IsActivity || table.Entity.Text("ActivityTypeMask") != "CommunicationActivity" || table.Ownership != "UserOwned")
                yield return table.Fault("is not a user-owned CommunicationActivity");
            foreach (var missing in new[] { "Subject", "ActivityId", "RegardingObjectId" }.Where(name => table.Columns.All(column => column.PhysicalName != name)))
                yield return table.Fault($"is an activity without {missing}");
            var states = table.Column("statecode")?.Options?.Descendants("state").Select(state => (string?)state.Attribute("value")) ?? [];
            if (!states.Order().SequenceEqual(["0", "1", "2", "3"]))
                yield return table.Fault("is an activity without the states 0 to 3");
            foreach (var regarding in solution.Relationships.Where(each => each.Referencing == table.SchemaName && each.Lookup == "RegardingObjectId"))
                if (regarding.Name != $"{regarding.Referenced.ToLowerInvariant()}_{table.SchemaName}s")
                    yield return regarding.Fault("is not named as the platform names it, <parent>_<activity>s");
        }
    }

    public static IEnumerable<Fault> Keys(SolutionModel solution) =>
        from table in solution.Tables
        from key in table.Entity.Descendants("EntityKey")
        from name in key.Descendants("AttributeName")
        let column = table.Column(name.Value)
        let problem = column is null ? "which does not exist"
            : !KeyTypes.Contains(column.Type) ? $"whose type {column.Type} a key cannot have"
            : column.Xml.Text("IsSecured") == "1" ? "which is secured" : null
        where problem is not null
        select table.Fault($"has the key {key.Text("Name")} on {name.Value}, {problem}");

    public static IEnumerable<Fault> KeyNames(SolutionModel solution) =>
        from table in solution.Tables
        from key in table.Entity.Descendants("EntityKey")
        where key.Text("LogicalName") != key.Text("Name").ToLowerInvariant()
        select table.Fault($"has the key {key.Text("Name")} with the logical name {key.Text("LogicalName")}");

    public static IEnumerable<Fault> Auditing(SolutionModel solution)
    {
        foreach (var table in solution.OwnTables.Where(table => table.Entity.Text("IsAuditEnabled") != "1" || table.Entity.Text("ChangeTrackingEnabled") != "1"))
            yield return table.Fault("is not audited, or its changes are not tracked");
        foreach (var column in solution.Columns.Where(column => column.IsCustom))
            if ((column.Xml.Text("IsAuditEnabled") == "1") == NeverAudited.Contains(column.LogicalName))
                yield return column.Fault(column.Xml.Text("IsAuditEnabled") == "1" ? "is audited" : "is not audited");
    }
}
