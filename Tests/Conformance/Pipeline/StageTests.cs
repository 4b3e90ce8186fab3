using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>Stages, ranks, filters, images and what a context says.</summary>
public sealed class StageTests : StockOrganization
{
    [Fact]
    public void Steps_run_by_stage_and_within_it_by_rank()
    {
        var order = new List<string>();
        foreach (var (stage, rank) in new[] { (40, 2), (20, 5), (10, 1), (40, 1), (20, 2) })
            On("Create", "account", stage, run => order.Add($"{run.Context.Stage}/{rank}"), rank);

        Add("account", ("name", "Contoso"));

        Assert.Equal(["10/1", "20/2", "20/5", "40/1", "40/2"], order);
    }

    [Fact]
    public void Two_steps_of_one_stage_need_ranks_of_their_own()
    {
        On("Create", "account", 20, _ => { });
        Assert.Contains("rank", Refused(() => On("Create", "account", 20, _ => { })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stage_20_writes_to_the_Target_is_saved_and_what_stage_40_writes_is_not()
    {
        On("Create", "account", 20, run => run.Target["telephone1"] = "1");
        On("Create", "account", 40, run => run.Target["telephone2"] = "2");

        var row = Read(Add("account", ("name", "Contoso")));

        Assert.Equal("1", row["telephone1"]);
        Assert.False(row.Contains("telephone2"));
    }

    [Fact]
    public void A_filter_is_asked_at_the_steps_turn()
    {
        var ran = new List<string>();
        On("Update", "account", 20, run => run.Target["telephone1"] = "1", rank: 1, filter: ["name"]);
        On("Update", "account", 20, _ => ran.Add("phone"), rank: 2, filter: ["telephone1"]);
        On("Update", "account", 20, _ => ran.Add("fax"), rank: 3, filter: ["fax"]);
        var account = Add("account", ("name", "Contoso"));

        Change(account, ("name", "Contoso"));

        Assert.Equal(["phone"], ran);
    }

    [Fact]
    public void Images_hold_the_columns_asked_for_before_and_after()
    {
        Entity? before = null, after = null;
        On("Update", "account", 40, run =>
        {
            before = run.Context.PreEntityImages["pre"];
            after = run.Context.PostEntityImages["post"];
        }, preImage: ["name", "fax"], postImage: ["name", "telephone1"]);
        var account = Add("account", ("name", "Old"), ("telephone1", "1"));

        Change(account, ("name", "New"));

        Assert.Equal("Old", before!["name"]);
        Assert.False(before.Contains("fax"));
        Assert.Equal("New", after!["name"]);
        Assert.Equal("1", after["telephone1"]);
        Assert.False(after.Contains("createdon"));
    }

    [Fact]
    public void A_context_says_who_what_and_when()
    {
        IPluginExecutionContext? context = null;
        var step = On("Update", "account", 20, run => context = run.Context);
        var account = Add("account", ("name", "Contoso"));

        Change(account, ("name", "Contoso Ltd"));

        Assert.NotNull(context);
        Assert.Equal(("Update", "account", account.Id, 20, 1), (context.MessageName, context.PrimaryEntityName, context.PrimaryEntityId, context.Stage, context.Depth));
        Assert.Equal(Organization.AdministratorId, context.UserId);
        Assert.Equal(Organization.AdministratorId, context.InitiatingUserId);
        Assert.Equal(Organization.RootBusinessUnitId, context.BusinessUnitId);
        Assert.Equal(step, context.OwningExtension.Id);
        Assert.Equal("sdkmessageprocessingstep", context.OwningExtension.LogicalName);
        Assert.Equal(Start, context.OperationCreatedOn);
        Assert.True(context.IsInTransaction);
        Assert.Equal((0, 2), (context.Mode, context.IsolationMode));
    }

    [Fact]
    public void Stages_20_and_40_are_surrounded_by_the_platforms_stage_30_and_stage_10_is_not()
    {
        var parents = new List<IPluginExecutionContext?>();
        foreach (var stage in new[] { 10, 20, 40 })
            On("Create", "account", stage, run => parents.Add(run.Context.ParentContext));

        Add("account", ("name", "Contoso"));

        Assert.Null(parents[0]);
        Assert.Equal(30, parents[1]!.Stage);
        Assert.Same(parents[1], parents[2]);
        Assert.Equal("Create", parents[1]!.MessageName);
    }

    [Fact]
    public void What_stage_10_shares_is_found_in_the_parent_context()
    {
        object? seen = null;
        On("Create", "account", 10, run => run.Context.SharedVariables["key"] = "value");
        On("Create", "account", 20, run => run.Context.SharedVariables["later"] = 1);
        On("Create", "account", 40, run =>
        {
            seen = run.Context.ParentContext.SharedVariables["key"];
            Assert.Equal(1, run.Context.SharedVariables["later"]);
            Assert.False(run.Context.SharedVariables.ContainsKey("key"));
        });

        Add("account", ("name", "Contoso"));

        Assert.Equal("value", seen);
    }

    [Fact]
    public void A_nested_request_is_one_level_deeper_and_knows_its_parent()
    {
        IPluginExecutionContext? outer = null, inner = null;
        On("Create", "account", 40, run =>
        {
            outer = run.Context;
            run.System.Create(new Entity("contact") { ["lastname"] = "Smith", ["parentcustomerid"] = new EntityReference("account", run.Context.PrimaryEntityId) });
        });
        On("Create", "contact", 10, run => inner = run.Context);

        Add("account", ("name", "Contoso"));

        Assert.Equal(2, inner!.Depth);
        Assert.Same(outer, inner.ParentContext);
        Assert.Equal(outer!.CorrelationId, inner.CorrelationId);
        Assert.Equal(Organization.SystemUserId, inner.UserId);
        Assert.Equal(Organization.AdministratorId, inner.InitiatingUserId);
        Assert.True(inner.IsInTransaction);
    }

    [Fact]
    public void System_columns_stand_in_stage_40_only_unless_the_organisation_is_told_otherwise()
    {
        var seen = new List<bool>();
        On("Create", "account", 20, run => seen.Add(run.Target.Contains("ownerid")));
        On("Create", "account", 40, run => seen.Add(run.Target.Contains("ownerid") && run.Target.Contains("statuscode")));

        Add("account", ("name", "Contoso"));

        Assert.Equal([false, true], seen);
    }

    [Fact]
    public void Told_so_an_organisation_shows_them_in_stage_20_as_well()
    {
        Organization.Dispose();
        Organization = Create(systemColumnsInTarget: true);
        var seen = false;
        On("Create", "account", 20, run => seen = run.Target.Contains("ownerid") && run.Target.Contains("statuscode") && run.Target.Contains("createdon"));

        Add("account", ("name", "Contoso"));

        Assert.True(seen);
    }

    [Fact]
    public void The_callers_object_is_left_alone()
    {
        On("Create", "account", 20, run => run.Target["telephone1"] = "1");
        var sent = new Entity("account") { ["name"] = "Contoso" };

        Administrator.Create(sent);

        Assert.False(sent.Contains("telephone1"));
        Assert.Equal(Guid.Empty, sent.Id);
    }

    [Fact]
    public void The_caller_gets_what_stage_40_leaves_in_the_output()
    {
        On("Retrieve", "account", 40, run => ((Entity)run.Context.OutputParameters["BusinessEntity"])["name"] = "Hidden");
        var account = Add("account", ("name", "Contoso"));

        Assert.Equal("Hidden", Administrator.Retrieve("account", account.Id, new ColumnSet("name"))["name"]);
    }
}
