using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.WebApi.Batch;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Handlers;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi;

/// <summary>The Dataverse Web API of one organisation: what stands below /api/data/v9.2/.</summary>
internal sealed class DataService(Organization organization)
{
    private static readonly Dictionary<string, EntityReference> NoContentIds = [];

    private readonly WebModel model = new(organization.Model);

    public ApiResponse Answer(ApiRequest request, Caller caller) => Guarded(() => Route(request, new Session(organization, model, caller)));

    /// <summary>Runs; every refusal becomes the error body of its status.</summary>
    internal static ApiResponse Guarded(Func<ApiResponse> run)
    {
        try
        {
            return run();
        }
        catch (WebApiException refusal)
        {
            return ApiResponse.Error(refusal.Status, refusal.Code, refusal.Message);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return ApiResponse.Error(FaultStatus.Of(fault.Detail), FaultStatus.Code(fault.Detail), fault.Detail.Message);
        }
    }

    private static ApiResponse Route(ApiRequest request, Session session) => request.Path switch
    {
        "" => Get(request, () => ServiceDocument.Write(session.Model, request.Root)),
        "$metadata" => Get(request, () => MetadataDocument.Write(session.Model)),
        "$batch" => new BatchHandler(session, request).Answer(),
        _ when request.Path.Split('(', '/', '?')[0] == "EntityDefinitions" => Get(request, () => new DefinitionsHandler(session, request).Read()),
        _ => new Router(session, request, NoContentIds).Answer(),
    };

    private static ApiResponse Get(ApiRequest request, Func<ApiResponse> read) =>
        request.Method == "GET" ? read() : throw WebApiException.MethodNotAllowed(request.Method, request.Path);
}
