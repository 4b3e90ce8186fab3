using System.Xml.Linq;
using RecoveryCrm.Tests.Solution.Contract;
using RecoveryCrm.Tests.Solution.Lint;
using RecoveryCrm.Tests.Solution.Packing;
using RecoveryCrm.Tests.Solution.Registrations;

namespace RecoveryCrm.Tests.Solution.Mutations;

/// <summary>The tests that look at the solution's files, asked about one file that was changed.</summary>
internal static class Watch
{
    private const string Description = ".data.xml";

    // Written from the code, byte by byte (RegistrationTests); the labels are the files' own.
    private static readonly Dictionary<string, string> Declared = new DeclaredFiles(DeclaredAssembly.Shipped).Expected
        .Where(file => file.Key != SolutionModel.ManifestFile)
        .ToDictionary(file => file.Key, file => Unpacked.Canonical(XElement.Parse(file.Value)));

    /// <summary>What is found in one of the files, or nothing.</summary>
    public static string? Finds(SolutionSource changed, Change change) => change.Files.Select(file => Finds(changed, file)).FirstOrDefault(found => found is not null);

    private static string? Finds(SolutionSource changed, string file)
    {
        if (Declared.TryGetValue(file, out var declared) && (changed.Xml(file) is not { } xml || declared != Unpacked.Canonical(xml)))
            return $"{file}: is not what the code declares";
        if (Identities.Faults(changed, file).FirstOrDefault() is { } fault)
            return fault;
        var model = new SolutionModel(changed, Shipped.Compiled);
        return (from rule in LintRules.All
                from found in rule.Faults(model)
                where IsIn(found.File, file)
                select new Finding(rule.Number, found.File, found.What).ToString()).FirstOrDefault();
    }

    // A component's description speaks for its content, and the other way round.
    private static bool IsIn(string found, string file) => Content(found) == Content(file);

    private static string Content(string file) => file.EndsWith(Description, StringComparison.Ordinal) ? file[..^Description.Length] : file;
}
