using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>A change as a message of the organisation, and how its outcome is answered. Apart from each other, so that
/// the parts of a change set can run in one transaction before any is answered.</summary>
/// <param name="Row">The row that later parts of a change set may mean by this part's Content-ID.</param>
internal sealed record Write(OrganizationRequest Request, Func<OrganizationResponse, ApiResponse> Answer, EntityReference? Row = null);
