using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>Updates that are more than one: state with other columns, Assign, SetState, bulk messages, upserts, deep inserts.</summary>
public sealed class UpdateTests : StockOrganization
{
    private readonly List<string> runs = [];

    [Fact]
    [Documented("developer/data-platform/special-update-operation-behavior")]
    public void State_with_other_columns_runs_stages_20_and_40_twice_the_others_first()
    {
        On("Update", "account", 10, run => runs.Add("10:" + Columns(run)));
        On("Update", "account", 20, run => runs.Add("20:" + Columns(run)));
        On("Update", "account", 40, run => runs.Add("40:" + Columns(run)));
        var account = Add("account", ("name", "Contoso"));

        Change(account, ("name", "Contoso Ltd"), ("statecode", new OptionSetValue(1)));

        Assert.Equal(["10:name,statecode", "20:name", "40:name", "20:statecode", "40:statecode"], runs);
        var row = Read(account);
        Assert.Equal("Contoso Ltd", row["name"]);
        Assert.Equal(new OptionSetValue(1), row["statecode"]);
        Assert.Equal(new OptionSetValue(2), row["statuscode"]);
    }

    [Fact]
    public void Assign_and_SetState_are_updates_inside_a_message_of_their_own()
    {
        On("Update", "account", 20, run => runs.Add($"{Columns(run)} in {run.Context.ParentContext.ParentContext?.MessageName}"));
        var account = Add("account", ("name", "Contoso"));

        Administrator.Execute(new AssignRequest { Target = account, Assignee = new EntityReference("systemuser", Organization.SystemUserId) });
        Administrator.Execute(new SetStateRequest { EntityMoniker = account, State = new OptionSetValue(1), Status = new OptionSetValue(-1) });

        Assert.Equal(["ownerid in Assign", "statecode in SetState"], runs);
        Assert.Equal(Organization.SystemUserId, Read(account).GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(new OptionSetValue(2), Read(account)["statuscode"]);
    }

    [Fact]
    [Documented("developer/data-platform/bulk-operations")]
    public void A_bulk_create_runs_each_stage_for_all_rows_before_the_next()
    {
        foreach (var stage in new[] { 10, 20, 40 })
            On("Create", "account", stage, run => runs.Add($"{stage}:{run.Target["name"]} in {run.Context.ParentContext?.ParentContext?.MessageName ?? run.Context.ParentContext?.MessageName}"));

        var response = (CreateMultipleResponse)Administrator.Execute(new CreateMultipleRequest { Targets = Accounts("A", "B") });

        Assert.Equal(2, response.Ids.Distinct().Count());
        Assert.Equal(["10:A", "10:B", "20:A", "20:B", "40:A", "40:B"], runs.Select(run => run[..4]));
        Assert.All(runs, run => Assert.EndsWith("in CreateMultiple", run, StringComparison.Ordinal));
    }

    [Fact]
    [Documented("developer/data-platform/bulk-operations")]
    public void A_bulk_message_fails_as_a_whole()
    {
        On("Create", "account", 40, run =>
        {
            if ("B".Equals(run.Target["name"]))
                throw new InvalidPluginExecutionException("No.");
        });

        Refused(() => Administrator.Execute(new CreateMultipleRequest { Targets = Accounts("A", "B") }));

        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void A_bulk_update_splits_state_from_the_rest_as_well()
    {
        var first = Add("account", ("name", "A"));
        var second = Add("account", ("name", "B"));
        On("Update", "account", 20, run => runs.Add(Columns(run)));

        Administrator.Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection(
            [
                new Entity("account", first.Id) { ["fax"] = "1", ["statecode"] = new OptionSetValue(1) },
                new Entity("account", second.Id) { ["fax"] = "2" },
            ])
            {
                EntityName = "account",
            },
        });

        Assert.Equal(["fax", "fax", "statecode"], runs);
    }

