using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A plug-in's refusal: the message reaches the caller. Its error code is the exception's HResult.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception, ISerializable
{
    private static readonly IReadOnlyDictionary<string, string> NoDetails =
        new ReadOnlyDictionary<string, string>(new Dictionary<string, string>());

    public InvalidPluginExecutionException()
    {
    }

    public InvalidPluginExecutionException(string message) : base(message)
    {
    }

    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception)
    {
    }

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails) : base(message) =>
        ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus) : base(message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message, httpStatus) =>
        ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(OperationStatus status) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, string message) : base(message) => Status = status;

    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, message) =>
        ExceptionDetails = exceptionDetails;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message) : this(status, message) =>
        HResult = errorCode;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message) =>
        HttpStatus = httpStatus;

    private InvalidPluginExecutionException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
        Status = (OperationStatus)info.GetInt32(nameof(Status));
        HttpStatus = (PluginHttpStatusCode)info.GetInt32(nameof(HttpStatus));
    }

    public OperationStatus Status { get; } = OperationStatus.Failed;

    public int ErrorCode => HResult;

    public PluginHttpStatusCode HttpStatus { get; }

    public IReadOnlyDictionary<string, string> ExceptionDetails { get; } = NoDetails;

    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Status), (int)Status);
        info.AddValue(nameof(HttpStatus), (int)HttpStatus);
    }
}
