using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Tests.Solution.Registrations;

/// <summary>A step as a plug-in's constructor declares it.</summary>
internal sealed record DeclaredStep(
    Guid Id, string Name, Type PluginType, string Table, string Message, int Stage, int Rank,
    IReadOnlyList<string> FilteringColumns, IReadOnlyList<string> PreImageColumns);

/// <summary>A request parameter or a response property of a custom API.</summary>
internal sealed record DeclaredParameter(string Name, int Type, bool IsOptional);

/// <summary>A custom API as its plug-in's constructor declares it.</summary>
internal sealed record DeclaredApi(
    string Name, Type PluginType, string? BoundTable, string? Privilege,
    IReadOnlyList<DeclaredParameter> Inputs, IReadOnlyList<DeclaredParameter> Outputs);

/// <summary>
/// What the compiled plug-in assembly declares. The declarations are internal to it, and it stays strong-named without
/// friends, so they are read by reflection.
/// </summary>
internal sealed class DeclaredAssembly
{
    private readonly MethodInfo nameBased;

    private DeclaredAssembly(Assembly assembly)
    {
        FullName = assembly.GetName().FullName;
        PluginTypes = [.. assembly.GetExportedTypes()
            .Where(type => typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)];
        nameBased = assembly.GetType("RecoveryCrm.Plugins.Platform.Registration", throwOnError: true)!
            .GetMethod("NameBased", BindingFlags.Static | BindingFlags.NonPublic)!;

        var plugins = PluginTypes.Select(type => Activator.CreateInstance(type)!).ToList();
        Steps = [.. plugins.SelectMany(plugin => Items(plugin, "Registrations")).Select(Step).OrderBy(step => step.Name, StringComparer.Ordinal)];
        Apis = [.. plugins.SelectMany(plugin => Items(plugin, "Apis")).Select(Api).OrderBy(api => api.Name, StringComparer.Ordinal)];
    }

    public static DeclaredAssembly Shipped { get; } =
        new(AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(Repository.FrameworkOutput("Plugins"), "Recovery.Plugins.dll")));

    public string FullName { get; }
    public IReadOnlyList<Type> PluginTypes { get; }
    public IReadOnlyList<DeclaredStep> Steps { get; }
    public IReadOnlyList<DeclaredApi> Apis { get; }

    /// <summary>An id that is the same on every machine and in every organisation: the steps' own derivation.</summary>
    public Guid IdFor(string name) => (Guid)nameBased.Invoke(null, [name])!;

    private static DeclaredStep Step(object registration) => new(
        Value<Guid>(registration, "Id"),
        Value<string>(registration, "Name"),
        Value<Type>(registration, "PluginType"),
        Value<string>(registration, "Table"),
        Value<object>(registration, "Message").ToString()!,
        Number(registration, "Stage"),
        Value<int>(registration, "Rank"),
        Value<IReadOnlyList<string>>(registration, "FilteringColumns"),
        Value<IReadOnlyList<string>>(registration, "PreImageColumns"));

    private static DeclaredApi Api(object api) => new(
        Value<string>(api, "Name"),
        Value<Type>(api, "PluginType"),
        Value<string?>(api, "BoundTable"),
        Value<string?>(api, "Privilege"),
        [.. Items(api, "Inputs").Select(Parameter)],
        [.. Items(api, "Outputs").Select(Parameter)]);

    private static DeclaredParameter Parameter(object parameter) => new(
        Value<string>(parameter, "Name"),
        Number(parameter, "Type"),
        Value<bool>(parameter, "IsOptional"));

    private static int Number(object owner, string enumProperty) =>
        Convert.ToInt32(Value<object>(owner, enumProperty), CultureInfo.InvariantCulture);

    private static IEnumerable<object> Items(object owner, string property) => Value<IEnumerable>(owner, property).Cast<object>();

    private static T Value<T>(object owner, string property) =>
        (T)owner.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)!.GetValue(owner)!;
}
