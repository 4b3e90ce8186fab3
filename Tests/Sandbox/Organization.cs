using System.Diagnostics;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Query;
using RecoveryCrm.Sandbox.Security;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox;

/// <summary>One Dataverse organisation on this machine: a solution's tables and plug-ins on a database of its own. How many requests run at a time is the database's affair.</summary>
public sealed partial class Organization : IDisposable
{
    /// <summary>Fixed in every organisation of the Sandbox.</summary>
    public Guid SystemUserId => WellKnown.SystemUser;

    public Guid AdministratorId => WellKnown.Administrator;

    public Guid RootBusinessUnitId => WellKnown.RootBusinessUnit;

    public Guid BaseCurrencyId => WellKnown.BaseCurrency;

    public OrganizationModel Model { get; }

    public SandboxClock Clock { get; }

    /// <summary>What plug-ins did in the last requests.</summary>
    public TraceLog Trace { get; } = new();

    /// <summary>Alternate keys whose index could not be built, by name: for tests.</summary>
    public ISet<string> FailedKeys { get; } = new HashSet<string>();

    /// <summary>Straight to the database, past everything: for tests.</summary>
    public RowStore Rows { get; }

    /// <summary>Imports the solution into a new organisation, or opens the one that the data file holds.</summary>
    public static Organization Create(OrganizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Create(options.SolutionFolder is { } folder ? SolutionReader.Read(folder) : StockTables.Read(), options);
    }

    /// <summary>The same for a model that was read, or made, elsewhere.</summary>
    public static Organization Create(OrganizationModel model, OrganizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        if (model.Tables.Values.FirstOrDefault(table => table.Columns.Values.Any(column => column.IsSecured && (column.IsPrimaryName || column.Type == ColumnType.PrimaryKey || column.LogicalName == table.PrimaryName))) is { } secured)
            throw Faults.NotSupported($"Field security of the primary name of '{secured.LogicalName}'");

        var database = Database.Open(model, options);
        try
        {
            var organization = new Organization(
                options,
                model,
                database,
                new SandboxClock(options.Now, options.FrozenClock),
                new StepTable(),
                options.PluginAssemblyPath is { } path ? new PluginAssembly(path) : null);
            foreach (var step in model.Steps)
                organization.steps.Add(new Step(step, null));
            database.Atomically(database.IsNew ? new Bootstrap(organization).Run : new Bootstrap(organization).Import);
            return organization;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>An independent copy in memory, with the same steps and its own clock.</summary>
    public Organization Clone()
    {
        using var turn = Database.Enter();
        return new Organization(Options, Model, Database.Clone(), Clock.Copy(), steps.Copy(), Plugins);
    }

    /// <summary>Registers a plug-in beside those of the solution.</summary>
    public void Register(IPlugin plugin, StepRegistration step)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(step);
        steps.Add(new Step(step, plugin));
    }

    /// <summary>Gives a custom API its main operation, in place of the class that the solution names.</summary>
    public void Register(string customApi, IPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        steps.Add(customApi, plugin);
    }

    public IOrganizationService ServiceFor(Guid userId) => ServiceFor(new Caller(userId));

    public IOrganizationService ServiceFor(Caller caller) => new CallerService(this, caller);

    /// <summary>The user with this domainname.</summary>
    public Guid UserNamed(string domainName) =>
        Database.Scalar("SELECT systemuserid FROM systemuser WHERE domainname = @p0", domainName) is string id
            ? Guid.Parse(id)
            : throw Faults.InvalidArgument($"There is no user with the domainname '{domainName}'.");

    /// <summary>Runs one top-level request to its end.</summary>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = Database.Enter();
        if (Database.InTransaction)
            throw Faults.NotSupported("A top-level request from inside a plug-in (use the service of its own IOrganizationServiceFactory)");
        var table = Dispatcher.TableOf(request);
        var trace = new RequestTrace
        {
            CorrelationId = Guid.NewGuid(),
            Message = request.RequestName,
            Table = table.Length == 0 ? null : table,
            UserId = caller.UserId,
            StartedOn = Clock.UtcNow,
        };
        var started = Stopwatch.GetTimestamp();
        try
        {
            DemandCaller(caller);
            return Dispatcher.Execute(new Session(Database, caller, trace, Principals), request, caller.UserId, null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            trace.Error = fault.Detail.Message;
            throw;
        }
        finally
        {
            trace.Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Trace.Add(trace);
        }
    }

    /// <summary>How a user asks queries: zone, language, and what may be read.</summary>
    public QueryContext QueryContextFor(Guid userId, int? language = null)
    {
        var settings = Rows.Find("usersettings", userId, ["uilanguageid", "timezonecode"]);
        return new QueryContext(
            userId,
            Clock.UtcNow,
            TimeZones.Of(settings?.GetAttributeValue<int?>("timezonecode")),
            language ?? settings?.GetAttributeValue<int?>("uilanguageid") ?? Labels.English,
            table => Access.Scope(userId, table))
        {
            MayRead = (table, column) => Fields.Allows(userId, table, column, FieldRight.Read),
        };
    }

    public void Dispose()
    {
        Database.Dispose();
        Principals.Dispose();
    }

    private void DemandCaller(Caller caller)
    {
        if (caller.OnBehalfBy is { } signedIn)
        {
            Access.DemandEnabled(signedIn);
            Access.Demand(signedIn, "prvActOnBehalfOfAnotherUser");
        }

        if (caller.BypassCustomPlugins && !Access.Of(caller.OnBehalfBy ?? caller.UserId).IsAdministrator)
            throw Faults.AdministratorOnly("BypassCustomPluginExecution");
    }
}
