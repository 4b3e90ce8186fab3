using Microsoft.OData.Edm;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.WebApi.Schema;

/// <summary>The organisation's model as the Web API publishes it: shapes by table, and the EDM that URLs are read with.</summary>
internal sealed class WebModel
{
    /// <summary>The namespace of every type, action and function of the Dataverse Web API.</summary>
    public const string Namespace = "Microsoft.Dynamics.CRM";

    private readonly Dictionary<string, TableShape> shapes;

    public WebModel(OrganizationModel organization)
    {
        Organization = organization;
        shapes = organization.Tables.Values
            .Where(table => !string.IsNullOrEmpty(table.EntitySetName))
            .ToDictionary(table => table.LogicalName, table => new TableShape(table, organization));
        Edm = new EdmBuilder(this).Build();
    }

    public OrganizationModel Organization { get; }

    public IEdmModel Edm { get; }

    public IEnumerable<TableShape> Shapes => shapes.Values;

    public TableShape Shape(string table) => shapes[table];

    public TableShape? Find(string? table) => table is null ? null : shapes.GetValueOrDefault(table);

    /// <summary>The shape of an EDM entity type, whose name is the table's.</summary>
    public TableShape Shape(IEdmType type) => Shape(((IEdmEntityType)type.AsElementType()).Name);

    public TableShape? BySet(string entitySetName) => Find(Organization.BySet(entitySetName)?.LogicalName);
}
