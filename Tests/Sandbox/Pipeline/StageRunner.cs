using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>Runs the plug-ins of one stage of an operation, in order, and turns what they throw into Dataverse's faults.</summary>
internal sealed class StageRunner(Organization organization)
{
    /// <summary>Dataverse stops an endless loop behind the eighth level.</summary>
    private const int DepthLimit = 8;

    public void Run(Operation operation, int stage, RowImages images)
    {
        if (operation.BypassPlugins)
            return;
        foreach (var step in organization.Steps.Find(operation.Message, operation.Table, stage))
        {
            // Asked at the step's turn: an earlier step of this stage may have written one of the columns.
            if (Concerns(step.Registration, operation))
                Execute(operation, PipelineContext.Of(operation, stage, step.Registration), images.For(step.Registration, stage), step);
        }
    }

    /// <summary>Surrounds a main operation with its stages, in the transaction from the check on.</summary>
    public void Around(Operation operation, Action main, Action? check = null)
    {
        Run(operation, 10, RowImages.None);
        operation.Session.Transact(() =>
        {
            check?.Invoke();
            Run(operation, 20, RowImages.None);
            main();
            Run(operation, 40, RowImages.None);
        });
    }

    /// <summary>A custom API's own plug-in: the main operation, as stage 30.</summary>
    public void RunMain(Operation operation, CustomApi api, Guid step)
    {
        var registration = new StepRegistration
        {
            Id = step,
            Name = api.UniqueName,
            PluginType = api.PluginType ?? api.UniqueName,
            Message = api.UniqueName,
            Stage = 30,
        };
        var context = PipelineContext.OfMain(operation, registration);
        Execute(operation, context, new StepImages([], []), new Step(registration, organization.Steps.Find(api.UniqueName)));
    }

    private static bool Concerns(StepRegistration step, Operation operation) =>
        step.FilteringColumns.Count == 0
        || step.FilteringColumns.Any(column => operation.Target.Attributes.ContainsKey(column));

    private void Execute(Operation operation, PipelineContext context, StepImages images, Step step)
    {
        if (operation.Depth > DepthLimit)
            throw Faults.DepthTooHigh(operation.Message, operation.Table);

        context.PreEntityImages.AddRange(images.Pre);
        context.PostEntityImages.AddRange(images.Post);
        var registration = step.Registration;
        var trace = new PluginTrace
        {
            Step = registration.Name,
            PluginType = registration.PluginType,
            Message = operation.Message,
            Table = operation.Table,
            Stage = context.Stage,
            Depth = operation.Depth,
        };
        operation.Session.Trace.Add(trace);
        var plugin = step.Plugin
            ?? organization.Plugins?.Instance(registration.Id, registration.PluginType, registration.Configuration)
            ?? throw Faults.InvalidArgument($"'{registration.Name}' needs the plug-in assembly, and this organisation has none.");

        var started = Stopwatch.GetTimestamp();
        try
        {
            plugin.Execute(new PluginServices(context, organization.Dispatcher, trace));
            if (operation.Session.IsDoomed)
                throw Faults.TransactionCountReduced();
        }
        catch (Exception error)
        {
            trace.Error = error.Message;
            throw FaultOf(error, trace.Text);
        }
        finally
        {
            trace.Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    /// <summary>
    /// An InvalidPluginExecutionException speaks to the user; anything else is unexpected. That holds for an uncaught fault
    /// of a nested request too: what is known of Dataverse is its text "Unexpected exception from plug-in (Execute):
    /// … FaultException`1…" for them; our own two faults about the transaction are the platform's words and stay.
    /// </summary>
    private static Exception FaultOf(Exception error, string trace)
    {
        var fault = error switch
        {
            InvalidPluginExecutionException refusal => Faults.PluginRefused(refusal.Message),
            System.ServiceModel.FaultException<OrganizationServiceFault> thrown when Faults.IsAboutTheTransaction(thrown.Detail) => thrown,
            _ => Faults.PluginFailed(error),
        };
        fault.Detail.TraceText ??= trace;
        return fault;
    }
}
