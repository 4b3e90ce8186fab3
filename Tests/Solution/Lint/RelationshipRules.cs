namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Relationships and the lookups behind them: rules 12, 17 and 18.</summary>
internal static class RelationshipRules
{
    private static readonly string[] OnDelete = ["NoCascade", "Cascade", "RemoveLink", "Restrict"];
    private static readonly string[] OnOther = ["NoCascade", "Cascade", "Active", "UserOwned"];

    public static IEnumerable<Fault> Index(SolutionModel solution)
    {
        var index = solution.Source.Xml(SolutionModel.RelationshipIndex)!.Elements("EntityRelationship").Select(xml => (string?)xml.Attribute("Name") ?? "").ToList();
        var bodies = solution.Relationships.Select(relationship => relationship.Name).ToList();
        foreach (var name in bodies.Except(index))
            yield return new(SolutionModel.RelationshipIndex, $"{name} is missing");
        foreach (var name in index.Except(bodies))
            yield return new(SolutionModel.RelationshipIndex, $"{name} has no body");
        foreach (var name in index.Repeated())
            yield return new(SolutionModel.RelationshipIndex, $"{name} is listed twice");
        if (!index.SequenceEqual(index.OrderBy(name => name.ToLowerInvariant(), StringComparer.Ordinal)))
            yield return new(SolutionModel.RelationshipIndex, "is not sorted by name");
        foreach (var misplaced in solution.Relationships.Where(each => each.File != $"Other/Relationships/{each.Referenced}.xml"))
            yield return misplaced.Fault($"belongs in {misplaced.Referenced}.xml");
    }

    // The system's own relationships are left out of the solution, so only our lookups and these two need one.
    public static IEnumerable<Fault> Lookups(SolutionModel solution)
    {
        foreach (var column in solution.Columns.Where(column => column.Type is "lookup" or "customer" && (column.IsCustom || column.PhysicalName is "TransactionCurrencyId" or "RegardingObjectId")))
        {
            var parents = solution.Relationships.Where(each => each.Referencing == column.Table.SchemaName && each.Lookup == column.PhysicalName).Select(each => each.Referenced).ToList();
            if (parents.Count == 0)
                yield return column.Fault("is a lookup without a relationship");
            if (column.Type == "customer" && !parents.Order().SequenceEqual(["Account", "Contact"]))
                yield return column.Fault("is a customer column without its relationships to Account and Contact");
        }

        foreach (var relationship in solution.Relationships)
        {
            var type = solution.Table(relationship.Referencing)?.Columns.FirstOrDefault(column => column.PhysicalName == relationship.Lookup)?.Type;
            var isPointer = relationship.Referenced == "ActivityPointer" && type == "primarykey";
            if (type is not ("lookup" or "customer") && !isPointer)
                yield return relationship.Fault($"needs the lookup {relationship.Referencing}.{relationship.Lookup}");
        }
    }

    public static IEnumerable<Fault> Parents(SolutionModel solution)
    {
        foreach (var relationship in solution.Relationships)
        {
            foreach (var table in new[] { relationship.Referencing, relationship.Referenced }.Where(table => !Exists(solution, table)))
                yield return relationship.Fault($"refers to the unknown table {table}");
            foreach (var action in new[] { "Assign", "Delete", "Archive", "Reparent", "Share", "Unshare", "RollupView" })
                if (!(action is "Delete" or "Archive" ? OnDelete : OnOther).Contains(relationship.Xml.Text("Cascade" + action)))
                    yield return relationship.Fault($"has the impossible Cascade{action} '{relationship.Xml.Text("Cascade" + action)}'");
            if (relationship.IsParental && relationship.Referenced.StartsWith(solution.Prefix, StringComparison.Ordinal) && !relationship.Referencing.StartsWith(solution.Prefix, StringComparison.Ordinal))
                yield return relationship.Fault($"cascades to the platform's table {relationship.Referencing}");
        }

        foreach (var child in solution.Relationships.Where(each => each.IsParental && each.Lookup != "RegardingObjectId").GroupBy(each => each.Referencing))
        {
            // An activity is a child of everything that it can be regarding.
            var allowed = solution.Table(child.Key)?.IsActivity == true ? 0 : 1;
            foreach (var second in child.Skip(allowed))
                yield return second.Fault($"makes a second cascading parent of {child.Key}");
        }
    }

    private static bool Exists(SolutionModel solution, string schemaName) =>
        solution.Tables.Any(table => table.SchemaName == schemaName) || PlatformFacts.Tables.Values.Any(table => table.SchemaName == schemaName);
}
