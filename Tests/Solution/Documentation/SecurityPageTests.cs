using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Documentation;

/// <summary>The table of privileges on the page of the security model is read from the roles.</summary>
public sealed class SecurityPageTests
{
    private const string Page = "security.md";

    private static readonly (string Verb, char Sign)[] Verbs =
        [("Create", 'C'), ("Read", 'R'), ("Write", 'W'), ("Delete", 'D'), ("Assign", 'A'), ("Share", 'S')];

    private static readonly string[] Platform = ["Account", "Contact", "Incident", "Activity"];

    private static readonly IReadOnlyList<Role> Roles = [.. Shipped.Model.Roles.OrderBy(role => role.Name, StringComparer.Ordinal)];

    [Fact]
    public void The_privileges_are_those_of_the_roles() => GeneratedPart.MustBe(Page, "privileges",
    [
        "| table | " + string.Join(" | ", Roles.Select(role => role.Name["Recovery ".Length..])) + " |",
        "| --- |" + string.Concat(Enumerable.Repeat(" --- |", Roles.Count)),
        .. Tables().Select(table => $"| `{table.ToLowerInvariant()}` | " + string.Join(" | ", Roles.Select(role => Cell(role, table))) + " |"),
    ]);

    // An activity of ours has no privileges of its own: those of all activities govern it.
    private static IEnumerable<string> Tables() =>
        [.. Shipped.Model.OwnTables.Where(table => !table.IsActivity).Select(table => table.SchemaName).Order(StringComparer.Ordinal), .. Platform];

    /// <summary>For each depth that the role has the letters of what it may do: "CRW organisation, D unit".</summary>
    private static string Cell(Role role, string table)
    {
        var levels =
            from verb in Verbs
            let level = role.Privileges.FirstOrDefault(privilege => privilege.Name == "prv" + verb.Verb + table).Level
            where level != null
            group verb.Sign by Depth(level);
        return string.Join(", ", levels.Select(level => string.Concat(level) + " " + level.Key)) is { Length: > 0 } text ? text : "–";
    }

    private static string Depth(string level) => level switch
    {
        "Basic" => "own",
        "Local" => "unit",
        "Deep" => "unit and below",
        _ => "all",
    };
}
