using RecoveryCrm.Sandbox.Messages.Rows;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Query;
using RecoveryCrm.Sandbox.Query.Results;
using RecoveryCrm.Sandbox.Security;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox;

/// <content>The parts that work together on a request.</content>
public sealed partial class Organization
{
    private readonly StepTable steps;

    private Organization(OrganizationOptions options, OrganizationModel model, Database database, SandboxClock clock, StepTable steps, PluginAssembly? plugins)
    {
        Options = options;
        Model = model;
        Database = database;
        Clock = clock;
        this.steps = steps;
        Plugins = plugins;
        Rows = new RowStore(database, model);
        Query = new QueryEngine(database, model);
        Formatter = new Formatter(database, model);
        Finder = new RowFinder(database, model);
        Principals = new PrincipalStore(database, Rows);
        Shares = new Shares(database, Rows, clock);
        Access = new AccessControl(model, Rows, Principals, Shares);
        Fields = new FieldSecurity(database, Principals);
        Sharing = new Sharing(this);
        Links = new Links(this);
        Cascades = new Cascades(this);
        Shape = new RowShape(model, Rows);
        Versions = new RowVersions(Rows);
        Lookups = new LookupRules(model, Rows, Access);
        Composer = new RowComposer(Rows, Lookups, new MoneyRules(Rows), clock);
        Stages = new StageRunner(this);
        Dispatcher = new Dispatcher(this);
    }

    internal OrganizationOptions Options { get; }

    internal Database Database { get; }

    internal StepTable Steps => steps;

    internal PluginAssembly? Plugins { get; }

    internal QueryEngine Query { get; }

    internal Formatter Formatter { get; }

    internal RowFinder Finder { get; }

    internal PrincipalStore Principals { get; }

    internal Shares Shares { get; }

    internal AccessControl Access { get; }

    internal FieldSecurity Fields { get; }

    internal Sharing Sharing { get; }

    internal Links Links { get; }

    internal Cascades Cascades { get; }

    internal RowShape Shape { get; }

    internal RowVersions Versions { get; }

    internal LookupRules Lookups { get; }

    internal RowComposer Composer { get; }

    internal StageRunner Stages { get; }

    internal Dispatcher Dispatcher { get; }

    /// <summary>To be called for every table that was written: caches that depend on it are dropped.</summary>
    internal void Written(string table) => Principals.Written(table);
}
