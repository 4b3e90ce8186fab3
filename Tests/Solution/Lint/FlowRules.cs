using System.Text.Json;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Cloud flows: rule 43, and their part of rule 42.</summary>
internal static class FlowRules
{
    private const int LongestDescription = 256;
    private const string Authentication = "@parameters('$authentication')";
    private const string Apis = "/providers/Microsoft.PowerApps/apis/";

    private static readonly string[] Endings = ["Succeeded", "Failed", "Skipped", "TimedOut"];
    private static readonly string[] Built = ["$connections", "$authentication"];

    public static IEnumerable<Fault> Flows(SolutionModel solution) =>
        from flow in solution.Flows
        from fault in Frame(flow)
            .Concat(Connections(solution, flow))
            .Concat(flow.Scopes.SelectMany(Order))
            .Concat(References(flow))
            .Concat(flow.Steps.SelectMany(step => DataverseStep.Faults(solution, step)))
            .Concat(Answers(solution, flow))
        select flow.Fault(fault);

    /// <summary>A flow's parameters that stand for environment variables (rule 42).</summary>
    public static IEnumerable<Fault> Variables(SolutionModel solution)
    {
        foreach (var flow in solution.Flows)
            foreach (var parameter in flow.Parameters.Where(each => !Built.Contains(each.Name)))
            {
                var name = Flow.Word(Flow.Part(parameter.Value, "metadata"), "schemaName");
                if (solution.Variables.FirstOrDefault(variable => variable.Name == name) is not { } variable)
                    yield return flow.Fault($"the parameter '{parameter.Name}' stands for the unknown variable '{name}'");
                else if (variable.Root.Text("defaultvalue") != Flow.Word(parameter.Value, "defaultValue"))
                    yield return flow.Fault($"the parameter '{parameter.Name}' has another default than {name}");
            }
    }

    private static IEnumerable<string> Frame(Flow flow)
    {
        if (flow.Workflow.Id != flow.Workflow.Id.ToLowerInvariant() || !flow.Workflow.Id.StartsWith('{'))
            yield return $"the id {flow.Workflow.Id} is not in lower case with braces";
        if (flow.Triggers.Count != 1)
            yield return $"has {flow.Triggers.Count} triggers";
        foreach (var twice in flow.Steps.Select(step => step.Name).Repeated())
            yield return $"has two actions {twice}";
        foreach (var twice in flow.Steps.Select(step => Flow.Word(Flow.Part(step.Json, "metadata"), "operationMetadataId")).Where(id => id.Length > 0).Repeated())
            yield return $"gives the operationMetadataId {twice} twice";
        foreach (var step in flow.Steps.Where(step => Flow.Word(step.Json, "description").Length > LongestDescription))
            yield return $"{step.Name} is described in more than {LongestDescription} characters, which an import refuses";
        if (flow.Workflow.Root.Elements("Descriptions").Elements().Any(each => ((string?)each.Attribute("description"))?.Length > LongestDescription))
            yield return $"is described in more than {LongestDescription} characters";
    }

    private static IEnumerable<string> Connections(SolutionModel solution, Flow flow)
    {
        var declared = solution.Skeleton.Elements("connectionreferences").Elements("connectionreference")
            .ToDictionary(each => (string?)each.Attribute("connectionreferencelogicalname") ?? "", each => each.Text("connectorid"));
        foreach (var connection in flow.Connections)
        {
            var reference = Flow.Word(Flow.Part(connection.Value, "connection"), "connectionReferenceLogicalName");
            var api = Apis + Flow.Word(Flow.Part(connection.Value, "api"), "name");
            if (!declared.TryGetValue(reference, out var connector))
                yield return $"the connection {connection.Name} is by {reference}, which Customizations.xml does not declare";
            else if (connector != api)
                yield return $"the connection {connection.Name} is to {api}, and {reference} to {connector}";
            if (!flow.Steps.Any(step => Flow.Word(step.Host, "connectionName") == connection.Name))
                yield return $"nothing uses the connection {connection.Name}";
        }

        foreach (var step in flow.Steps.Where(step => step.Connects))
        {
            var name = Flow.Word(step.Host, "connectionName");
            var api = flow.Connections.Where(each => each.Name == name).Select(each => Apis + Flow.Word(Flow.Part(each.Value, "api"), "name")).FirstOrDefault();
            if (api is null)
                yield return $"{step.Name} uses the connection {name}, which the flow does not have";
            else if (api != Flow.Word(step.Host, "apiId"))
                yield return $"{step.Name} calls {Flow.Word(step.Host, "apiId")} by a connection to {api}";
            if (Flow.Word(step.Inputs, "authentication") != Authentication)
                yield return $"{step.Name} has no authentication, without which an import refuses the flow";
        }
    }

    private static IEnumerable<string> Order(IReadOnlyList<FlowAction> scope)
    {
        var before = scope.ToLookup(action => action.Name, action => action.RunAfter.Select(each => each.Name).ToList());
        foreach (var action in scope)
        {
            if (Flow.Part(action.Json, "runAfter").ValueKind != JsonValueKind.Object)
                yield return $"{action.Name} does not say what it runs after";
            foreach (var after in action.RunAfter)
            {
                if (!before.Contains(after.Name))
                    yield return $"{action.Name} runs after {after.Name}, which does not stand beside it";
                foreach (var ending in after.Value.EnumerateArray().Select(each => each.GetString()).Except(Endings))
                    yield return $"{action.Name} runs after the ending {ending}";
            }

            if (IsBefore(action.Name, action.Name, []))
                yield return $"{action.Name} runs after itself";
        }

        bool IsBefore(string earlier, string name, HashSet<string> seen) =>
            before[name].SelectMany(names => names).Any(each => each == earlier || (seen.Add(each) && IsBefore(earlier, each, seen)));
    }

    private static IEnumerable<string> References(Flow flow)
    {
        var actions = flow.Actions.Select(action => action.Name).ToHashSet();
        var loops = flow.Actions.Where(action => action.Type == "Foreach").Select(action => action.Name).ToHashSet();
        var variables = flow.Actions.Where(action => action.Type == "InitializeVariable")
            .SelectMany(action => Flow.Part(action.Inputs, "variables").EnumerateArray()).Select(each => Flow.Word(each, "name")).ToHashSet();
        var parameters = flow.Parameters.Select(each => each.Name).ToHashSet();
        foreach (var (function, name) in flow.References)
        {
            var known = function switch
            {
                "items" => loops,
                "variables" => variables,
                "parameters" => parameters,
                _ => actions,
            };
            if (!known.Contains(name))
                yield return $"{function}('{name}') names what the flow does not have";
        }

        foreach (var action in flow.Actions.Where(action => action.Type is "SetVariable" or "AppendToArrayVariable" && !variables.Contains(Flow.Word(action.Inputs, "name"))))
            yield return $"{action.Name} sets {Flow.Word(action.Inputs, "name")}, which is not initialised";
    }

    // What is read of a command's answer is a result of that command, or its error.
    private static IEnumerable<string> Answers(SolutionModel solution, Flow flow) =>
        from action in flow.Actions
        where action.Operation == "PerformUnboundAction"
        let api = solution.Apis.FirstOrDefault(each => each.Name == action.Parameter("actionName"))
        where api is not null
        from name in DataverseStep.ReadOf(flow.Text, action.Name)
        where name != "error" && api.Outputs.All(output => (string?)output.Root.Attribute("uniquename") != name)
        select $"{api.Name} does not return {name}, which is read of {action.Name}";
}
