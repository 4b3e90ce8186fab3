namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Secured columns and the profiles that open them: parts of rules 26 and 38.</summary>
internal static class SecurityRules
{
    private const string Allowed = "4", Refused = "0";
    private static readonly string[] Rights = ["CanRead", "CanUpdate", "CanCreate"];

    public static IEnumerable<Fault> SecuredColumns(SolutionModel solution)
    {
        var opened = solution.SecurityProfiles.SelectMany(profile => profile.Permissions)
            .Select(permission => (permission.Text("EntityName"), permission.Text("AttributeName")))
            .ToHashSet();
        foreach (var column in solution.Columns.Where(column => column.Xml.Text("IsSecured") == "1" && !opened.Contains((column.Table.LogicalName, column.LogicalName))))
            yield return column.Fault("is secured and in no field security profile, so nobody could read it");
    }

    public static IEnumerable<Fault> Permissions(SolutionModel solution)
    {
        foreach (var profile in solution.SecurityProfiles)
        {
            foreach (var permission in profile.Permissions)
            {
                var (table, column) = (permission.Text("EntityName"), permission.Text("AttributeName"));
                if (solution.Table(table)?.Column(column)?.Xml.Text("IsSecured") != "1")
                    yield return profile.Fault($"opens {table}.{column}, which is no secured column of ours");
                foreach (var right in Rights.Where(right => permission.Text(right) is not (Allowed or Refused)))
                    yield return profile.Fault($"has {right} '{permission.Text(right)}' for {table}.{column}; it is {Allowed} or {Refused}");
            }

            foreach (var twice in profile.Permissions.Select(permission => $"{permission.Text("EntityName")}.{permission.Text("AttributeName")}").Repeated())
                yield return profile.Fault($"opens {twice} twice");
        }
    }
}
