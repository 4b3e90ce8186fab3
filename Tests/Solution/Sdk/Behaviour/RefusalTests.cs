using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Solution.Sdk.Behaviour;

public class RefusalTests
{
    [Fact]
    public void A_plugins_refusal_is_sealed_and_starts_as_failed()
    {
        var refusal = new InvalidPluginExecutionException("No.");

        Assert.True(typeof(InvalidPluginExecutionException).IsSealed);
        Assert.Equal((OperationStatus.Failed, -2146233088, "No."), (refusal.Status, refusal.ErrorCode, refusal.Message));
    }

    [Fact]
    public void It_may_carry_status_code_and_cause()
    {
        var cause = new InvalidOperationException();
        var refusal = new InvalidPluginExecutionException(OperationStatus.Canceled, 12345, "No.", PluginHttpStatusCode.Conflict);

        Assert.Equal((OperationStatus.Canceled, 12345, "No."), (refusal.Status, refusal.ErrorCode, refusal.Message));
        Assert.Equal(PluginHttpStatusCode.Conflict, refusal.HttpStatus);
        Assert.Same(cause, new InvalidPluginExecutionException("No.", cause).InnerException);
    }

    [Fact]
    public void A_fault_travels_in_WCFs_exception()
    {
        var fault = new OrganizationServiceFault { ErrorCode = -2147220891, Message = "No.", ErrorDetails = { ["Rule"] = "S3" } };

        var thrown = new FaultException<OrganizationServiceFault>(fault, fault.Message);

        Assert.Equal("No.", thrown.Message);
        Assert.Equal("S3", thrown.Detail.ErrorDetails["Rule"]);
        Assert.StartsWith("System.ServiceModel", typeof(FaultException<>).Assembly.GetName().Name, StringComparison.Ordinal);
    }
}
