using System.Security.Cryptography;
using System.Text;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>The file an organisation is kept in between runs, with a note of the solution it was made from.</summary>
internal sealed class DataFile(string path, string solutionFolder)
{
    private string Note => path + ".made-from";

    private bool IsInMemory => path == LaunchOptions.InMemory;

    public bool Exists => !IsInMemory && File.Exists(path);

    /// <summary>Deletes the data, the journals that SQLite keeps beside it, and the note.</summary>
    public void Reset()
    {
        if (IsInMemory)
            return;
        foreach (var file in (string[])[path, path + "-wal", path + "-shm", path + "-journal", Note])
            File.Delete(file);
    }

    /// <summary>Refuses data that was made from another state of the solution: its tables would not fit.</summary>
    public void Check()
    {
        var known = File.Exists(Note) ? File.ReadAllText(Note).Trim() : "an unfinished start";
        if (known != Fingerprint())
            throw new CommandLineException(
                $"The data in {path} was made from another state of the solution ({Short(known)}, now {Short(Fingerprint())}). "
                + "Start once with --reset to make it anew; what it holds is then lost. Or keep it, and name another file with --data.");
    }

    /// <summary>Notes, once the organisation is complete, what it was made from.</summary>
    public void Complete()
    {
        if (!IsInMemory)
            File.WriteAllText(Note, Fingerprint());
    }

    public void EnsureFolder()
    {
        if (!IsInMemory && Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }

    /// <summary>Only what shapes tables and rows counts; code and roles may change under the data.</summary>
    private string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Shaping().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(solutionFolder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<string> Shaping() =>
        ((string[])["Entities", "OptionSets", "Other"])
            .Select(folder => Path.Combine(solutionFolder, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) is "Entity.xml" or "Solution.xml" || !file.Contains("Entities", StringComparison.Ordinal));

    private static string Short(string fingerprint) => fingerprint.Length == 64 ? fingerprint[..8] : fingerprint;
}
