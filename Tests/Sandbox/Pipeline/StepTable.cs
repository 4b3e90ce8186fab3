using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>A registration together with the object that serves it; null for a class of the solution's assembly.</summary>
internal sealed record Step(StepRegistration Registration, IPlugin? Plugin)
{
    public bool HasImage(ImageType type) =>
        Registration.Images.Any(image => image.Type == type || image.Type == ImageType.Both);
}

/// <summary>Which plug-ins run when, in the order of their ranks. Requests read it while a test registers more.</summary>
internal sealed class StepTable
{
    private static readonly string[] WithPreImage = ["Update", "Delete"];
    private static readonly string[] WithPostImage = ["Create", "Update"];

    private readonly ConcurrentDictionary<(string Message, string Table, int Stage), ImmutableList<Step>> steps = new();
    private readonly ConcurrentDictionary<string, IPlugin> apis = new();

    public StepTable Copy()
    {
        var copy = new StepTable();
        foreach (var (key, list) in steps)
            copy.steps[key] = list;
        foreach (var (name, plugin) in apis)
            copy.apis[name] = plugin;
        return copy;
    }

    public void Add(Step step)
    {
        var registration = step.Registration;
        Refuse(registration);
        var key = (registration.Message, registration.PrimaryTable ?? Operation.NoTable, registration.Stage);
        var list = steps.GetValueOrDefault(key, []);
        if (list.Any(other => other.Registration.Rank == registration.Rank))
        {
            // Dataverse leaves the order of equal ranks open, so nothing may lean on it.
            throw Faults.InvalidArgument($"Two steps on {registration.Message} of {key.Item2} in stage {registration.Stage} have the rank {registration.Rank}: '{list.First(other => other.Registration.Rank == registration.Rank).Registration.Name}' and '{registration.Name}'. Give each its own.");
        }

        steps[key] = list.Add(step).Sort((left, right) => left.Registration.Rank.CompareTo(right.Registration.Rank));
    }

    /// <summary>Sets the main operation of a custom API.</summary>
    public void Add(string customApi, IPlugin plugin) => apis[customApi] = plugin;

    /// <summary>A custom API's main operation where it was set in code.</summary>
    public IPlugin? Find(string customApi) => apis.GetValueOrDefault(customApi);

    /// <summary>The steps of a stage; those without a table concern every table, and come in the same order of ranks.</summary>
    public IReadOnlyList<Step> Find(string message, string table, int stage)
    {
        var own = steps.GetValueOrDefault((message, table, stage));
        var any = table == Operation.NoTable ? null : steps.GetValueOrDefault((message, Operation.NoTable, stage));
        return (own, any) switch
        {
            (null, null) => [],
            (null, _) => any,
            (_, null) => own,
            _ => [.. own.Concat(any).OrderBy(step => step.Registration.Rank)],
        };
    }

    public bool NeedsImage(ImageType type, string message, string table, params int[] stages) =>
        stages.Any(stage => Find(message, table, stage).Any(step => step.HasImage(type)));

    private static void Refuse(StepRegistration step)
    {
        if (step.Mode != 0)
            throw Faults.NotSupported($"The asynchronous step '{step.Name}'");
        if (step.Stage is not (10 or 20 or 40))
            throw Faults.InvalidArgument($"The step '{step.Name}' names stage {step.Stage}; plug-ins register in 10, 20 or 40.");
        if (step.Message.EndsWith("Multiple", StringComparison.Ordinal) && step.Message != "RetrieveMultiple")
            throw Faults.NotSupported($"The step '{step.Name}' on the bulk message {step.Message}");
        if (step.FilteringColumns.Count > 0 && step.Message != "Update")
            throw Faults.InvalidArgument($"The step '{step.Name}' has filtering columns, which only Update knows.");
        foreach (var image in step.Images)
        {
            if (image.Type != ImageType.Post && !WithPreImage.Contains(step.Message))
                throw Faults.InvalidArgument($"The step '{step.Name}' asks for a pre-image, which {step.Message} does not have in the Sandbox.");
            if (image.Type != ImageType.Pre && (!WithPostImage.Contains(step.Message) || step.Stage != 40))
                throw Faults.InvalidArgument($"The step '{step.Name}' asks for a post-image, which {step.Message} does not have in stage {step.Stage} of the Sandbox.");
        }
    }
}
