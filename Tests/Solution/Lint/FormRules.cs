using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>What forms show: rules 27 to 29.</summary>
internal static class FormRules
{
    // Its rows mean nothing and there are none: its privileges say who is a manager.
    private static readonly string[] NeverOpened = ["rcv_waiver"];

    public static IEnumerable<Fault> Fields(SolutionModel solution)
    {
        foreach (var form in solution.Forms)
        {
            foreach (var control in form.Controls.Where(control => control.IsField || control.IsQuickView))
            {
                var field = control.Field ?? "";
                if (field != field.ToLowerInvariant())
                    yield return form.Fault($"names the column {field}, which must be in lower case");
                else if (!solution.ColumnExists(form.TableName, field))
                    yield return form.Fault($"shows {field}, which the table does not have");
                else if (control.IsField && solution.ColumnType(form.TableName, field) is { } type && !ControlClasses.Fit(type, field, control.ClassId))
                    yield return form.Fault($"shows {field}, of type {type}, with a control of class {control.ClassId}");
                else if (control.IsField && control.Id != field && control.Id != $"header_{field}" && control.Id != $"footer_{field}")
                    yield return form.Fault($"shows {field} with the control {control.Id}, by which no script would find it");
                else if (control.IsField && WrongLabel(solution, form, control) is { } wrong)
                    yield return form.Fault($"calls {field} '{wrong}', which is not the column's name");
            }

            foreach (var control in form.Controls.Where(control => control.Field is null && !ControlClasses.IsOther(control)))
                yield return form.Fault($"has the control {control.Id} of the unknown class {control.ClassId}");

            foreach (var (control, quick) in form.Controls.SelectMany(control => control.QuickForms.Select(quick => (control, quick))))
            {
                if (!solution.LookupTargets(form.TableName, control.Field ?? "").Contains(quick.Table))
                    yield return form.Fault($"shows a quick view of {quick.Table} through {control.Field}, which does not lead there");
                if (!solution.Forms.Any(each => each.Kind == "quick" && each.TableName == quick.Table && each.Id.Trim('{', '}') == quick.FormId))
                    yield return form.Fault($"shows the quick view form {quick.FormId}, which {quick.Table} does not have");
            }
        }
    }

    public static IEnumerable<Fault> Subgrids(SolutionModel solution)
    {
        foreach (var form in solution.Forms)
            foreach (var grid in form.Controls.Where(control => control.IsSubgrid))
            {
                var target = grid.Parameter("TargetEntityType");
                if (!solution.TableExists(target) || target != target.ToLowerInvariant())
                    yield return form.Fault($"has the list {grid.Id} of '{target}', which is no table");
                else if (solution.Relationships.FirstOrDefault(each => each.Name == grid.Parameter("RelationshipName")) is not { } relationship)
                    yield return form.Fault($"has the list {grid.Id} by the relationship '{grid.Parameter("RelationshipName")}', which does not exist");
                else if (!relationship.Joins(referenced: form.TableName, referencing: target))
                    yield return form.Fault($"has the list {grid.Id} by {relationship.Name}, which does not lead from {form.TableName} to {target}");
                else if (!solution.Views.Any(view => view.TableName == target && !view.IsPrivate && Same(view.Id, grid.Parameter("ViewId"))))
                    yield return form.Fault($"has the list {grid.Id} with the view {grid.Parameter("ViewId")}, which {target} does not have");
                if (grid.Parameter("VisualizationId") is { Length: > 0 } chart && !solution.Charts.Any(each => each.TableName == target && Same(each.Id, chart)))
                    yield return form.Fault($"has the list {grid.Id} with the chart {chart}, which {target} does not have");
            }
    }

    public static IEnumerable<Fault> Frame(SolutionModel solution)
    {
        foreach (var table in solution.OwnTables.Where(table => !NeverOpened.Contains(table.LogicalName)))
            if (solution.Forms.Count(form => form.TableName == table.LogicalName && form.IsMain && IsFallback(form)) != 1)
                yield return table.Fault("needs one main form with FallbackForm true");

        foreach (var form in solution.Forms)
        {
            foreach (var id in form.Controls.Select(control => control.Id).Repeated())
                yield return form.Fault($"has two controls {id}");
            foreach (var tooShort in form.Cells.Where(cell => Rowspan(cell) is > 1 and var rows && RowsBelow(cell) < rows - 1))
                yield return form.Fault($"has the cell {(string?)tooShort.Element("control")?.Attribute("id")} of {Rowspan(tooShort)} rows with only {RowsBelow(tooShort)} empty ones below");
            if (solution.Table(form.TableName) is not { } table)
                continue;
            if (form.Controls.Any(control => control.IsTimeline) && !HasTimeline(solution, table))
                yield return form.Fault("has a timeline, and the table has neither notes nor activities");
            if (form.Kind is "main" or "quickCreate")
                foreach (var missing in table.Columns.Where(column => column.Xml.Text("RequiredLevel") == "required" && form.Controls.All(control => control.Field != column.LogicalName)))
                    yield return form.Fault($"lacks the required column {missing.LogicalName}");
            if (form.Kind == "quickCreate" && table.IsOwn(solution.Prefix) && table.Entity.Text("IsQuickCreateEnabled") != "1")
                yield return form.Fault("is never shown: quick create is off for the table");
        }
    }

    private static bool HasTimeline(SolutionModel solution, Table table) =>
        table.IsActivity || !table.IsOwn(solution.Prefix) || table.Entity.Text("HasRelatedNotes") == "True" || table.Entity.Text("HasRelatedActivities") == "True";

    private static bool IsFallback(Form form) => (string?)form.Body.Element("DisplayConditions")?.Attribute("FallbackForm") == "true";

    private static string? WrongLabel(SolutionModel solution, Form form, FormControl control)
    {
        var names = solution.Table(form.TableName)?.Column(control.Field!)?.Xml.Element("displaynames");
        return names is null ? null : control.Cell.Elements("labels").Elements("label")
            .Where(label => !names.Elements().Any(name => Text(name) == Text(label) && Language(name) == Language(label)))
            .Select(Text)
            .FirstOrDefault();
    }

    private static string Text(XElement label) => (string?)label.Attribute("description") ?? "";
    private static string? Language(XElement label) => (string?)label.Attribute("languagecode");
    private static int Rowspan(XElement cell) => (int?)cell.Attribute("rowspan") ?? 1;
    private static int RowsBelow(XElement cell) => cell.Parent!.ElementsAfterSelf("row").TakeWhile(row => !row.HasElements).Count();
    private static bool Same(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
