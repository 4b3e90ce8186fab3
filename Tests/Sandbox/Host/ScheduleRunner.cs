using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>
/// The deployed schedule's custom APIs: one lists the rows with work due, another does a row's work in its own transaction,
/// and some run once a day. Their parameters say the rest.
/// </summary>
public sealed record Schedule(string List, string Process, IReadOnlyList<string> Daily);

/// <summary>Runs once what the deployed schedule would run after time has passed.</summary>
internal sealed class ScheduleRunner(Organization organization, Schedule? schedule)
{
    private DateTime lastDay = organization.Clock.UtcNow.Date;

    /// <summary>Does the daily work where a day has begun since; gives what a check among it has found, nothing where that is nothing.</summary>
    public string? RunDaily()
    {
        var today = organization.Clock.UtcNow.Date;
        if (today == lastDay)
            return null;
        lastDay = today;
        return (schedule?.Daily ?? []).Select(Api).OfType<CustomApi>().Select(Daily).ToList().Find(found => found is not (null or "[]"));
    }

    private string? Daily(CustomApi api)
    {
        var answer = Execute(new OrganizationRequest(api.UniqueName));
        return api.Responses.FirstOrDefault(each => each.Type == ParameterType.String) is { } text ? answer[text.Name] as string : null;
    }

    /// <summary>Does all work that is due; gives what failed, by id, as the deployed schedule would log it.</summary>
    public IReadOnlyList<(Guid Id, string Error)> Run()
    {
        List<(Guid, string)> failed = [];
        if (Api(schedule?.List) is not { } list || Api(schedule?.Process) is not { } process)
            return failed;
        var found = list.Responses.First(each => each.Type == ParameterType.String).Name;
        var left = list.Responses.First(each => each.Type == ParameterType.Boolean).Name;
        var row = process.Parameters.First(each => each.Type == ParameterType.Guid).Name;
        HashSet<Guid> done = [];
        bool more;
        do
        {
            var listed = Execute(new OrganizationRequest(list.UniqueName));
            var open = JsonSerializer.Deserialize<Guid[]>(listed[found] as string ?? "[]")!.Where(done.Add).ToList();
            foreach (var id in open)
            {
                if (Failure(new OrganizationRequest(process.UniqueName) { [row] = id }) is { } error)
                    failed.Add((id, error));
            }

            // A row that can't be worked off is listed again and again; it must not keep the others from ending.
            more = open.Count > 0 && listed[left] is true;
        }
        while (more);
        return failed;
    }

    private CustomApi? Api(string? name) => organization.Model.CustomApis.FirstOrDefault(api => api.UniqueName == name);

    private string? Failure(OrganizationRequest request)
    {
        try
        {
            Execute(request);
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