    [Fact]
    [Documented("developer/data-platform/bulk-operations")]
    public void A_row_that_comes_twice_in_a_bulk_message_is_updated_once_and_never_upserted()
    {
        var account = Add("account", ("name", "A"));
        EntityCollection Twice() => new([new Entity("account", account.Id) { ["fax"] = "1" }, new Entity("account", account.Id) { ["fax"] = "2" }]) { EntityName = "account" };

        Administrator.Execute(new UpdateMultipleRequest { Targets = Twice() });

        Assert.Equal("1", Read(account)["fax"]);
        Assert.Contains(account.Id.ToString(), Refused(() => Administrator.Execute(new UpsertMultipleRequest { Targets = Twice() })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_reaches_each_row_of_a_bulk_message()
    {
        On("Create", "account", 20, run => runs.Add($"{run.Context.SharedVariables["tag"]}"));
        Administrator.Execute(new CreateMultipleRequest { Targets = Accounts("A", "B"), ["tag"] = "import" });
        Assert.Equal(["import", "import"], runs);
    }

    [Fact]
    [Documented("developer/data-platform/bulk-operations")]
    public void Bulk_messages_are_refused_inside_a_plug_in()
    {
        On("Create", "contact", 20, run => run.User.Execute(new CreateMultipleRequest { Targets = Accounts("A") }));
        Assert.Contains("CreateMultiple inside a plug-in", Refused(() => Add("contact", ("lastname", "Smith"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Documented("developer/data-platform/use-upsert-insert-update-record")]
    public void Upsert_creates_then_updates()
    {
        var id = Guid.NewGuid();
        var target = new Entity("account", id) { ["name"] = "Contoso" };

        var first = (UpsertResponse)Administrator.Execute(new UpsertRequest { Target = target });
        var second = (UpsertResponse)Administrator.Execute(new UpsertRequest { Target = new Entity("account", id) { ["fax"] = "1" } });

        Assert.True(first.RecordCreated);
        Assert.False(second.RecordCreated);
        Assert.Equal((id, id), (first.Target.Id, second.Target.Id));
        Assert.Equal("Contoso", Read(second.Target)["name"]);
    }

    [Fact]
    [Documented("developer/data-platform/org-service/entity-operations-create")]
    public void A_deep_insert_runs_the_pipeline_of_each_row_and_links_them()
    {
        On("Create", "contact", 20, run => runs.Add($"{run.Target["lastname"]} at {run.Context.Depth}"));
        var account = new Entity("account") { ["name"] = "Contoso" };
        account.RelatedEntities[new Relationship("contact_customer_accounts")] = new EntityCollection(
            [new Entity("contact") { ["lastname"] = "Smith" }, new Entity("contact") { ["lastname"] = "Jones" }]);

        var id = Administrator.Create(account);

        Assert.Equal(["Smith at 1", "Jones at 1"], runs);
        Assert.All(Contacts(), contact => Assert.Equal(id, contact.GetAttributeValue<EntityReference>("parentcustomerid").Id));
    }

    [Fact]
    [Documented("developer/data-platform/org-service/entity-operations-create")]
    public void A_deep_insert_fails_as_a_whole()
    {
        On("Create", "contact", 40, _ => throw new InvalidPluginExecutionException("No."));
        var account = new Entity("account") { ["name"] = "Contoso" };
        account.RelatedEntities[new Relationship("contact_customer_accounts")] = new EntityCollection([new Entity("contact") { ["lastname"] = "Smith" }]);

        Refused(() => Administrator.Create(account));

        Assert.Equal(0, Count("account"));
    }

    [Fact]
    [Documented("developer/data-platform/optimistic-concurrency")]
    public void A_row_version_guards_an_update()
    {
        var account = Add("account", ("name", "Contoso"));
        var version = Read(account).RowVersion;
        Change(account, ("fax", "1"));

        var request = new UpdateRequest
        {
            Target = new Entity("account", account.Id) { ["fax"] = "2", RowVersion = version },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };

        Assert.Equal(Code(0x80060882), Refused(() => Administrator.Execute(request)).ErrorCode);
        request.Target.RowVersion = Read(account).RowVersion;
        Administrator.Execute(request);
        Assert.Equal("2", Read(account)["fax"]);
    }

    private static string Columns(Run run) =>
        string.Join(",", run.Target.Attributes.Keys.Where(column => column is not ("accountid" or "modifiedon" or "modifiedby")).Order());

    private static EntityCollection Accounts(params string[] names) =>
        new([.. names.Select(name => new Entity("account") { ["name"] = name })]) { EntityName = "account" };

    private IEnumerable<Entity> Contacts() =>
        Administrator.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("contact") { ColumnSet = new Microsoft.Xrm.Sdk.Query.ColumnSet(true) }).Entities;
}
