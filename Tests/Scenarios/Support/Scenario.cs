using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Pipeline;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Support;

/// <summary>
/// A test on an organisation of its own: the shipped solution, data and plug-ins, the sample people and clients,
/// and a clock that stands at a Tuesday morning until the test moves it.
/// </summary>
public abstract class Scenario : IDisposable
{
    /// <summary>Tuesday, 10:00 UTC: within the default calendar's working hours.</summary>
    public static readonly DateTime Start = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    private static readonly Lazy<Organization> Template = new(() => SampleFixture.Create(Start));

    private readonly Dictionary<string, Actor> actors = [];
    private readonly List<string> expected = [];
    private bool expectsAny;

    protected Scenario() => Organization = Template.Value.Clone();

    protected Organization Organization { get; }

    protected Actor Anna => Person("agent.anna");
    protected Actor Ben => Person("agent.ben");
    protected Actor Mia => Person("manager.mia");
    protected Actor Sam => Person("sponsor.sam");
    protected Actor Alex => Person("approver.alex");
    protected Actor Dana => Person("director.dana");
    protected Actor Carl => Person("cfo.carl");
    protected Actor Ada => Person("admin.ada");
    protected Actor Rita => Person("reader.rita");

    protected EntityReference Northwind => Account("Northwind Traders");
    protected EntityReference AdventureWorks => Account("Adventure Works");
    protected EntityReference Litware => Account("Litware");
    protected EntityReference Tailspin => Account("Tailspin Toys");

    protected DateTime Now => Organization.Clock.UtcNow;

    /// <summary>The system administrator: passes every privilege, but no rule.</summary>
    protected IOrganizationService Administrator => Organization.ServiceFor(Organization.AdministratorId);

    /// <summary>Writes past the plug-ins, as history is loaded.</summary>
    protected IOrganizationService Loader => Organization.ServiceFor(new Caller(Organization.AdministratorId) { BypassCustomPlugins = true });

    protected Actor Person(string name)
    {
        if (!actors.TryGetValue(name, out var actor))
            actors[name] = actor = new Actor(Organization, name);
        return actor;
    }

    protected EntityReference Account(string name) => Administrator.Find("account", "name", name);

    protected EntityReference Contact(string fullName) => Administrator.Find("contact", "fullname", fullName);

    protected EntityReference Team(string name) => Administrator.Find("team", "name", name);

    /// <summary>A case on an account, as an agent logs it; a service failure unless the values say else.</summary>
    protected EntityReference LogCase(Actor actor, EntityReference account, int severity = 0, int? category = 4, params (string Column, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(actor);
        List<(string, object?)> columns =
        [
            ("title", "Order interface down"),
            ("customerid", account),
            ("rcv_isservicefailure", true),
            ("rcv_severity", Choice(severity)),
            ("rcv_occurredon", Now.AddMinutes(-30)),
            ("rcv_reportedon", Now.AddMinutes(-5)),
            ("rcv_discoveredby", Choice(1)),
        ];
        if (category is { } number)
            columns.Add(("rcv_failurecategory", Choice(number)));
        columns.AddRange(values);
        return actor.Service.Add("incident", [.. columns]);
    }

    /// <summary>The recovery that a new case on this account opens.</summary>
    protected EntityReference Open(EntityReference account, int severity = 0, int? category = 4) =>
        RecoveryOf(LogCase(Anna, account, severity, category));

    protected EntityReference RecoveryOf(EntityReference incident) =>
        Administrator.Read(incident, "rcv_recoveryid").GetAttributeValue<EntityReference?>("rcv_recoveryid")
        ?? throw new InvalidOperationException("The case has no recovery.");

    protected IReadOnlyList<Entity> Steps(EntityReference recovery) =>
        Administrator.Children("rcv_recoverystep", "rcv_recoveryid", recovery, "rcv_sequence",
            "rcv_sequence", "rcv_name", "rcv_stage", "rcv_isrequired", "rcv_dueon", "rcv_activatedon", "statecode", "statuscode", "ownerid", "rcv_cycle");

    /// <summary>The required step of a stage (0 Acknowledge … 5 Learn).</summary>
    protected EntityReference Step(EntityReference recovery, int stage) =>
        Steps(recovery).Single(step => step.GetAttributeValue<OptionSetValue>("rcv_stage").Value == Choice(stage).Value && step.GetAttributeValue<bool>("rcv_isrequired"))
            .ToEntityReference();

    protected void LoadChange(EntityReference row, params (string Column, object? Value)[] values) => Loader.Change(row, values);

    protected static Entity Change(EntityReference row, params (string Column, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(values);
        var change = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in values)
            change[column] = value;
        return change;
    }

    protected int StatusOf(EntityReference row) => Value<OptionSetValue>(row, "statuscode").Value;

    protected T Value<T>(EntityReference row, string column) => Administrator.Read(row, column).GetAttributeValue<T>(column);

    /// <summary>A choice of ours by its number in the product's contract.</summary>
    protected int? ChoiceOf(EntityReference row, string column) => Value<OptionSetValue?>(row, column)?.Value - Choice(0).Value;

    /// <summary>The request is refused, and every one of these codes (or words) stands in what the caller reads.</summary>
    protected static string Refused(Action act, params string[] codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var fault = Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(act);
        foreach (var code in codes)
            Assert.Contains(code, fault.Detail.Message, StringComparison.Ordinal);
        return fault.Detail.Message;
    }

    /// <summary>The platform refuses for want of a privilege.</summary>
    protected static void LacksPrivilege(Action act)
    {
        var fault = Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(act);
        Assert.Matches("(?i)privilege|access", fault.Detail.Message);
    }

    /// <summary>What rcv_CheckIntegrity finds now.</summary>
    protected IReadOnlyList<IntegrityFinding> Findings() => IntegrityFinding.Read(Administrator);

    /// <summary>
    /// Says that this test leaves rows behind that the rules make impossible, and why: it wrote past the plug-ins on purpose.
    /// Only these codes are let through, or any where none is named.
    /// </summary>
    protected void LeavesImpossibleStates(string because, params string[] codes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        expectsAny |= codes.Length == 0;
        expected.AddRange(codes);
    }

    /// <summary>Whatever a scenario did, it leaves nothing behind that should be impossible (X1).</summary>
    public void Dispose()
    {
        try
        {
            if (expectsAny)
                return;
            var left = Findings().Where(finding => !expected.Contains(finding.Code)).Select(finding => $"{finding.Code} {finding.Table}: {finding.Found}").ToList();
            Assert.True(left.Count == 0, $"rcv_CheckIntegrity finds what should be impossible:{Environment.NewLine}{string.Join(Environment.NewLine, left)}");
        }
        finally
        {
            Organization.Dispose();
            GC.SuppressFinalize(this);
        }
    }
}
