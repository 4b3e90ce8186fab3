namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The plug-in assembly against the compiled DLL: rule 39.</summary>
internal static class AssemblyRules
{
    public static IEnumerable<Fault> TypesAndSteps(SolutionModel solution)
    {
        var compiled = solution.Compiled;
        if (solution.Assemblies is not [var assembly])
        {
            yield return new(SolutionModel.ManifestFile, $"has {solution.Assemblies.Count} plug-in assemblies instead of one");
            yield break;
        }

        Fault At(string what) => new(assembly.File, what);
        if (!compiled.IsSigned || compiled.Framework != ".NETFramework,Version=v4.6.2")
            yield return At($"the DLL is not signed, or made for {compiled.Framework}");
        if (assembly.FullName != compiled.FullName)
            yield return At($"is {assembly.FullName}; the DLL is {compiled.FullName}");

        var types = assembly.Types.ToDictionary(type => (string)type.Attribute("Name")!, type => (string?)type.Attribute("PluginTypeId") ?? "");
        foreach (var missing in compiled.PluginTypes.Except(types.Keys))
            yield return At($"does not register {missing}");
        foreach (var unknown in types.Keys.Except(compiled.PluginTypes))
            yield return At($"registers {unknown}, which the DLL does not have");
        foreach (var type in assembly.Types.Where(type => (string?)type.Attribute("AssemblyQualifiedName") != $"{(string?)type.Attribute("Name")}, {assembly.FullName}"))
            yield return At($"{(string?)type.Attribute("Name")} is qualified as {(string?)type.Attribute("AssemblyQualifiedName")}");
        foreach (var type in assembly.Types.Where(type => type.Text("FriendlyName").Length == 0))
            yield return At($"{(string?)type.Attribute("Name")} has no friendly name");

        foreach (var step in solution.Steps)
        {
            var name = step.Root.Text("PluginTypeName");
            if (types.GetValueOrDefault(name.Split(',')[0]) != step.Root.Text("PluginTypeId") || name != $"{name.Split(',')[0]}, {assembly.FullName}")
                yield return step.Fault($"runs the unknown type {name} ({step.Root.Text("PluginTypeId")})");
        }
    }
}
