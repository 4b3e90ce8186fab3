using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Live.Flow;

/// <summary>The product in an environment: whether it may be tried there, and whether it is there whole.</summary>
internal sealed class Installation(IOrganizationService service)
{
    // Microsoft's names of what nobody works in. All others, also those to come, count as production:
    // power-apps/developer/data-platform/webapi/reference/organizationtype.
    private static readonly HashSet<OrganizationType> ForTrying =
    [
        OrganizationType.CustomerTest, OrganizationType.CustomerFreeTest, OrganizationType.CustomerPreview,
        OrganizationType.TestDrive, OrganizationType.EmailTrial, OrganizationType.Developer, OrganizationType.Trial,
    ];

    /// <summary>The installed version; null where the solution is not there.</summary>
    public string? Version => service.RetrieveMultiple(new QueryByAttribute("solution")
    {
        ColumnSet = new ColumnSet("version"),
        Attributes = { "uniquename" },
        Values = { Shipped.SolutionName },
    }).Entities.SingleOrDefault()?.GetAttributeValue<string>("version");

    public OrganizationType Type =>
        ((RetrieveCurrentOrganizationResponse)service.Execute(new RetrieveCurrentOrganizationRequest())).Detail.OrganizationType;

    /// <summary>Ends it where nothing may be tried: in an environment people work in, or without the product.</summary>
    public void Demand(bool productionAllowed)
    {
        var type = Type;
        if (!productionAllowed && !ForTrying.Contains(type))
        {
            throw new InvalidOperationException(
                $"The environment is of the type {type}, which people may work in. Nothing was written. Set {LiveSettings.ProductionVariable}=yes to try it there all the same.");
        }

        if (Version is null)
            throw new InvalidOperationException($"The solution {Shipped.SolutionName} is not installed there. Nothing was written. Deploy it first.");
    }

    /// <summary>Steps of the product that are not there, or not enabled.</summary>
    public IReadOnlyList<Guid> StepsNotEnabled()
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition("sdkmessageprocessingstepid", ConditionOperator.In, [.. Shipped.Steps.Cast<object>()]);
        return [.. Shipped.Steps.Except(service.RetrieveMultiple(query).Entities.Select(step => step.Id))];
    }

    /// <summary>Custom APIs of the product that are not there.</summary>
    public IReadOnlyList<string> CustomApisMissing()
    {
        var query = new QueryExpression("customapi") { ColumnSet = new ColumnSet("uniquename") };
        query.Criteria.AddCondition("uniquename", ConditionOperator.In, [.. Shipped.CustomApis.Cast<object>()]);
        return [.. Shipped.CustomApis.Except(service.RetrieveMultiple(query).Entities.Select(api => api.GetAttributeValue<string>("uniquename")))];
    }
}
