using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Erasure;

public sealed class ForgetContactTests() : ErasureScenario("Nora North (nora@northwindtraders.example.com, 206 555 0142) told us; Nora waits.")
{
    private const string Why = "Asked to be forgotten.";

    // No person types into these: the system writes them, or their signs allow no name.
    private static readonly string[] NobodyTypes =
    [
        "rcv_recovery.rcv_cadence", "rcv_recovery.rcv_lastrequestid", "rcv_recoverystep.rcv_variants", "rcv_recoverystep.rcv_pauses",
        "rcv_recoverystep.rcv_apologyhash", "rcv_signal.rcv_source", "rcv_signal.rcv_externalid", "rcv_touchpoint.traversedpath", "rcv_touchpoint.activityadditionalparams", "rcv_touchpoint.exchangeitemid", "rcv_touchpoint.exchangeweblink",
    ];

    // A stock row that is filed here keeps what the stock forms don't show, as it would keep it anywhere else.
    private static readonly string[] StockTexts =
    [
        "task.subject", "task.description", "phonecall.subject", "phonecall.description", "phonecall.phonenumber",
        "appointment.subject", "appointment.description", "appointment.location", "annotation.subject", "annotation.notetext", "annotation.filename",
    ];

    [Fact, Rule("V7")]
    public void The_person_is_in_none_of_our_texts()
    {
        Known();
        var planted = TypedCells(WholeDatabase.Of(Organization)).ToList();
        Assert.True(planted.Count > 60, $"Only {planted.Count} cells held the person.");
        Assert.All(StockTexts, text => Assert.Contains(planted, cell => cell.StartsWith(text, StringComparison.Ordinal)));

        Assert.True(Forget(Ada, Nora) > 20);

        Assert.Empty(TypedCells(WholeDatabase.Of(Organization)));
    }

    [Fact, Rule("V7")]
    public void No_row_of_ours_refers_to_the_person()
    {
        Known();
        Assert.NotEmpty(Referring());

        Forget(Ada, Nora);

        Assert.Empty(Referring());
    }

    [Fact, Rule("V7")]
    public void Figures_and_everybody_else_stay_as_they_were()
    {
        Known();
        Words = "Nora Norton and Nils Nord (eleonora@northwindtraders.example.com, 206 555 0143) go North with Noran.";
        Filled(AdventureWorks, Contact("Adam Work"));
        var before = WholeDatabase.Of(Organization);

        Forget(Ada, Nora);

        var differences = before.To(WholeDatabase.Of(Organization));
        var expected = new[] { "+ task", "+ activitypointer", "+ activityparty", "- activityparty", "~ rcv_feedback.statecode", "~ rcv_feedback.statuscode", "~ contact.rcv_stakeholderrole", "~ contact.rcv_whatmatters" };
        Assert.DoesNotContain(differences, difference => !expected.Contains(difference.What)
            && !difference.Values.Contains("Nora North (", StringComparison.Ordinal) && !difference.Values.StartsWith($"contact/{Nora.Id}", StringComparison.Ordinal));
    }

    [Fact, Rule("V7")]
    public void The_contact_stays_without_what_we_keep_on_it_and_may_then_be_deleted()
    {
        Known();
        Loader.Change(Nora, ("rcv_whatmatters", "A merger ahead."));
        var contact = Nora;
        Forget(Ada, contact);

        var row = Administrator.Read(contact, "fullname", "emailaddress1", "rcv_whatmatters", "rcv_stakeholderrole");
        Assert.Equal(["fullname", "emailaddress1"], row.Attributes.Keys.Where(column => column != "contactid"));
        Administrator.Delete("contact", contact.Id);
        Assert.DoesNotContain(WholeDatabase.Of(Organization).CellsWith(contact.Id.ToString()), cell => !cell.StartsWith("activityparty", StringComparison.Ordinal));
    }

    [Fact, Rule("V7"), Rule("F1")]
    public void What_they_answered_keeps_its_ratings_and_an_open_request_ends()
    {
        var recovery = Open(Northwind);
        var answered = Load("rcv_feedback", ("rcv_recoveryid", recovery), ("rcv_contactid", Nora), ("rcv_outcomerating", 4), ("rcv_recommend", 9), ("rcv_comment", "I want my money back."), ("rcv_prevention", "Test it."), ("ownerid", Anna.Reference));
        LoadChange(answered, ("statecode", State(0)), ("statuscode", State(718340001)));
        var asked = Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", recovery), ("rcv_contactid", Nora));
        var other = Anna.Service.Add("rcv_feedback", ("rcv_recoveryid", recovery), ("rcv_contactid", Contact("Nils Nord")));

        Forget(Ada, Nora);

        var row = Administrator.Read(answered, "rcv_outcomerating", "rcv_recommend", "rcv_comment", "rcv_prevention", "rcv_contactid", "statuscode");
        Assert.Equal((4, 9, 718340001), (row.GetAttributeValue<int>("rcv_outcomerating"), row.GetAttributeValue<int>("rcv_recommend"), row.GetAttributeValue<OptionSetValue>("statuscode").Value));
        Assert.Null(row.GetAttributeValue<string?>("rcv_comment") ?? row.GetAttributeValue<string?>("rcv_prevention"));
        Assert.Equal([Closed, 1], [StatusOf(asked), StatusOf(other)]);
        Assert.Null(Value<string?>(asked, "rcv_openkey"));
    }

