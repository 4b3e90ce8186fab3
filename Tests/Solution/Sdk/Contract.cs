using Mono.Cecil;

namespace RecoveryCrm.Tests.Solution.Sdk;

/// <summary>The contract's two assemblies as the plug-ins are compiled against them.</summary>
internal static class Contract
{
    public const string Xrm = "Microsoft.Xrm.Sdk";
    public const string Proxy = "Microsoft.Crm.Sdk.Proxy";

    private static readonly Dictionary<string, AssemblyDefinition> Loaded = new()
    {
        [Xrm] = Read(Xrm),
        [Proxy] = Read(Proxy),
    };

    public static AssemblyDefinition Assembly(string name) => Loaded[name];

    public static IEnumerable<TypeDefinition> PublicTypes(string name) =>
        Assembly(name).MainModule.Types.Where(type => type.IsPublic);

    public static TypeDefinition? Find(string typeName) =>
        Loaded.Keys.SelectMany(PublicTypes).SingleOrDefault(type => type.FullName == typeName);

    public static string[] Facts(string fileName) =>
        [.. File.ReadLines(Repository.PathTo("Tests", "Solution", "Sdk", fileName)).Where(line => line.Length > 0 && line[0] != '#')];

    private static AssemblyDefinition Read(string name) =>
        AssemblyDefinition.ReadAssembly(Path.Combine(Repository.FrameworkOutput("Tests", "Sdk", name), name + ".dll"));
}
