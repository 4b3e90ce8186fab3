using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Business process flows: rule 44.</summary>
internal static class ProcessFlowRules
{
    private static readonly string[] HostColumns = ["processid", "stageid", "traversedpath"];

    public static IEnumerable<Fault> Flows(SolutionModel solution) =>
        from workflow in solution.Workflows
        where workflow.IsProcessFlow
        let flow = solution.Source.Xml(workflow.Content) is { } xaml ? new ProcessFlow(xaml) : null
        from fault in Tables(solution, workflow).Concat(flow is null ? ["has no XAML"] : Inside(solution, workflow, flow))
        select workflow.Fault(fault);

    private static IEnumerable<string> Tables(SolutionModel solution, Workflow workflow)
    {
        var name = workflow.Root.Text("UniqueName");
        if (solution.Table(name) is not { } own || own.LogicalName != name || own.Entity.Text("IsBPFEntity") != "1")
            yield return $"keeps its state in '{name}', which is no table for business process flows (IsBPFEntity)";
        var host = workflow.Root.Text("PrimaryEntity");
        if (!solution.TableExists(host))
            yield return $"is of the unknown table '{host}'";
        else if (solution.Table(host) is { } table && table.IsOwn(solution.Prefix))
        {
            if (table.Entity.Text("IsBusinessProcessEnabled") != "1")
                yield return $"is of {host}, which cannot have one (IsBusinessProcessEnabled)";
            foreach (var missing in HostColumns.Where(column => table.Column(column) is null))
                yield return $"is of {host}, which lacks {missing}";
        }
    }

    private static IEnumerable<string> Inside(SolutionModel solution, Workflow workflow, ProcessFlow flow)
    {
        var name = "XrmWorkflow" + workflow.Id.Trim('{', '}').Replace("-", "", StringComparison.Ordinal);
        if (!flow.ClassName.Equals(name, StringComparison.OrdinalIgnoreCase))
            yield return $"has the class {flow.ClassName} instead of {name}";
        foreach (var fault in Chain(flow))
            yield return fault;

        foreach (var (table, stage) in flow.Stages)
        {
            if (!solution.TableExists(table))
                yield return $"has the stage {stage.Id} of the unknown table '{table}'";
            else
                foreach (var column in stage.Columns.Where(column => !solution.ColumnExists(table, column)))
                    yield return $"shows {table}.{column} in the stage {stage.Id}, which does not exist";
        }

        var parts = flow.Stages.SelectMany(each => each.Stage.Steps.Prepend(each.Stage)).ToList();
        foreach (var fault in parts.SelectMany(part => Labels(solution, part)))
            yield return fault;
        foreach (var id in parts.Select(part => part.Id).Repeated())
            yield return $"has the id {id} twice";

        var labelled = workflow.Root.Elements("labels").Elements("steplabels").Select(labels => ((string?)labels.Attribute("id") ?? "").Trim('{', '}').ToLowerInvariant()).ToList();
        foreach (var missing in parts.Select(part => part.Id.ToLowerInvariant()).Except(labelled))
            yield return $"has no steplabels for {missing} in its description";
        foreach (var unknown in labelled.Except(parts.Select(part => part.Id.ToLowerInvariant())))
            yield return $"has steplabels for {unknown}, which is neither a stage nor a step";
    }

    private static IEnumerable<string> Chain(ProcessFlow flow)
    {
        var stages = flow.Stages.Select(each => each.Stage).ToList();
        if (stages.Count == 0)
        {
            yield return "has no stages";
            yield break;
        }

        var seen = new List<string>();
        for (var at = stages[0]; at is not null && !seen.Contains(at.Id); at = stages.Find(stage => stage.Id == at.Next))
            seen.Add(at.Id);
        foreach (var unreached in stages.Where(stage => !seen.Contains(stage.Id)))
            yield return $"never comes to the stage {unreached.Id}";
        foreach (var astray in stages.Where(stage => stage.Next.Length > 0 && !stages.Exists(next => next.Id == stage.Next)))
            yield return $"goes on from {astray.Id} to {astray.Next}, which is no stage";
        if (stages.Count(stage => stage.Next.Length == 0) is var ends && ends != 1)
            yield return $"has {ends} last stages";
    }

    private static IEnumerable<string> Labels(SolutionModel solution, ProcessPart part)
    {
        if (!Guid.TryParse(part.Id, out _))
            yield return $"has a stage or step with the id '{part.Id}'";
        foreach (var foreign in part.Labels.Select(label => (string?)label.Attribute("LabelId") ?? "").Where(id => !id.Equals(part.Id, StringComparison.OrdinalIgnoreCase)).Distinct())
            yield return $"labels {part.Id} as {foreign}";
        if (!part.Labels.Select(label => (string?)label.Attribute("LanguageCode") ?? "").Order().SequenceEqual(solution.Languages.Order()))
            yield return $"does not label {part.Id} once in each language";
    }
}
