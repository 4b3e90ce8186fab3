using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How an operation ended.</summary>
[DataContract(Name = "OperationStatus", Namespace = Contracts.Xrm2011)]
public enum OperationStatus
{
    [EnumMember] Failed = 0,
    [EnumMember] Canceled = 1,
    [EnumMember] Retry = 2,
    [EnumMember] Suspended = 3,
    [EnumMember] Succeeded = 4,
}

/// <summary>The HTTP status a plug-in's refusal may ask for.</summary>
public enum PluginHttpStatusCode
{
    NotSet = 0,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    PreconditionFailed = 412,
    RequestEntityTooLarge = 413,
    ExpectationFailed = 417,
    FailedDependency = 424,
    TooManyRequests = 429,
    InternalServerError = 500,
    BadGateway = 502,
    ServiceUnavailable = 503,
    GatewayTimeout = 504,
}
