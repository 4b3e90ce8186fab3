using System.ServiceModel;
using FsCheck.Xunit;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Tests.Conformance.Pipeline;

namespace RecoveryCrm.Tests.Conformance.Faults;

/// <summary>
/// Requests in any order while plug-ins fail in any stage and at any depth: a request that fails leaves the database as it
/// was, one that succeeds leaves it whole.
/// </summary>
public sealed class RandomFaultTests : StockOrganization
{
    private readonly RandomRequests requests;
    private readonly Striker striker = new();

    public RandomFaultTests()
    {
        requests = new RandomRequests(Organization);
        foreach (var message in new[] { "Create", "Update", "Delete" })
        {
            foreach (var table in new[] { "account", "contact", "task" })
            {
                foreach (var stage in new[] { 10, 20, 40 })
                    On(message, table, stage, striker.Strike);
            }
        }
    }

    [Property(MaxTest = 25, Replay = "(20261124,2001)", EndSize = 40)]
    [Documented("developer/data-platform/handle-exceptions")]
    [Documented("developer/data-platform/event-framework")]
    public void A_failed_request_leaves_the_database_as_it_was(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        foreach (var number in numbers.Take(12).Select((number, index) => Spread(number, index)))
        {
            var before = WholeDatabase.Of(Organization);
            striker.Aim(number);
            var isFaulted = Fails(() => requests.Send(number));
            striker.Rest();
            var after = WholeDatabase.Of(Organization);

            if (isFaulted)
                Assert.DoesNotContain(before.To(after), difference => !striker.Survivors.Contains(difference.Row));
            Assert.Empty(Loose(after));
        }
    }

    /// <summary>FsCheck likes small numbers; each is to mean something of its own.</summary>
    private static uint Spread(int number, int index) => unchecked(((uint)number * 2654435761u) ^ ((uint)index * 40503u * 7919u)) >> 3;

    private static bool Fails(Action request)
    {
        try
        {
            request();
            return false;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return true;
        }
    }

    /// <summary>References to rows that are not there, and activities without their pointer or the other way round.</summary>
    private static IEnumerable<string> Loose(WholeDatabase database)
    {
        var ids = database.Rows.Select(row => row.Id).ToHashSet();
        var tasks = database.Rows.Where(row => row.Table == "task").Select(row => row.Id).ToHashSet();
        var pointers = database.Rows.Where(row => row.Table == "activitypointer").Select(row => row.Id).ToHashSet();
        return new[] { "account/", "contact/", "activitypointer/" }.SelectMany(database.CellsWith).Where(cell => !ids.Contains(Guid.Parse(cell[(cell.LastIndexOf('/') + 1)..])))
            .Concat(tasks.Except(pointers).Select(id => $"task {id} has no pointer"))
            .Concat(pointers.Except(tasks).Select(id => $"pointer {id} has no task"));
    }
}
