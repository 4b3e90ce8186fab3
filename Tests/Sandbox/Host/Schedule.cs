using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>What the deployed schedule calls at each run: one API that lists the rows with work due, and one that does a
/// row's work in its own transaction. The sample names them; the host knows none.</summary>
/// <param name="IdsProperty">The response property of the first that holds a JSON array of ids.</param>
/// <param name="MoreProperty">The response property that says whether more are left.</param>
/// <param name="IdParameter">The parameter of the second that takes one id.</param>
public sealed record Schedule(string ListApi, string IdsProperty, string MoreProperty, string ProcessApi, string IdParameter);

/// <summary>Runs the schedule once, as it would run after time has passed.</summary>
internal sealed class ScheduleRunner(Organization organization, Schedule? schedule)
{
    /// <summary>Does all work that is due; gives what failed, by id, as the deployed schedule would log it.</summary>
    public IReadOnlyList<(Guid Id, string Error)> Run()
    {
        List<(Guid, string)> failed = [];
        if (schedule is null || organization.Model.CustomApis.All(api => api.UniqueName != schedule.ListApi))
            return failed;
        HashSet<Guid> done = [];
        bool more;
        do
        {
            var listed = Execute(new OrganizationRequest(schedule.ListApi));
            var ids = JsonSerializer.Deserialize<Guid[]>((string)listed[schedule.IdsProperty]) ?? [];
            var open = ids.Where(done.Add).ToList();
            foreach (var id in open)
            {
                if (Process(id) is { } error)
                    failed.Add((id, error));
            }

            // A row that can't be worked off is listed again and again; it must not keep the others from ending.
            more = open.Count > 0 && listed.Results.TryGetValue(schedule.MoreProperty, out var left) && left is true;
        }
        while (more);
        return failed;
    }

    private string? Process(Guid id)
    {
        try
        {
            Execute(new OrganizationRequest(schedule!.ProcessApi) { [schedule.IdParameter] = id });
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }

    private OrganizationResponse Execute(OrganizationRequest request) =>
        organization.Execute(request, new Caller(organization.AdministratorId));
}
