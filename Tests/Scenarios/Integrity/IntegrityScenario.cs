using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Client;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Story;
using RecoveryCrm.Tests.Scenarios.Support;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Scenarios.Integrity;

/// <summary>
/// The organisation as the story leaves it: Northwind's first recovery closed after two cycles, one of Adventure Works that a
/// signal opened, and a recurrence at Northwind. Each test writes straight into the database what no rule would let through.
/// </summary>
public abstract class IntegrityScenario : IDisposable
{
    private static readonly Lazy<(Organization Organization, IReadOnlyList<string> Found)> Told = new(Tell);

    /// <summary>What the check found while the story was told, scene by scene.</summary>
    protected static IReadOnlyList<string> FoundWhileTold => Told.Value.Found;

    protected Organization Organization { get; } = Told.Value.Organization.Clone();

    protected IOrganizationService Administrator => Organization.ServiceFor(Organization.AdministratorId);

    protected IOrganizationService Loader => Organization.ServiceFor(new Caller(Organization.AdministratorId) { BypassCustomPlugins = true });

    protected DateTime Now => Organization.Clock.UtcNow;

    // Found once: a test may give it another status.
    private EntityReference? closed;

    protected EntityReference Closed => closed ??= Row("rcv_recovery", ("statuscode", 2));

    protected EntityReference Running => Row("rcv_recovery", ("statuscode", 1), ("rcv_isrecurrence", false));

    protected EntityReference Recurring => Row("rcv_recovery", ("rcv_isrecurrence", true));

    protected EntityReference Account(string name) => Administrator.Find("account", "name", name);

    protected EntityReference User(string name) => new("systemuser", Organization.UserNamed(name));

    protected IReadOnlyList<string> Codes(IOrganizationService? as_ = null) =>
        [.. IntegrityFinding.Read(as_ ?? Administrator).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The first row, in the order of creation, that has these values; one of our choices is given by its number.</summary>
    protected EntityReference Row(string table, params (string Column, object? Value)[] where) => Rows(table, where) switch
    {
        [var first, ..] => first,
        _ => throw new InvalidOperationException($"The story leaves no {table} with {string.Join(", ", where.Select(each => $"{each.Column} {each.Value}"))}."),
    };

    protected IReadOnlyList<EntityReference> Rows(string table, params (string Column, object? Value)[] where)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        foreach (var (column, value) in where)
        {
            if (value is null)
                query.Criteria.AddCondition(column, ConditionOperator.Null);
            else if (value is Type)
                query.Criteria.AddCondition(column, ConditionOperator.NotNull);
            else
                query.Criteria.AddCondition(column, ConditionOperator.Equal, value is EntityReference row ? row.Id : value);
        }

        query.AddOrder("createdon", OrderType.Ascending);
        return [.. Administrator.RetrieveMultiple(query).Entities.Select(row => row.ToEntityReference())];
    }

    /// <summary>Straight into the database, past everything.</summary>
    protected void Write(EntityReference row, params (string Column, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(values);
        var change = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in values)
            change[column] = value;
        Organization.Rows.Update(change);
    }

    protected T Value<T>(EntityReference row, string column) => Administrator.Read(row, column).GetAttributeValue<T>(column);

    protected static OptionSetValue Option(int value) => new(value);

    public void Dispose()
    {
        Organization.Dispose();
        GC.SuppressFinalize(this);
    }

    private static (Organization, IReadOnlyList<string>) Tell()
    {
        var organization = SampleFixture.Create(Scenario.Start);
        var listener = new Listener(organization);
        StoryTeller.Play(organization, listener);
        return (organization, listener.Found);
    }

    /// <summary>Asks for the integrity whenever a scene of the story ends.</summary>
    private sealed class Listener(Organization organization) : TextWriter
    {
        public List<string> Found { get; } = [];

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            if (value?.StartsWith("== ", StringComparison.Ordinal) == true)
                Found.AddRange(IntegrityFinding.Read(organization.ServiceFor(organization.AdministratorId)).Select(finding => $"before {value}: {finding.Code} {finding.Found}"));
        }

        public override void Write(char value)
        {
        }
    }
}
