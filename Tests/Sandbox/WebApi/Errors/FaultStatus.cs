using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.WebApi.Errors;

/// <summary>The HTTP status of a Dataverse fault, as Microsoft's "Handle errors" page groups them.</summary>
internal static class FaultStatus
{
    private static readonly Dictionary<uint, int> Statuses = new()
    {
        [0x80040217] = 404, // ObjectDoesNotExist
        [0x80060891] = 404, // RecordNotFoundByEntityKey
        [0x80040220] = 403, // PrivilegeDenied
        [0x80048306] = 403, // the row is out of the caller's reach
        [0x80040225] = 403, // UserDisabled
        [0x80040227] = 405, // CannotDeleteDueToAssociation
        [0x80040216] = 405, // InvalidOperation
        [0x80040237] = 412, // DuplicateRecord (primary key)
        [0x80060892] = 412, // DuplicateRecordEntityKey
        [0x80060882] = 412, // ConcurrencyVersionMismatch
        [0x80060883] = 412, // ConcurrencyVersionNotProvided
        [0x80072321] = 429, // CombinedExecutionTimeExceeded
        [0x80072322] = 429, // NumberOfRequestsExceeded
        [0x80072326] = 429, // ConcurrencyLimitExceeded
        [0x80040224] = 500, // IsvUnExpected
        [0x8009000c] = 500, // a plug-in went on after a failed request
        [0x80040251] = 500, // the same, at its next request
        [0x80040800] = 501, // what the Sandbox doesn't do
    };

    public static int Of(OrganizationServiceFault fault) => Statuses.GetValueOrDefault(unchecked((uint)fault.ErrorCode), 400);

    public static string Code(OrganizationServiceFault fault) =>
        "0x" + unchecked((uint)fault.ErrorCode).ToString("x8", CultureInfo.InvariantCulture);
}
