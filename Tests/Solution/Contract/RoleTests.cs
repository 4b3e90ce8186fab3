using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>Who may do what, as the contract says it of the five roles.</summary>
public class RoleTests
{
    // Touchpoints go by the privileges of activities; approvals are never changed, and trust scores are written by the system.
    private static readonly string[] Work =
    [
        "rcv_recovery", "rcv_recoverystep", "rcv_recoverymember", "rcv_impact", "rcv_restitution", "rcv_rootcause",
        "rcv_improvement", "rcv_feedback", "rcv_commitment", "rcv_signal", "rcv_pattern",
    ];

    private static readonly string[] Configuration =
        ["rcv_playbook", "rcv_playbookstep", "rcv_cadencephase", "rcv_followuprule", "rcv_wordingrule", "rcv_workcalendar", "rcv_restitutionpolicy"];

    private static readonly IEnumerable<string> Ours = Shipped.Model.OwnTables.Where(table => !table.IsActivity).Select(table => table.SchemaName);

    // Recovery Automation is not in product.md: what the flows' account needs beside Recovery Manager. It is worn on top of that.
    [Fact]
    public void There_are_these_five_and_one_for_the_flows() =>
        Assert.Equal(
            ["Recovery Administrator", "Recovery Agent", "Recovery Approver", "Recovery Automation", "Recovery Manager", "Recovery Reader"],
            Shipped.Model.Roles.Select(role => role.Name).Order(StringComparer.Ordinal));

    // A pattern is of clients everywhere, so everybody sees it.
    [Theory]
    [InlineData("Recovery Agent", "Local")]
    [InlineData("Recovery Manager", "Global")]
    public void Agents_work_in_their_business_unit_and_managers_everywhere(string role, string level)
    {
        Assert.All(
            from table in Work from verb in new[] { "Create", "Read", "Write", "Append", "AppendTo" } select $"prv{verb}{table}",
            privilege => Has(role, privilege, privilege == "prvReadrcv_pattern" ? "Global" : level));
        Assert.All(from verb in new[] { "Create", "Read", "Write", "Append" } select $"prv{verb}Incident", privilege => Has(role, privilege, level));
        Has(role, "prvReadAccount", level);
        Has(role, "prvReadContact", level);
    }

    [Fact]
    public void Only_managers_assign()
    {
        Assert.All(Work, table => Has("Recovery Manager", "prvAssign" + table, "Global"));
        Assert.All(new[] { "Recovery Administrator", "Recovery Agent", "Recovery Approver", "Recovery Reader" }, role => HasNone(role, "prvAssign"));
    }

    [Fact]
    public void The_waiver_says_who_is_manager_and_who_is_administrator()
    {
        Assert.Equal(["Recovery Administrator", "Recovery Manager"], Holders("prvCreatercv_waiver"));
        Assert.Equal(["Recovery Administrator"], Holders("prvWritercv_waiver"));
    }

    [Fact]
    public void Approvers_decide_and_write_nothing_else()
    {
        const string Approver = "Recovery Approver";
        Assert.All(new[] { "prvReadrcv_recovery", "prvReadrcv_restitution", "prvReadrcv_impact", "prvReadrcv_restitutionpolicy", "prvCreatercv_approval", "prvAppendrcv_approval", "prvAppendTorcv_restitution" }, privilege => Has(Approver, privilege, "Global"));
        HasNone(Approver, "prvWritercv_");
        HasNone(Approver, "prvDeletercv_");
        Assert.Equal(["prvCreatercv_approval"], Privileges(Approver).Where(each => each.Name.StartsWith("prvCreatercv_", StringComparison.Ordinal)).Select(each => each.Name));
    }

    [Fact]
    public void Administrators_change_the_configuration() =>
        Assert.All(from table in Configuration from verb in new[] { "Create", "Read", "Write", "Delete" } select $"prv{verb}{table}", privilege => Has("Recovery Administrator", privilege, "Global"));

    [Fact]
    public void Nobody_else_changes_the_configuration() =>
        Assert.Empty(from role in Shipped.Model.Roles
                     where role.Name != "Recovery Administrator"
                     from privilege in role.Privileges
                     where Configuration.Any(table => privilege.Name is var name && (name == "prvCreate" + table || name == "prvWrite" + table || name == "prvDelete" + table))
                     select $"{role.Name}: {privilege.Name}");

    [Fact]
    public void Readers_read_every_table_of_ours_and_write_none()
    {
        Assert.All(Ours, table => Has("Recovery Reader", "prvRead" + table, "Global"));
        Assert.DoesNotContain(Privileges("Recovery Reader"), each => each.Name.Contains("rcv_", StringComparison.Ordinal) && !each.Name.StartsWith("prvRead", StringComparison.Ordinal));
    }

    // They govern all activities of the organisation, not only ours. The flows' account mails tasks of others and prepares their drafts.
    [Fact]
    public void Activities_are_given_to_people_at_user_level_only() =>
        Assert.All(
            Shipped.Model.Roles.Where(role => role.Name != "Recovery Automation").SelectMany(role => role.Privileges).Where(each => each.Name.EndsWith("Activity", StringComparison.Ordinal)),
            privilege => Assert.Equal("Basic", privilege.Level));

    [Fact]
    public void No_role_deletes_recoveries_or_decisions()
    {
        Assert.Empty(Holders("prvDeletercv_recovery"));
        Assert.Empty(Holders("prvDeletercv_approval"));
        Assert.Empty(Holders("prvWritercv_approval"));
    }

    private static IReadOnlyList<(string Name, string Level)> Privileges(string role) => Shipped.Model.Roles.Single(each => each.Name == role).Privileges;

    private static IEnumerable<string> Holders(string privilege) =>
        Shipped.Model.Roles.Where(role => role.Privileges.Any(each => each.Name == privilege)).Select(role => role.Name).Order(StringComparer.Ordinal);

    private static void Has(string role, string privilege, string level) => Assert.Contains((privilege, level), Privileges(role));

    private static void HasNone(string role, string beginning) =>
        Assert.DoesNotContain(Privileges(role), each => each.Name.StartsWith(beginning + "rcv_", StringComparison.Ordinal) || (beginning.EndsWith('_') && each.Name.StartsWith(beginning, StringComparison.Ordinal)));
}
