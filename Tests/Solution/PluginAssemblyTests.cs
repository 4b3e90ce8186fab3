using Mono.Cecil;

namespace RecoveryCrm.Tests.Solution;

/// <summary>What Dataverse asks of the one DLL that ships.</summary>
public class PluginAssemblyTests
{
    private const string Name = "Recovery.Plugins.dll";
    private const string MicrosoftToken = "31bf3856ad364e35";

    private static readonly string Output = Repository.FrameworkOutput("Plugins");
    internal static readonly string Dll = Path.Combine(Output, Name);

    [Fact]
    public void The_build_puts_nothing_beside_it() =>
        Assert.Equal([Name], Directory.EnumerateFiles(Output, "*.dll", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Output, file)));

    [Fact]
    public void No_assembly_of_the_contract_stands_in_the_solution() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Repository.PathTo("Solution"), "*.dll", SearchOption.AllDirectories),
            file => Path.GetFileName(file).StartsWith("Microsoft.", StringComparison.Ordinal));

    [Fact]
    public void It_refers_to_the_framework_and_the_SDK_only()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Dll);
        var references = assembly.MainModule.AssemblyReferences.ToList();

        var sdk = references.Where(reference => reference.Name is "Microsoft.Xrm.Sdk" or "Microsoft.Crm.Sdk.Proxy").ToList();
        var framework = references.Where(reference => reference.Name is "mscorlib" or "System" || reference.Name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(references.Except(sdk).Except(framework).Select(reference => reference.FullName));
        Assert.Contains(sdk, reference => reference.Name == "Microsoft.Xrm.Sdk");
        Assert.All(sdk, reference => Assert.EndsWith($", Version=9.0.0.0, Culture=neutral, PublicKeyToken={MicrosoftToken}", reference.FullName, StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_signed_with_our_own_key_not_only_in_name()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Dll);
        Assert.True(assembly.Name.HasPublicKey);
        Assert.NotEqual(MicrosoftToken, Convert.ToHexStringLower(assembly.Name.PublicKeyToken));

        Assert.True(StrongName.IsValid(File.ReadAllBytes(Dll), assembly.Name.PublicKey));
    }

    [Fact]
    public void It_targets_the_framework_that_Dataverse_runs()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Dll);
        var target = assembly.CustomAttributes.Single(attribute => attribute.AttributeType.Name == "TargetFrameworkAttribute");
        Assert.Equal(".NETFramework,Version=v4.6.2", target.ConstructorArguments[0].Value);
    }

    [Fact]
    public void It_stays_small()
    {
        var size = new FileInfo(Dll).Length;
        Assert.True(size < 600_000, $"{Name} has {size} bytes; 600,000 is the limit (Plugins/Build makes it smaller).");
    }
}
