using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The real solution, and ways to break a copy of it.</summary>
internal static class Shipped
{
    public static readonly SolutionSource Source = SolutionSource.Read(Repository.PathTo("Solution", "src"), Repository.PathTo("WebResources"));
    public static readonly CompiledAssembly Compiled = CompiledAssembly.Read(
        Path.Combine(Repository.FrameworkOutput("Plugins"), "Recovery.Plugins.dll"),
        Path.Combine(Repository.CompilerOutput("Plugins"), "Recovery.Plugins.dll"));
    public static readonly SolutionModel Model = new(Source, Compiled);

    /// <summary>A copy in which one table's file is edited.</summary>
    public static SolutionSource WithTable(string schemaName, Action<XElement> edit) => Source.With($"Entities/{schemaName}/Entity.xml", edit);

    /// <summary>A copy in which one column is edited.</summary>
    public static SolutionSource WithColumn(string table, string physicalName, Action<XElement> edit) =>
        WithTable(table, root => edit(root.Column(physicalName)));

    /// <summary>A copy in which one relationship of the file is edited.</summary>
    public static SolutionSource WithRelationship(string file, string name, Action<XElement> edit) =>
        Source.With($"Other/Relationships/{file}.xml", root => edit(root.Elements().Single(each => (string?)each.Attribute("Name") == name)));

    public static XElement Column(this XElement table, string physicalName) =>
        table.Descendants("attribute").Single(column => (string?)column.Attribute("PhysicalName") == physicalName);

    /// <summary>Asserts that all rules together find this one thing.</summary>
    public static void GivesOnly(this SolutionSource broken, int rule, string what) => GivesOnly(broken, Compiled, rule, what);

    /// <summary>Asserts that this one rule finds this and, where it must, more.</summary>
    public static void GivesAlso(this SolutionSource broken, int rule, string what)
    {
        var findings = LintRules.Check(new SolutionModel(broken, Compiled));
        Assert.All(findings, finding => Assert.Equal(rule, finding.Rule));
        Assert.Contains(findings, finding => finding.Rule == rule && finding.ToString().Contains(what, StringComparison.Ordinal));
    }

    /// <summary>Asserts what one rule alone finds: for samples of components that the solution does not have, and that other rules ask more of.</summary>
    public static void GivesByRule(this SolutionSource broken, int rule, params string[] what)
    {
        var findings = LintRules.Check(new SolutionModel(broken, Compiled), rule);
        Assert.True(findings.Count == what.Length, string.Join('\n', findings));
        Assert.All(what, expected => Assert.Contains(findings, finding => finding.ToString().Contains(expected, StringComparison.Ordinal)));
    }

    public static void GivesOnly(SolutionSource broken, CompiledAssembly compiled, int rule, string what)
    {
        var finding = Assert.Single(LintRules.Check(new SolutionModel(broken, compiled)));
        Assert.Equal(rule, finding.Rule);
        Assert.Contains(what, finding.ToString(), StringComparison.Ordinal);
    }
}

/// <summary>Marks the proof that a rule bites.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class BitesAttribute(int rule) : Attribute
{
    public int Rule { get; } = rule;
}
