using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.Views;

/// <summary>Every shipped view and chart answers whoever may read its table, in each role, and nobody else.</summary>
public sealed class ViewAccessTests : Scenario
{
    public static TheoryData<string, string> Roles => new()
    {
        { "agent.anna", "Recovery Agent" },
        { "manager.mia", "Recovery Manager" },
        { "approver.alex", "Recovery Approver" },
        { "admin.ada", "Recovery Administrator" },
        { "reader.rita", "Recovery Reader" },
    };

    [Theory, MemberData(nameof(Roles))]
    public void Every_view_answers_in_every_role(string person, string role) => Answer(ShippedViews.Views, person, role, atLeast: 200);

    [Theory, MemberData(nameof(Roles))]
    public void Every_chart_answers_in_every_role(string person, string role) => Answer(ShippedViews.Charts, person, role, atLeast: 40);

    [Theory, MemberData(nameof(Roles))]
    public void Every_tile_of_a_dashboard_answers_in_every_role(string person, string role) => Answer(ShippedViews.Tiles, person, role, atLeast: 12);

    private void Answer(IEnumerable<ShippedQuery> queries, string person, string role, int atLeast)
    {
        Open(Northwind);
        var reads = Organization.Model.Roles.Single(each => each.Name == role).Privileges;
        var service = Person(person).Service;
        var all = queries.ToList();
        Assert.True(all.Count >= atLeast);
        Assert.Empty(all.Select(query => Wrong(query, MayRead(query.Table, reads), service)).OfType<string>());
    }

    // Nothing where it went as the role says, else what is wrong. A table that is only linked to must not shut anybody out.
    private static string? Wrong(ShippedQuery query, bool mayRead, IOrganizationService service)
    {
        try
        {
            service.RetrieveMultiple(new FetchExpression(query.Fetch));
            return mayRead ? null : $"{query} answers somebody who may not read {query.Table}";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return mayRead ? $"{query}: {fault.Detail.Message}" : null;
        }
    }

    private bool MayRead(string table, IReadOnlyDictionary<string, PrivilegeDepth> privileges) =>
        privileges.ContainsKey("prvRead" + (Organization.Model.Table(table).IsActivity ? "Activity" : Organization.Model.Table(table).SchemaName));
}
