using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Metadata;

/// <summary>Everything that describes an organisation: its tables, its code and its roles. Never changes once it is read.</summary>
public sealed class OrganizationModel
{
    private readonly Dictionary<string, Table> bySet;

    public OrganizationModel(IReadOnlyDictionary<string, Table> tables)
    {
        Tables = tables;
        bySet = tables.Values.ToDictionary(table => table.EntitySetName);
        Relationships = tables.Values.SelectMany(table => table.ManyToOne).ToDictionary(relationship => relationship.SchemaName);
        ManyToMany = tables.Values.SelectMany(table => table.ManyToMany).DistinctBy(relationship => relationship.SchemaName)
            .ToDictionary(relationship => relationship.SchemaName);
    }

    public IReadOnlyDictionary<string, Table> Tables { get; }

    /// <summary>All one-to-many relationships by schema name.</summary>
    public IReadOnlyDictionary<string, OneToMany> Relationships { get; }

    /// <summary>All many-to-many relationships by schema name.</summary>
    public IReadOnlyDictionary<string, ManyToMany> ManyToMany { get; }

    /// <summary>The solution it comes from; none where there are the stock tables only.</summary>
    public SolutionDefinition? Solution { get; init; }

    public IReadOnlyList<StepRegistration> Steps { get; init; } = [];

    public IReadOnlyList<CustomApi> CustomApis { get; init; } = [];

    public IReadOnlyList<RoleDefinition> Roles { get; init; } = [];

    public IReadOnlyList<EnvironmentVariable> Variables { get; init; } = [];

    public IReadOnlyList<AssemblyDefinition> Assemblies { get; init; } = [];

    public IReadOnlyList<int> Languages { get; init; } = [Labels.English];

    public Table Table(string logicalName) =>
        Tables.TryGetValue(logicalName, out var table) ? table : throw (logicalName == "principalobjectattributeaccess"
            ? Faults.NotSupported("Sharing a secured column (principalobjectattributeaccess)")
            : Faults.UnknownTable(logicalName));

    public Table? BySet(string entitySetName) => bySet.GetValueOrDefault(entitySetName);
}
