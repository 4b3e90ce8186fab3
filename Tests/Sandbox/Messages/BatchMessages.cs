using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Messages;

/// <summary>
/// ExecuteMultiple: each request in a transaction of its own (inside a plug-in: in the plug-in's). ExecuteTransaction: all or nothing.
/// </summary>
internal static class BatchMessages
{
    private const int Maximum = 1000;

    public static IEnumerable<Message> All(Organization organization) =>
    [
        new Message<ExecuteMultipleResponse>(organization, "ExecuteMultiple", operation => ExecuteMultiple(organization, operation)),
        new Message<ExecuteTransactionResponse>(organization, "ExecuteTransaction", operation => ExecuteTransaction(organization, operation)),
    ];

    private static void ExecuteMultiple(Organization organization, Operation operation)
    {
        var requests = Message.Required<OrganizationRequestCollection>(operation, "Requests");
        var settings = Message.Optional<ExecuteMultipleSettings>(operation, "Settings") ?? new ExecuteMultipleSettings();
        Demand(operation.Message, requests, "ExecuteMultiple");
        var responses = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var index = 0; index < requests.Count && !(isFaulted && !settings.ContinueOnError); index++)
        {
            try
            {
                var response = operation.Caller is null
                    ? organization.Execute(requests[index], operation.Session.Caller)
                    : organization.Dispatcher.Execute(operation.Session, requests[index], operation.UserId, operation.Caller);
                if (settings.ReturnResponses)
                    responses.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Response = response });
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                // The fault is the item's answer. Inside a plug-in the transaction is lost with it, whatever the answer says.
                isFaulted = true;
                operation.Session.Doom();
                responses.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail });
            }
        }

        operation.Output["Responses"] = responses;
        operation.Output["IsFaulted"] = isFaulted;
    }

    private static void ExecuteTransaction(Organization organization, Operation operation)
    {
        var requests = Message.Required<OrganizationRequestCollection>(operation, "Requests");
        Demand(operation.Message, requests, "ExecuteMultiple", "ExecuteTransaction");
        var responses = new OrganizationResponseCollection();
        operation.Session.Transact(() =>
        {
            for (var index = 0; index < requests.Count; index++)
                responses.Add(Execute(organization, operation, requests[index], index));
        });
        if (Message.Optional<bool?>(operation, "ReturnResponses") == true)
            operation.Output["Responses"] = responses;
    }

    private static OrganizationResponse Execute(Organization organization, Operation operation, OrganizationRequest request, int index)
    {
        try
        {
            return organization.Dispatcher.Execute(operation.Session, request, operation.UserId, operation.Caller);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var detail = new ExecuteTransactionFault
            {
                ErrorCode = fault.Detail.ErrorCode,
                Message = fault.Detail.Message,
                Timestamp = fault.Detail.Timestamp,
                TraceText = fault.Detail.TraceText,
                InnerFault = fault.Detail.InnerFault,
                FaultedRequestIndex = index,
            };
            throw new FaultException<OrganizationServiceFault>(detail, new FaultReason(detail.Message));
        }
    }

    private static void Demand(string message, OrganizationRequestCollection requests, params string[] forbidden)
    {
        if (requests.Count > Maximum)
            throw Faults.BatchTooLarge(requests.Count, Maximum);
        if (requests.FirstOrDefault(request => forbidden.Contains(request.RequestName)) is { } nested)
            throw Faults.BatchInsideBatch(message, nested.RequestName);
    }
}
