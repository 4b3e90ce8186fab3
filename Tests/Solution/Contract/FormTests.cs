using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Contract;

/// <summary>The forms show what the contract promises, and let nobody write what only the plug-ins write.</summary>
public class FormTests
{
    // They mean nothing to people: locks, keys of retries and of uniqueness, copies that the plug-ins keep for themselves.
    private static readonly string[] Technical =
    [
        "rcv_locktick", "rcv_refresh", "rcv_lastrequestid", "rcv_openkey", "rcv_cadence", "rcv_chasedpromise", "rcv_dailyworkon",
        "rcv_variants", "rcv_pauses", "rcv_apologyhash",
    ];

    // Nobody opens a row of these, or writes one: approvals are decided by commands, the others are the plug-ins'.
    private static readonly string[] NeverOpened = ["rcv_waiver"];
    private static readonly string[] NeverCreated = ["rcv_approval", "rcv_trustscore", "rcv_pattern", "rcv_kpisnapshot"];

    public static TheoryData<string> Names => new(Promises.Tables.Select(table => table.Name).Except(NeverOpened));

    [Theory, MemberData(nameof(Names))]
    public void Every_table_that_a_person_opens_has_its_forms(string name)
    {
        string[] kinds = Table(name).Ownership is null ? ["main"] : NeverCreated.Contains(name) ? ["card", "main", "quick"] : ["card", "main", "quick", "quickCreate"];
        Assert.Empty(kinds.Except(Forms(name).Select(form => form.Kind)));
        Assert.DoesNotContain(Forms(name), form => form.Kind == "quickCreate" && NeverCreated.Contains(name));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_main_form_shows_every_column_that_means_something_to_people(string name)
    {
        var shown = Forms(name).Where(form => form.IsMain).SelectMany(form => form.Controls).Select(control => control.Field).ToHashSet();
        var meant = Table(name).Columns.Where(column => column.Type != "number" || column.Name == "rcv_number").Select(column => column.Name).Except(Technical);
        Assert.DoesNotContain(meant, column => !shown.Contains(column));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_form_shows_what_means_nothing_to_people(string name) =>
        Assert.Empty(Forms(name).SelectMany(form => form.Controls).Select(control => control.Field).Intersect(Technical));

    [Theory, MemberData(nameof(Names))]
    public void What_only_plugins_write_is_read_only_and_not_asked_for(string name)
    {
        var derived = Table(name).Columns.Where(column => column.IsDerived).Select(column => column.Name).ToHashSet();
        var controls = Forms(name).Where(form => form.Kind != "quick").SelectMany(form => form.Controls.Select(control => (form.Kind, control)))
            .Where(each => each.control.IsField && derived.Contains(each.control.Field!))
            .ToList();

        Assert.Empty(controls.Where(each => each.Kind == "quickCreate").Select(each => each.control.Field));
        Assert.Empty(controls.Where(each => !each.control.IsDisabled).Select(each => each.control.Field));
    }

    private static PromisedTable Table(string name) => Promises.Tables.Single(table => table.Name == name);

    private static IEnumerable<Form> Forms(string table) => Shipped.Model.Forms.Where(form => form.TableName == table);
}
