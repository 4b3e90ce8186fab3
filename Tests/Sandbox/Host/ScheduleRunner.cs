using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>Runs once what the deployed schedule would run after time has passed: one API lists the rows with work due,
/// another does a row's work in its own transaction. The sample names both; their parameters say the rest.</summary>
internal sealed class ScheduleRunner(Organization organization, (string List, string Process, string? Daily)? schedule)
{
    private DateTime checkedOn = organization.Clock.UtcNow.Date;

    /// <summary>What the daily check answered, where a day has begun since it ran last; nothing where it found nothing.</summary>
    public string? RunDaily()
    {
        var today = organization.Clock.UtcNow.Date;
        if (today == checkedOn || Api(schedule?.Daily) is not { } daily)
            return null;
        checkedOn = today;
        var answer = Execute(new OrganizationRequest(daily.UniqueName))[daily.Responses.First(each => each.Type == ParameterType.String).Name] as string;
        return answer is null or "[]" ? null : answer;
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
