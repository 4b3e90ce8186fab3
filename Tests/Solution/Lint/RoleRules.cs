namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Security roles: rule 38.</summary>
internal static class RoleRules
{
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo"];
    private static readonly string[] OwnerVerbs = ["Assign", "Share"];
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public static IEnumerable<Fault> Privileges(SolutionModel solution)
    {
        // A custom activity has no privileges of its own: those of Activity govern it.
        var tables = solution.OwnTables.Where(table => !table.IsActivity).ToList();
        var own = tables.SelectMany(Of).ToDictionary(each => each.Privilege, each => each.Table);

        foreach (var role in solution.Roles)
        {
            foreach (var (name, level) in role.Privileges)
            {
                if (!own.ContainsKey(name) && !PlatformFacts.Privileges.Contains(name))
                    yield return new(role.File, $"{name} is no privilege");
                if (!Levels.Contains(level) || (level != "Global" && own.GetValueOrDefault(name)?.Ownership == "OrgOwned"))
                    yield return new(role.File, $"{name} cannot have the level '{level}'");
            }

            foreach (var twice in role.Privileges.Select(privilege => privilege.Name).Repeated())
                yield return new(role.File, $"{twice} is given twice");
        }

        var given = solution.Roles.SelectMany(role => role.Privileges).Select(privilege => privilege.Name).ToHashSet();
        foreach (var table in tables.Where(table => !Of(table).Any(each => given.Contains(each.Privilege))))
            yield return table.Fault("is in no role");
    }

    /// <summary>The privileges that the platform makes for our tables, and those of its own that we know.</summary>
    public static bool Exists(SolutionModel solution, string privilege) =>
        PlatformFacts.Privileges.Contains(privilege) || solution.OwnTables.Where(table => !table.IsActivity).SelectMany(Of).Any(each => each.Privilege == privilege);

    private static IEnumerable<(string Privilege, Table Table)> Of(Table table) =>
        from verb in table.Ownership == "UserOwned" ? Verbs.Concat(OwnerVerbs) : Verbs
        select ($"prv{verb}{table.SchemaName}", table);
}
