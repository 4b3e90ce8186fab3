using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Registrations on events: rule 40.</summary>
internal static class StepRules
{
    public static IEnumerable<Fault> Registrations(SolutionModel solution) =>
        from step in solution.Steps
        from problem in Problems(solution, step).Concat(step.Images.SelectMany(image => Problems(solution, step, image)))
        select step.Fault(problem);

    private static IEnumerable<string> Problems(SolutionModel solution, Step step)
    {
        var (stage, mode) = (step.Root.Text("Stage"), step.Root.Text("Mode"));
        if (step.Message.Length == 0)
            yield return $"has the unknown message {step.Root.Text("SdkMessageId")}";
        if (step.Table is { } table && !solution.TableExists(table))
            yield return $"is on the unknown table {table}";
        if (stage is not ("10" or "20" or "40") || mode is not ("0" or "1") || (mode == "1" && stage != "40"))
            yield return $"has the stage {stage} with the mode {mode}";
        if (step.Root.Text("EventHandlerTypeCode") != "4602")
            yield return "is not handled by a plug-in type";
        if (step.Filter.Count > 0 != (step.Message == "Update") && step.Message.Length > 0)
            yield return step.Message == "Update" ? "runs on every update: name the columns" : $"filters columns on {step.Message}";
        foreach (var column in Unknown(solution, step, step.Filter))
            yield return $"filters the unknown column {column}";
    }

    private static IEnumerable<string> Problems(SolutionModel solution, Step step, XElement image)
    {
        var type = image.Text("ImageType");
        if (type is not ("0" or "1" or "2"))
            yield return $"has an image of the type '{type}'";
        if (step.Message == "Create" && type != "1")
            yield return "wants the row before it is created";
        if (type is "1" or "2" && step.Root.Text("Stage") != "40")
            yield return "wants the row as it is afterwards, before that";
        if (image.Text("MessagePropertyName") != (step.Message == "Create" ? "Id" : "Target"))
            yield return $"takes its image from {image.Text("MessagePropertyName")}";
        if (!image.List("Attributes").Any())
            yield return "has an image of all columns: name them";
        foreach (var column in Unknown(solution, step, image.List("Attributes")))
            yield return $"has an image of the unknown column {column}";
    }

    private static IEnumerable<string> Unknown(SolutionModel solution, Step step, IEnumerable<string> columns) =>
        step.Table is { } table && solution.TableExists(table) ? columns.Where(column => !solution.ColumnExists(table, column)) : [];
}
