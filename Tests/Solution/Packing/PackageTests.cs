using System.IO.Compression;
using System.Xml.Linq;
using RecoveryCrm.Packing;

namespace RecoveryCrm.Tests.Solution.Packing;

public sealed class PackageTests : IDisposable
{
    private static readonly string Source = Repository.PathTo("Solution", "src");
    private static readonly string Version = ProductVersion.Read(Repository.PathTo("README.md"));

    private readonly string folder = Directory.CreateTempSubdirectory("packing-").FullName;
    private readonly string webResources;

    public PackageTests() => webResources = PackedSolution.WebResources(folder);

    [Fact]
    public void A_package_taken_apart_gives_the_source_back()
    {
        var unpacked = Unpacked.Read(Packed("solution.zip"));
        var source = Directory.EnumerateFiles(Source, "*.xml", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Source, file).Replace('\\', '/'), file => Unpacked.Canonical(XDocument.Load(file).Root!));

        Assert.Equal([], source.Keys.Where(path => !unpacked.ContainsKey(path) && !IsEmptyRibbon(path, source[path])));
        Assert.Equal([], unpacked.Keys.Except(source.Keys));
        Assert.Equal([], unpacked.Keys.Where(path => unpacked[path] != source[path]));
    }

    [Fact]
    public void Packing_twice_gives_the_same_bytes() => Assert.Equal(File.ReadAllBytes(Packed("one.zip")), File.ReadAllBytes(Packed("two.zip")));

    [Fact]
    public void Every_file_in_it_is_named_and_every_named_file_is_in_it()
    {
        var entries = SolutionPackage.Read(Source, webResources, PluginAssemblyTests.Dll, Version).Entries.Keys;
        using var zip = ZipFile.OpenRead(Packed("solution.zip"));
        var named = XDocument.Load(zip.GetEntry("customizations.xml")!.Open()).Descendants().Where(each => each.Name.LocalName is "FileName" or "JsonFileName").Select(name => name.Value.TrimStart('/'));

        Assert.Equal(named.Order(StringComparer.Ordinal), entries.Where(IsContent).Order(StringComparer.Ordinal));
        Assert.Equal(["[Content_Types].xml", .. entries], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void The_plug_in_in_it_is_the_one_that_was_built()
    {
        var package = SolutionPackage.Read(Source, webResources, PluginAssemblyTests.Dll, Version);

        Assert.Equal(File.ReadAllBytes(PluginAssemblyTests.Dll), package.Entries.Single(entry => entry.Key.EndsWith(".dll", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void Its_version_is_the_newest_of_the_list_of_changes()
    {
        using var zip = ZipFile.OpenRead(Packed("solution.zip"));
        Assert.Equal(Version, XDocument.Load(zip.GetEntry("solution.xml")!.Open()).Descendants("Version").Single().Value);

        var readme = Path.Combine(folder, "README.md");
        File.WriteAllText(readme, "# Product\n\n### 9.9.9\n\n## Changes\n\n### 1.2.3\n\n- New.\n\n### 1.2.2\n");
        Assert.Equal("1.2.3.0", ProductVersion.Read(readme));
        File.WriteAllText(readme, "# Product\n\n## Changes\n\nNone yet.\n");
        Assert.Contains("README.md", Assert.Throws<PackingException>(() => ProductVersion.Read(readme)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plug_in_s_file_has_that_version_too() =>
        Assert.Equal(Version, System.Diagnostics.FileVersionInfo.GetVersionInfo(PluginAssemblyTests.Dll).FileVersion);

    [Fact]
    public void What_would_be_lost_is_named()
    {
        var copy = Path.Combine(folder, "src");
        PackedSolution.Copy(Source, copy);
        Assert.Contains("Recovery.Plugins.dll is missing", Refused(copy, Path.Combine(folder, "Recovery.Plugins.dll")), StringComparison.Ordinal);

        var skeleton = Path.Combine(copy, "Other", "Customizations.xml");
        File.WriteAllText(skeleton, File.ReadAllText(skeleton).Replace("<Roles />", "", StringComparison.Ordinal));
        Assert.Contains("no <Roles />", Refused(copy), StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(copy, "Tables"));
        Assert.Contains("Tables is no folder of an unpacked solution", Refused(copy), StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_data_lies_at_the_root_of_its_package()
    {
        var path = Path.Combine(folder, "data.zip");
        DataPackage.Read(Repository.PathTo("Solution", "data")).Save(path);

        using var zip = ZipFile.OpenRead(path);
        Assert.Equal(["[Content_Types].xml", "data.xml", "data_schema.xml"], zip.Entries.Select(entry => entry.FullName));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Packed(string name)
    {
        var path = Path.Combine(folder, name);
        SolutionPackage.Read(Source, webResources, PluginAssemblyTests.Dll, Version).Save(path);
        return path;
    }

    private string Refused(string source, string? assembly = null) =>
        Assert.ThrowsAny<PackingException>(() => SolutionPackage.Read(source, webResources, assembly ?? PluginAssemblyTests.Dll, Version)).Message;

    private static bool IsContent(string entry) => !entry.EndsWith(".xml", StringComparison.Ordinal);

    // A table without buttons of its own may say so in a file; the package has the empty element either way.
    private static bool IsEmptyRibbon(string path, string xml) =>
        path.EndsWith("/RibbonDiff.xml", StringComparison.Ordinal) && !XElement.Parse(xml).HasElements;
}
