using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox.App.Json;

/// <summary>A table as forms and views need it: labels in one language, what one user may do, and what there is to show it with.</summary>
internal sealed class TableJson(Utf8JsonWriter json, AppModel app, AppUser user)
{
    public void Write(Table table)
    {
        json.WriteStartObject();
        Names(table);
        json.WriteString("schemaName", table.SchemaName);
        json.WriteString("ownership", table.Ownership.ToString());
        json.WriteNumber("objectTypeCode", table.ObjectTypeCode);
        json.WriteBoolean("hasActivities", table.HasActivities);
        json.WriteBoolean("hasNotes", table.HasNotes);
        json.WriteStartObject("privileges");
        foreach (var right in PrivilegeMask.Rights)
            json.WriteString(right.ToString()[..^"Access".Length], user.Depth(right, table)?.ToString());
        json.WriteEndObject();
        json.WriteStartObject("columns");
        foreach (var column in table.Columns.Values)
            Column(table, column);
        json.WriteEndObject();
        json.WriteArray("oneToMany", table.OneToMany, Relationship);
        json.WriteArray("manyToOne", table.ManyToOne, Relationship);
        json.WriteArray("manyToMany", table.ManyToMany, ManyToMany);
        Looks(table);
        json.WriteEndObject();
    }

    /// <summary>What addresses, menus and lookups need of a table that is not open.</summary>
    public void Names(Table table)
    {
        json.WriteString("logicalName", table.LogicalName);
        json.WriteString("entitySetName", table.EntitySetName);
        json.WriteString("primaryKey", table.PrimaryKey);
        json.WriteString("primaryName", table.PrimaryName);
        json.WriteString("label", table.Label[user.Language]);
        json.WriteString("collectionLabel", table.CollectionLabel[user.Language]);
        json.WriteBoolean("isActivity", table.IsActivity);
        json.WriteString("icon", app.IconOf(table.LogicalName));
    }

    private void Looks(Table table)
    {
        json.WriteArray("forms", app.Forms.Values.Where(form => form.Table == table.LogicalName && form.IsActive).OrderByDescending(IsFallback), form =>
        {
            json.WriteStartObject();
            json.WriteString("id", form.Id);
            json.WriteString("type", form.Type);
            json.WriteString("name", form.Name[user.Language]);
            json.WriteBoolean("isFallback", IsFallback(form));
            json.WriteEndObject();
        });
        json.WriteArray("views", app.Views.Values.Where(view => view.Table == table.LogicalName).OrderBy(view => view.Name[user.Language], StringComparer.Ordinal), view =>
        {
            json.WriteStartObject();
            json.WriteString("id", view.Id);
            json.WriteString("name", view.Name[user.Language]);
            json.WriteNumber("type", view.Type);
            json.WriteBoolean("isDefault", view.IsDefault);
            json.WriteEndObject();
        });
        json.WriteArray("charts", app.Charts.Values.Where(chart => chart.Table == table.LogicalName).OrderBy(chart => chart.Name[user.Language], StringComparer.Ordinal), chart =>
        {
            json.WriteStartObject();
            json.WriteString("id", chart.Id);
            json.WriteString("name", chart.Name[user.Language]);
            json.WriteBoolean("isDefault", chart.IsDefault);
            json.WriteEndObject();
        });
    }

    private static bool IsFallback(FormDefinition form) => form.Form.Element("DisplayConditions")?.Is("FallbackForm", otherwise: false) ?? true;

    private void Column(Table table, Column column)
    {
        json.WriteStartObject(column.LogicalName);
        json.WriteString("logicalName", column.LogicalName);
        json.WriteString("schemaName", column.SchemaName);
        json.WriteString("type", column.Type.ToString());
        json.WriteString("format", column.Format.ToLowerInvariant());
        json.WriteString("label", column.Label[user.Language]);
        json.WriteString("required", column.Required is RequiredLevel.Application or RequiredLevel.System ? "Required" : column.Required.ToString());
        Limits(column);
        json.WriteBoolean("dateOnly", column.DateBehavior == DateBehavior.DateOnly || column.Format.StartsWith("date", StringComparison.OrdinalIgnoreCase)
            && !column.Format.Equals("datetime", StringComparison.OrdinalIgnoreCase));
        json.WriteString("dateBehavior", column.DateBehavior.ToString());
        json.WriteBoolean("validForCreate", column.ValidForCreate);
        json.WriteBoolean("validForUpdate", column.ValidForUpdate);
        json.WriteBoolean("isSecured", column.IsSecured);
        json.WritePropertyName("default");
        JsonSerializer.Serialize(json, column.Default);
        json.WriteStrings("targets", column.Targets);
        if (column.IsLookup)
            Navigations(table, column);
        if (column.Choices is { } choices)
            json.WriteArray("options", choices.Options, Option);
        if (column.Participation is { } participation)
            json.WriteNumber("participation", participation);
        json.WriteEndObject();
    }

    private void Limits(Column column)
    {
        if (column.MaxLength is { } length)
            json.WriteNumber("maxLength", length);
        if (column.Minimum is { } minimum)
            json.WriteNumber("minimum", minimum);
        if (column.Maximum is { } maximum)
            json.WriteNumber("maximum", maximum);
        json.WriteNumber("precision", column.Precision);
    }

    /// <summary>An owner is one navigation property, whoever it is; of an activity it bears the table's name, too.</summary>
    private void Navigations(Table table, Column column)
    {
        json.WriteStartObject("navigations");
        foreach (var target in column.Targets)
        {
            json.WriteString(target, table.ManyToOne.FirstOrDefault(each => each.ReferencingColumn == column.LogicalName
                && (column.Type == ColumnType.Owner || each.ReferencedTable == target))?.ReferencingNavigation);
        }

        json.WriteEndObject();
    }

    private void Option(ChoiceOption option)
    {
        json.WriteStartObject();
        json.WriteNumber("value", option.Value);
        json.WriteString("label", option.Label[user.Language]);
        if (option.State is { } state)
            json.WriteNumber("state", state);
        if (option.DefaultStatus is { } status)
            json.WriteNumber("defaultStatus", status);
        if (option.Color is { } color)
            json.WriteString("color", color);
        json.WriteEndObject();
    }

    private void Relationship(OneToMany relationship)
    {
        json.WriteStartObject();
        json.WriteString("name", relationship.SchemaName);
        json.WriteString("referencedTable", relationship.ReferencedTable);
        json.WriteString("referencedColumn", relationship.ReferencedColumn);
        json.WriteString("referencingTable", relationship.ReferencingTable);
        json.WriteString("referencingColumn", relationship.ReferencingColumn);
        json.WriteString("referencingNavigation", relationship.ReferencingNavigation);
        json.WriteString("referencedNavigation", relationship.ReferencedNavigation);
        json.WriteBoolean("rollsUp", relationship.RollsUp);
        json.WriteEndObject();
    }

    private void ManyToMany(ManyToMany relationship)
    {
        json.WriteStartObject();
        json.WriteString("name", relationship.SchemaName);
        json.WriteString("intersectTable", relationship.IntersectTable);
        json.WriteString("table1", relationship.Table1);
        json.WriteString("column1", relationship.Column1);
        json.WriteString("navigation1", relationship.Navigation1);
        json.WriteString("table2", relationship.Table2);
        json.WriteString("column2", relationship.Column2);
        json.WriteString("navigation2", relationship.Navigation2);
        json.WriteEndObject();
    }
}