    [Fact, Rule("V7")]
    public void A_first_name_alone_is_theirs_only_where_nobody_else_bears_it()
    {
        var first = Open(Northwind);
        var told = Load("rcv_impact", ("rcv_recoveryid", first), ("rcv_description", "Nora called, then North called."), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(1)), ("ownerid", Anna.Reference));
        var theirs = Load("rcv_impact", ("rcv_recoveryid", first), ("rcv_contactid", Nora), ("rcv_description", "Nora's shift stood still."), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(1)), ("ownerid", Anna.Reference));
        var elsewhere = Load("rcv_impact", ("rcv_recoveryid", Open(Tailspin)), ("rcv_description", "Nora called."), ("rcv_dimension", Choice(0)), ("rcv_level", Choice(1)), ("ownerid", Anna.Reference));
        Loader.Add("contact", ("firstname", "Nora"), ("lastname", "Nord"), ("parentcustomerid", Northwind));

        Forget(Ada, Contact("Nora North"));

        Assert.Equal("Nora called, then […] called.", Value<string>(told, "rcv_description"));
        Assert.Equal("[…]'s shift stood still.", Value<string>(theirs, "rcv_description"));
        Assert.Equal("Nora called.", Value<string>(elsewhere, "rcv_description"));
    }

    [Fact, Rule("V7")]
    public void The_record_says_who_and_why_and_names_nobody()
    {
        Known();
        Forget(Ada, Nora, "Nora North wrote from nora@northwindtraders.example.com.");

        var record = Administrator.Children("task", "regardingobjectid", Northwind, "createdon", "subject", "description", "ownerid", "statecode").Single();
        Assert.Equal(Ada.Id, record.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(1, record.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Contains("[…] wrote from […].", record.GetAttributeValue<string>("description"), StringComparison.Ordinal);
    }

    [Fact, Rule("V7")]
    public void Only_administrators_may_with_a_reason_and_a_contact()
    {
        Known();
        var before = WholeDatabase.Of(Organization);
        foreach (var actor in new[] { Anna, Mia, Sam, Alex, Rita })
            LacksPrivilege(() => Forget(actor, Nora));
        Refused(() => Forget(Ada, Nora, " "), "Reason", "V7-reason");
        Refused(() => Forget(Ada, new EntityReference("contact", Guid.NewGuid())), "ContactId", "V7-contact-unknown");
        Assert.Empty(before.To(WholeDatabase.Of(Organization)));
    }

    [Fact, Rule("V7")]
    public void Twice_is_once_and_a_return_is_forgotten_again()
    {
        Known();
        var first = Forget(Ada, Nora);
        var after = WholeDatabase.Of(Organization);

        Assert.Equal(first, Forget(Ada, Nora));
        Assert.Equal(0, Forget(Ada, Nora, "Another one."));
        Assert.Empty(after.To(WholeDatabase.Of(Organization)));

        var recovery = Administrator.RetrieveMultiple(new QueryExpression("rcv_recovery")).Entities[0].ToEntityReference();
        LoadChange(recovery, ("rcv_contactid", Nora));
        Assert.Equal(1, Forget(Ada, Nora));
    }

    [Fact, Rule("V7")]
    public void Who_belongs_to_no_company_is_forgotten_by_their_full_name()
    {
        var recovery = Open(Northwind);
        LoadChange(recovery, ("rcv_summary", "Zoe Zander called. Zoe was kind."));
        var zoe = Loader.Add("contact", ("firstname", "Zoe"), ("lastname", "Zander"));

        Assert.Equal(1, Forget(Ada, zoe));
        Assert.Equal("[…] called. Zoe was kind.", Value<string>(recovery, "rcv_summary"));
    }

    private EntityReference Known()
    {
        Loader.Change(Nora, ("mobilephone", "+1 (206) 555-0142"));
        return Filled(Northwind, Nora);
    }

    private IEnumerable<string> TypedCells(WholeDatabase database)
    {
        var ours = Organization.Model.Tables.Values.Where(table => table.LogicalName.StartsWith("rcv_", StringComparison.Ordinal))
            .SelectMany(table => Texts(table).Select(column => $"{table}.{column}")).Except(NobodyTypes).Concat(StockTexts).ToHashSet();
        return from part in new[] { "Nora", "555 0142" }
               from cell in database.CellsWith(part)
               let words = cell.Split(' ', 4)
               let place = $"{words[0]}.{words[2].TrimEnd(':')}"
               where ours.Contains(place)
               select $"{place} {words[3]}";
    }

    private IEnumerable<string> Referring() => WholeDatabase.Of(Organization).CellsWith(Nora.Id.ToString())
        .Where(cell => cell.StartsWith("rcv_", StringComparison.Ordinal) || cell.StartsWith("activityparty", StringComparison.Ordinal))
        // Emails are documents of the organisation's.
        .Where(cell => !IsOfEmail(cell));

    private bool IsOfEmail(string cell)
    {
        var words = cell.Split(' ');
        if (words[0] != "activityparty")
            return false;
        var party = Administrator.Retrieve("activityparty", Guid.Parse(words[1]), new ColumnSet("activityid"));
        return Organization.Rows.Exists("email", party.GetAttributeValue<EntityReference>("activityid").Id);
    }

    private static int Forget(Actor actor, EntityReference contact, string reason = Why) =>
        (int)actor.Service.Call("rcv_ForgetContact", null, ("ContactId", contact.Id), ("Reason", reason))["Erased"];
}
