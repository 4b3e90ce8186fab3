using RecoveryCrm.Tests.Solution.Packing;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 48 bites.</summary>
public class PackageRulesTests
{
    private static readonly PackedFiles Files = PackedSolution.Source.Package!;

    [Fact]
    public void A_package_is_read_whole()
    {
        Assert.Equal(Shipped.Source.Paths.Where(path => !path.EndsWith("/RibbonDiff.xml", StringComparison.Ordinal)).Order(), PackedSolution.Source.Paths.Where(path => !path.EndsWith("/RibbonDiff.xml", StringComparison.Ordinal)).Order());
        Assert.Empty(Shipped.Source.Contents.Except(PackedSolution.Source.Contents));
    }

    [Fact, Bites(48)]
    public void A_file_that_nothing_refers_to() => Gives(Files with { Entries = [.. Files.Entries, "notes.xml"] }, "notes.xml: is in the package, and nothing refers to it");

    [Fact, Bites(48)]
    public void A_content_that_is_missing()
    {
        var missing = Files.Entries.Single(name => name.EndsWith(".dll", StringComparison.Ordinal));
        Gives(Files with { Entries = [.. Files.Entries.Except([missing])] }, $"has the content {missing}, which is not in the package");
    }

    [Fact, Bites(48)]
    public void A_file_that_is_in_it_twice() => Gives(Files with { Entries = [.. Files.Entries, "solution.xml"] }, "solution.xml: is in the package twice");

    [Fact, Bites(48)]
    public void A_package_without_its_manifest() => Gives(Files with { Entries = [.. Files.Entries.Except(["solution.xml"])] }, "solution.xml: is not in the package");

    [Fact, Bites(48)]
    public void A_component_that_is_in_it_twice() => Gives(Files with { Twice = ["Roles/Recovery Agent.xml"] }, "holds the component Roles/Recovery Agent.xml twice");

    [Fact, Bites(48)]
    public void A_file_without_a_content_type()
    {
        var file = Files.Entries.Single(name => name.EndsWith(".dll", StringComparison.Ordinal));
        var types = new System.Xml.Linq.XElement(Files.ContentTypes!);
        types.Elements().Single(type => (string?)type.Attribute("Extension") == "dll").Remove();
        Gives(Files with { ContentTypes = types }, $"[Content_Types].xml: gives {file} no type");
    }

    private static void Gives(PackedFiles broken, string what) => Shipped.GivesOnly(PackedSolution.Source.WithPackage(broken), PackedSolution.Compiled, 48, what);
}
