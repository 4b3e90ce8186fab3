using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Tests.Conformance.Pipeline;

namespace RecoveryCrm.Tests.Conformance.Rows;

/// <summary>Limits and nesting of the two batch messages.</summary>
public sealed class BatchTests : StockOrganization
{
    [Fact]
    [Documented("developer/data-platform/org-service/execute-multiple-requests")]
    public void A_thousand_requests_are_one_batch_and_one_more_is_refused_with_the_limit()
    {
        var fault = Refused(() => Administrator.Execute(Multiple([.. Enumerable.Repeat(0, 1001).Select(_ => Create("x"))])));
        Assert.Equal(1000, fault.ErrorDetails["MaxBatchSize"]);
        Assert.Equal(0, Count("account"));
        var response = (ExecuteMultipleResponse)Administrator.Execute(Multiple([.. Enumerable.Repeat(0, 1000).Select(_ => Create("x"))]));
        Assert.Equal((false, 1000), (response.IsFaulted, response.Responses.Count));
    }

    [Fact]
    [Documented("developer/data-platform/org-service/execute-multiple-requests")]
    public void A_batch_in_a_batch_is_refused_before_anything_is_done()
    {
        Refused(() => Administrator.Execute(Multiple([Create("x"), Multiple([])])));
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    [Documented("developer/data-platform/org-service/use-executetransaction")]
    public void A_transaction_takes_no_batch_of_either_kind()
    {
        Refused(() => Administrator.Execute(Transaction(Create("x"), Multiple([]))));
        Refused(() => Administrator.Execute(Transaction(Create("x"), Transaction())));
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    [Documented("developer/data-platform/org-service/use-executetransaction")]
    public void A_batch_may_hold_transactions_each_of_which_stands_or_falls_alone()
    {
        var response = (ExecuteMultipleResponse)Administrator.Execute(Multiple(
            [Transaction(Create("one"), Create("two")), Transaction(Create("three"), Create(new string('x', 200))), Transaction(Create("four"))]));
        Assert.Equal([null, 1, null], response.Responses.Select(item => (item.Fault as ExecuteTransactionFault)?.FaultedRequestIndex));
        Assert.Equal(3, Count("account"));
    }

    [Fact]
    [Documented("developer/data-platform/org-service/execute-multiple-requests")]
    public void Inside_a_plug_in_a_batch_goes_with_the_outer_transaction()
    {
        On("Create", "contact", 40, run =>
        {
            run.User.Execute(Multiple([Create("one"), Create("two")]));
            throw new InvalidPluginExecutionException("No.");
        });
        Refused(() => Add("contact", ("lastname", "Smith")));
        Assert.Equal(0, Count("account"));
    }

    private static CreateRequest Create(string name) => new() { Target = new Entity("account") { ["name"] = name } };

    private static ExecuteTransactionRequest Transaction(params OrganizationRequest[] requests) => new() { Requests = [.. requests] };

    private static ExecuteMultipleRequest Multiple(OrganizationRequest[] requests) => new()
    {
        Requests = [.. requests],
        Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
    };
}
