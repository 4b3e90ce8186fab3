using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>What is undone, what survives, and how errors come back.</summary>
public sealed class TransactionTests : StockOrganization
{
    [Fact]
    [Documented("developer/data-platform/handle-exceptions")]
    public void A_refusal_reaches_the_caller_in_its_own_words_and_undoes_everything()
    {
        On("Create", "account", 40, run =>
        {
            run.System.Create(new Entity("contact") { ["lastname"] = "Smith" });
            throw new InvalidPluginExecutionException("Not like this. (T1)");
        });

        var fault = Refused(() => Add("account", ("name", "Contoso")));

        Assert.Equal((Code(0x80040265), "Not like this. (T1)"), (fault.ErrorCode, fault.Message));
        Assert.Equal((0, 0), (Count("account"), Count("contact")));
    }

    [Fact]
    [Documented("developer/data-platform/handle-exceptions")]
    public void Any_other_exception_is_unexpected()
    {
        On("Create", "account", 20, _ => throw new InvalidOperationException("Broken."));
        Assert.Equal(Code(0x80040224), Refused(() => Add("account", ("name", "Contoso"))).ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/handle-exceptions")]
    public void An_uncaught_fault_of_a_nested_request_is_unexpected_too()
    {
        On("Create", "account", 20, run => run.User.Retrieve("contact", Guid.NewGuid(), new ColumnSet(false)));

        var fault = Refused(() => Add("account", ("name", "Contoso")));

        Assert.Equal(Code(0x80040224), fault.ErrorCode);
        Assert.Equal(Code(0x80040217), fault.InnerFault.ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/troubleshoot-plug-in")]
    public void Whoever_swallows_a_failed_request_cannot_go_on()
    {
        var second = 0;
        On("Create", "account", 20, run =>
        {
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => run.User.Retrieve("contact", Guid.NewGuid(), new ColumnSet(false)));
            second = Assert.Throws<FaultException<OrganizationServiceFault>>(() => run.User.Create(new Entity("contact") { ["lastname"] = "Smith" })).Detail.ErrorCode;
        });

        var fault = Refused(() => Add("account", ("name", "Contoso")));

        Assert.Equal(Code(0x80040251), second);
        Assert.Equal(Code(0x8009000C), fault.ErrorCode);
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    [Documented("developer/data-platform/scalable-customization-design/database-transactions")]
    public void What_a_top_level_stage_10_writes_survives_a_later_refusal()
    {
        On("Create", "account", 10, run =>
        {
            Assert.False(run.Context.IsInTransaction);
            run.System.Create(new Entity("contact") { ["lastname"] = "Smith" });
        });
        On("Create", "account", 20, _ => throw new InvalidPluginExecutionException("No."));

        Refused(() => Add("account", ("name", "Contoso")));

        Assert.Equal((0, 1), (Count("account"), Count("contact")));
    }

    [Fact]
    [Documented("developer/data-platform/understand-the-data-context")]
    public void A_loop_stops_behind_the_eighth_level()
    {
        var depth = 0;
        On("Update", "account", 40, run =>
        {
            depth = run.Context.Depth;
            run.System.Update(new Entity("account", run.Context.PrimaryEntityId) { ["fax"] = $"{depth}" });
        });
        var account = Add("account", ("name", "Contoso"));

        Refused(() => Change(account, ("name", "Contoso Ltd")));

        Assert.Equal(8, depth);
        Assert.Equal("Contoso", Read(account)["name"]);
    }

    [Theory]
    [Documented("developer/data-platform/org-service/execute-multiple-requests")]
    [InlineData(true, true, 6)]
    [InlineData(false, true, 3)]
    [InlineData(true, false, 2)]
    [InlineData(false, false, 1)]
    public void ExecuteMultiple_answers_as_Microsoft_documents_it(bool continueOnError, bool returnResponses, int expected)
    {
        var requests = new OrganizationRequestCollection();
        for (var number = 1; number <= 6; number++)
            requests.Add(new CreateRequest { Target = new Entity("account") { ["name"] = number is 3 or 5 ? new string('x', 200) : "Fine" } });

        var response = (ExecuteMultipleResponse)Administrator.Execute(new ExecuteMultipleRequest
        {
            Requests = requests,
            Settings = new ExecuteMultipleSettings { ContinueOnError = continueOnError, ReturnResponses = returnResponses },
        });

        Assert.Equal(expected, response.Responses.Count);
        Assert.True(response.IsFaulted);
        Assert.Equal(continueOnError ? 4 : 2, Count("account"));
    }

    [Fact]
    [Documented("developer/data-platform/org-service/use-executetransaction")]
    public void ExecuteTransaction_is_all_or_nothing_and_says_which_request_failed()
    {
        var request = new ExecuteTransactionRequest
        {
            Requests =
            [
                new CreateRequest { Target = new Entity("account") { ["name"] = "Fine" } },
                new CreateRequest { Target = new Entity("account") { ["name"] = new string('x', 200) } },
            ],
        };

        var fault = Assert.IsType<ExecuteTransactionFault>(Refused(() => Administrator.Execute(request)));

        Assert.Equal(1, fault.FaultedRequestIndex);
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void The_trace_counts_what_plug_ins_ask_for()
    {
        On("Create", "account", 40, run =>
        {
            run.System.Create(new Entity("contact") { ["lastname"] = "Smith" });
            run.Tracing.Trace("Made {0}", "Smith");
        });
        On("Create", "contact", 40, run => run.System.RetrieveMultiple(new QueryExpression("account")));

        Add("account", ("name", "Contoso"));

        var trace = Organization.Trace.Last!;
        Assert.Equal(("Create", "account", 2, 2), (trace.Message, trace.Table, trace.PluginRequests, trace.MaxDepth));
        Assert.Equal(["Create contact"], trace.Plugins[0].Requests);
        Assert.Equal("Made Smith", trace.Plugins[0].Text.Trim());
        Assert.Equal(["RetrieveMultiple account"], trace.Plugins[1].Requests);
    }

    [Fact]
    [Documented("developer/data-platform/bypass-custom-business-logic")]
    public void An_administrator_may_bypass_plug_ins_and_nobody_else()
    {
        On("Create", "account", 20, _ => throw new InvalidPluginExecutionException("No."));
        var request = new CreateRequest { Target = new Entity("account") { ["name"] = "Contoso" }, ["BypassCustomPluginExecution"] = true };

        Administrator.Execute(request);

        var user = new EntityReference("systemuser", Administrator.Create(new Entity("systemuser") { ["domainname"] = "u", ["lastname"] = "U" }));
        Assert.Equal(Code(0x80040220), Refused(() => Organization.ServiceFor(user.Id).Execute(request)).ErrorCode);
        Assert.Equal(1, Count("account"));
    }

    [Fact]
    [Documented("developer/data-platform/optional-parameters")]
    public void A_tag_reaches_the_plug_ins()
    {
        object? seen = null;
        On("Create", "account", 20, run => seen = run.Context.SharedVariables["tag"]);

        Administrator.Execute(new CreateRequest { Target = new Entity("account") { ["name"] = "Contoso" }, ["tag"] = "import" });

        Assert.Equal("import", seen);
    }
}
