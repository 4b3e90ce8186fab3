namespace RecoveryCrm.Sandbox.Storage.Sqlite;

/// <summary>
/// Numbers that only go up: row versions and autonumbers. They live in memory and are written with each commit,
/// so that a number drawn by a request that failed is not drawn again.
/// </summary>
internal sealed class Counters
{
    public const string CreateTable = $"CREATE TABLE IF NOT EXISTS {Table} (name TEXT PRIMARY KEY, next INTEGER NOT NULL)";

    private const string Table = "sandbox_counters";

    private readonly Dictionary<string, long> next = [];
    private readonly HashSet<string> changed = [];

    public void Load(Database database)
    {
        foreach (var (name, number) in database.Query($"SELECT name, next FROM {Table}", reader => (reader.GetString(0), reader.GetInt64(1))))
            next[name] = number;
    }

    public long Next(string name, long first)
    {
        var number = next.GetValueOrDefault(name, first);
        next[name] = number + 1;
        changed.Add(name);
        return number;
    }

    public void Save(Database database)
    {
        foreach (var name in changed)
            database.Execute($"INSERT INTO {Table} (name, next) VALUES (@p0, @p1) ON CONFLICT (name) DO UPDATE SET next = excluded.next", name, next[name]);
    }

    /// <summary>They are kept for good; until then a failed commit leaves them to the next one.</summary>
    public void Saved() => changed.Clear();
}
