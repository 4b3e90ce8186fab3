using System.Reflection;
using System.ServiceModel;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Tests.Conformance.Faults;

/// <summary>A full disk and a file that somebody else holds: the caller is told, nothing is half done, and work goes on afterwards.</summary>
public sealed class StorageFaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("faults").FullName;
    private readonly Organization organization;

    public StorageFaultTests() => organization = Open();

    private string File => Path.Combine(folder, "organization.db");

    private IOrganizationService Service => organization.ServiceFor(organization.AdministratorId);

    public void Dispose()
    {
        organization.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void On_a_full_disk_requests_fail_whole_and_go_on_when_there_is_room_again()
    {
        var database = Database();
        Family("Before");
        database.Scalar($"PRAGMA max_page_count = {(long)database.Scalar("PRAGMA page_count")! + 4}");

        var answered = 1;
        FaultException<OrganizationServiceFault>? full = null;
        while (full is null && answered < 1000)
        {
            try
            {
                Family("While");
                answered++;
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                full = fault;
            }
        }

        Assert.Contains("full", full!.Detail.Message, StringComparison.Ordinal);
        Assert.Equal(unchecked((int)0x80044150), full.Detail.ErrorCode);
        AssertWhole(organization, answered);
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Family("Still"));
        AssertWhole(organization, answered);

        database.Scalar("PRAGMA max_page_count = 1000000");
        Family("After");
        AssertWhole(organization, answered + 1);
        organization.Dispose();
        using var again = Open();
        AssertWhole(again, answered + 1);
    }

    [Fact]
    public void While_somebody_else_holds_the_file_the_caller_is_told_to_try_again_and_nothing_is_half_done()
    {
        Family("Before");
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            Run(other, "BEGIN IMMEDIATE");
            var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Family("While"));
            Assert.Equal(unchecked((int)0x80044151), fault.Detail.ErrorCode);
            Run(other, "ROLLBACK");
        }

        AssertWhole(organization, 1);
        Family("After");
        AssertWhole(organization, 2);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>One request that writes five rows.</summary>
    private void Family(string name) => Service.Create(new Entity("account")
    {
        ["name"] = name,
        ["description"] = new string('x', 1500),
        RelatedEntities =
        {
            [new Relationship("contact_customer_accounts")] =
                new EntityCollection([.. Enumerable.Range(0, 4).Select(number => new Entity("contact") { ["lastname"] = $"{name} {number}" })]),
        },
    });

    private static void AssertWhole(Organization organization, int families)
    {
        var service = organization.ServiceFor(organization.AdministratorId);
        Assert.Equal(families, service.RetrieveMultiple(new QueryExpression("account")).Entities.Count);
        var contacts = service.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("parentcustomerid") }).Entities;
        Assert.All(contacts.GroupBy(contact => contact.GetAttributeValue<EntityReference>("parentcustomerid").Id), family => Assert.Equal(4, family.Count()));
        Assert.Equal(4 * families, contacts.Count);
    }

    /// <summary>The database is the organisation's own affair; only a test makes its disk small.</summary>
    private Database Database() => (Database)typeof(Organization)
        .GetProperty("Database", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(organization)!;

    private Organization Open() => Organization.Create(new OrganizationModel(StockTables.Read().Tables), new OrganizationOptions { DataFile = File });
}
