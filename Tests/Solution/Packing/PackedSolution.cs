using System.IO.Compression;
using RecoveryCrm.Packing;
using RecoveryCrm.Tests.Solution.Lint;

namespace RecoveryCrm.Tests.Solution.Packing;

/// <summary>The real solution as its package.</summary>
internal static class PackedSolution
{
    /// <summary>The package's bytes, made once.</summary>
    public static readonly byte[] Bytes = Pack();

    /// <summary>The solution in the package, as the linter reads it.</summary>
    public static readonly SolutionSource Source = Unpacked.Source(new MemoryStream(Bytes));

    /// <summary>The DLL in the package.</summary>
    public static readonly CompiledAssembly Compiled = ReadAssembly();

    /// <summary>
    /// The web resources copied into a folder, with something in place of the libraries: those come from npm, which not every
    /// machine has, and what they hold is nothing to packing.
    /// </summary>
    public static string WebResources(string folder)
    {
        var webResources = Path.Combine(folder, "WebResources");
        Copy(Repository.PathTo("WebResources", "rcv_"), Path.Combine(webResources, "rcv_"));
        var libraries = Directory.CreateDirectory(Path.Combine(webResources, "rcv_", "lib")).FullName;
        foreach (var described in Directory.EnumerateFiles(Repository.PathTo("Solution", "src", "WebResources", "rcv_", "lib"), "*.data.xml"))
            File.WriteAllText(Path.Combine(libraries, Path.GetFileName(described).Replace(".data.xml", "", StringComparison.Ordinal)), "// from npm");
        return webResources;
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static byte[] Pack() => InFolder(folder =>
    {
        var zip = Path.Combine(folder, "solution.zip");
        SolutionPackage.Read(Repository.PathTo("Solution", "src"), WebResources(folder), PluginAssemblyTests.Dll, ProductVersion.Read(Repository.PathTo("README.md"))).Save(zip);
        return File.ReadAllBytes(zip);
    });

    private static CompiledAssembly ReadAssembly() => InFolder(folder =>
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes));
        var dll = Path.Combine(folder, "packed.dll");
        archive.Entries.Single(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)).ExtractToFile(dll);
        return CompiledAssembly.Read(dll, Path.Combine(Repository.CompilerOutput("Plugins"), "Recovery.Plugins.dll"));
    });

    private static T InFolder<T>(Func<string, T> use)
    {
        var folder = Directory.CreateTempSubdirectory("packed-").FullName;
        try
        {
            return use(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
