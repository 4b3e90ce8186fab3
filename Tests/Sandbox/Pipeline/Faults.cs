using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>Dataverse's faults by name: code and text as the platform answers them. Every failure of the Sandbox leaves as one of these.</summary>
public static partial class Faults
{
    /// <summary>What the Sandbox does not do is refused by name, never guessed (0x80040800, our own choice within the custom range).</summary>
    public static FaultException<OrganizationServiceFault> NotSupported(string what) =>
        New(0x80040800, $"{what} is not supported by the Sandbox.");

    public static FaultException<OrganizationServiceFault> New(uint code, string message)
    {
        var fault = new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = message, Timestamp = DateTime.UtcNow };
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(message));
    }

    public static FaultException<OrganizationServiceFault> InvalidArgument(string message) => New(0x80040203, message);

    public static FaultException<OrganizationServiceFault> UnknownMessage(string name) =>
        New(0x80040203, $"Could not find a message named '{name}'. It is not supported by the Sandbox, or no custom API has this name.");

    public static FaultException<OrganizationServiceFault> MissingParameter(string message, string parameter) =>
        New(0x80040203, $"Required field '{parameter}' is missing for request '{message}'.");

    public static FaultException<OrganizationServiceFault> UnknownParameter(string message, string parameter) =>
        New(0x80040203, $"Unrecognized request parameter: '{parameter}' on request '{message}'.");

    public static FaultException<OrganizationServiceFault> WrongParameterType(string message, string parameter, string expected, object value) =>
        New(0x80040203, $"Parameter '{parameter}' of request '{message}' takes a value of type {expected}, not {value.GetType().Name}.");

    /// <summary>A refusal by a plug-in, with the plug-in's own words (IsvAborted).</summary>
    public static FaultException<OrganizationServiceFault> PluginRefused(string message) => New(0x80040265, message);

    /// <summary>Any other exception that left a plug-in (IsvUnExpected).</summary>
    public static FaultException<OrganizationServiceFault> PluginFailed(Exception inner)
    {
        var fault = New(0x80040224, $"An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): {inner.GetType().FullName}: {inner.Message}");
        if (inner is FaultException<OrganizationServiceFault> thrown)
            fault.Detail.InnerFault = thrown.Detail;
        return fault;
    }

    /// <summary>The next request of a plug-in that swallowed a failed one; text and code from Microsoft's page on troubleshooting plug-ins.</summary>
    public static FaultException<OrganizationServiceFault> NoActiveTransaction() =>
        New(0x80040251, "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");

    /// <summary>A plug-in that swallowed a failed request and returned; text and code from Microsoft's page on troubleshooting plug-ins.</summary>
    public static FaultException<OrganizationServiceFault> TransactionCountReduced() =>
        New(0x8009000C, "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");

    /// <summary>Whether a fault says that the transaction itself is lost, which no plug-in between here and the caller can change.</summary>
    internal static bool IsAboutTheTransaction(OrganizationServiceFault fault) =>
        fault.ErrorCode is unchecked((int)0x80040251) or unchecked((int)0x8009000C) or unchecked((int)0x80044150) or unchecked((int)0x80044151);

    /// <summary>A deadlock that this request lost; code and text from Microsoft's page "Troubleshoot Dataverse bulk operation errors".</summary>
    public static FaultException<OrganizationServiceFault> SqlDeadlock() =>
        New(0x80044150, "Generic SQL error. CRM ErrorCode: -2147204784 Sql ErrorCode: -2146232060 Sql Number: 1205");

    /// <summary>Others held what this request needed for too long; from the same page.</summary>
    public static FaultException<OrganizationServiceFault> SqlTimeout() =>
        New(0x80044151, "SQL timeout expired. CRM ErrorCode: -2147204783 Sql ErrorCode: -2146232060 Sql Number: -2");

    /// <summary>There is no room for what was to be written; the code is Dataverse's for any other error of the database.</summary>
    public static FaultException<OrganizationServiceFault> StorageFull() =>
        New(0x80044150, "Generic SQL error. The disk that holds the organisation is full; nothing of this request was kept. Make room, then send it again.");

    /// <summary>The file can't be read or written.</summary>
    public static FaultException<OrganizationServiceFault> StorageFailed(string problem) =>
        New(0x80044150, $"Generic SQL error. The organisation's file cannot be read or written ({problem}); nothing of this request was kept.");

    /// <summary>The ninth plug-in level: an endless loop (SdkCorrelationTokenDepthTooHigh).</summary>
    public static FaultException<OrganizationServiceFault> DepthTooHigh(string message, string table) =>
        New(0x80044182, $"This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again. (Message {message} on '{table}' at depth 9.)");

    /// <summary>ExecuteTransaction takes no batch message; its own code was found in no source, so the general one is used.</summary>
    public static FaultException<OrganizationServiceFault> BatchInsideBatch(string outer, string inner) =>
        InvalidArgument($"{outer} request cannot contain a request of type {inner}.");

    /// <summary>More requests than one ExecuteMultiple takes; the limit comes back as the detail MaxBatchSize.</summary>
    public static FaultException<OrganizationServiceFault> BatchTooLarge(int count, int maximum)
    {
        var fault = InvalidArgument(string.Create(CultureInfo.InvariantCulture,
            $"ExecuteMultiple request batch size {count} exceeds the maximum batch size allowed, {maximum}."));
        fault.Detail.ErrorDetails["MaxBatchSize"] = maximum;
        return fault;
    }

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
