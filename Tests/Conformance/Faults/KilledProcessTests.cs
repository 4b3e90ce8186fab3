using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;

namespace RecoveryCrm.Tests.Conformance.Faults;

/// <summary>A Sandbox that is killed while it writes: what it answered is there when it starts again, and nothing is half written.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("killed").FullName;
    private readonly List<Guid> answered = [];

    private string File => Path.Combine(folder, "organization.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_was_answered_is_there_and_nothing_is_half_written()
    {
        foreach (var milliseconds in new[] { 3, 40, 150 })
        {
            using (var sandbox = await SandboxProcess.Start(File))
            {
                answered.Add(await sandbox.Create("accounts", """{"name":"Fresh"}""") ?? throw new InvalidOperationException("It should be alive yet."));
                var callers = Enumerable.Range(0, 3).Select(caller => Write(sandbox, caller)).ToList();
                await Task.Delay(milliseconds + 200);
                sandbox.Kill();
                await Task.WhenAll(callers);
            }

            using var again = SandboxFactory.Open(new OrganizationOptions { DataFile = File });
            AssertWhole(again);
        }

        Assert.True(answered.Count > 10, $"Only {answered.Count} requests were answered: the kills came too early to prove anything.");
    }

    /// <summary>Accounts with four contacts each, one request after the other, until nobody answers.</summary>
    private async Task Write(SandboxProcess sandbox, int caller)
    {
        var contacts = string.Join(",", Enumerable.Range(0, 4).Select(number => $$"""{"lastname":"Half {{number}}"}"""));
        while (await sandbox.Create("accounts", $$"""{"name":"Whole {{caller}}","contact_customer_accounts":[{{contacts}}]}""") is { } id)
        {
            lock (answered)
                answered.Add(id);
        }
    }

    private void AssertWhole(Organization organization)
    {
        var service = organization.ServiceFor(organization.SystemUserId);
        var accounts = service.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities;
        Assert.Empty(answered.Except(accounts.Select(row => row.Id)));
        var contacts = service.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname", "parentcustomerid") }).Entities
            .Where(row => row.GetAttributeValue<string>("lastname").StartsWith("Half", StringComparison.Ordinal))
            .ToLookup(row => row.GetAttributeValue<EntityReference>("parentcustomerid").Id);
        Assert.All(accounts.Where(row => row.GetAttributeValue<string>("name").StartsWith("Whole", StringComparison.Ordinal)), row => Assert.Equal(4, contacts[row.Id].Count()));
        Assert.Equal("ok", Check());
    }

    /// <summary>SQLite's own look at every page of the file.</summary>
    private string Check()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.CreateCollation("dataverse", (left, right) => System.Globalization.CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, System.Globalization.CompareOptions.IgnoreCase));
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
