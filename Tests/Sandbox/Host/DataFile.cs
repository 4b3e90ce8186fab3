using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>The file an organisation is kept in between runs, with a note of the solution it was made from.</summary>
internal sealed class DataFile(string path, string solutionFolder)
{
    private string Note => path + ".made-from";

    private string ClockNote => path + ".clock";

    public string Path => path;

    private bool IsInMemory => path == LaunchOptions.InMemory;

    public bool Exists => !IsInMemory && File.Exists(path);

    /// <summary>Deletes the data, the journals that SQLite keeps beside it, and the note.</summary>
    public void Reset()
    {
        if (IsInMemory)
            return;
        foreach (var file in (string[])[path, path + "-wal", path + "-shm", path + "-journal", Note, ClockNote])
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

    /// <summary>Keeps other Sandboxes away from the file, in whose transactions they would stand.</summary>
    public IDisposable Hold()
    {
        if (IsInMemory)
            return Stream.Null;
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException held)
        {
            throw new IOException($"{path} is in use by another Sandbox; stop it, or name another file with --data.", held);
        }
    }

    /// <summary>Where the clock stands that was saved: it ran on meanwhile, as the machine's did.</summary>
    public DateTime ReadClock() =>
        DateTime.UtcNow + (File.Exists(ClockNote) ? TimeSpan.Parse(File.ReadAllText(ClockNote), CultureInfo.InvariantCulture) : TimeSpan.Zero);

    public void SaveClock(SandboxClock clock)
    {
        if (!IsInMemory)
            File.WriteAllText(ClockNote, (clock.UtcNow - DateTime.UtcNow).ToString("c", CultureInfo.InvariantCulture));
    }

    /// <summary>Only what shapes tables and rows counts; code and roles may change under the data.</summary>
    private string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Shaping().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(System.IO.Path.GetRelativePath(solutionFolder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<string> Shaping() =>
        ((string[])["Entities", "OptionSets", "Other"])
            .Select(folder => System.IO.Path.Combine(solutionFolder, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories))
            .Where(file => System.IO.Path.GetFileName(file) is "Entity.xml" or "Solution.xml" || !file.Contains("Entities", StringComparison.Ordinal));

    private static string Short(string fingerprint) => fingerprint.Length == 64 ? fingerprint[..8] : fingerprint;
}
