using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Host;

namespace RecoveryCrm.Sandbox.Sample;

/// <summary>
/// The people and clients a visitor meets: created through the organisation service like everything else,
/// by the administrator, on top of the solution and its shipped data.
/// </summary>
public static class SampleOrganization
{
    /// <summary>The custom APIs the deployed schedule would call after time has passed: list due work, then process one; and once a day a check and the figures.</summary>
    public static readonly Schedule Schedule = new("rcv_ListDueWork", "rcv_ProcessDueWork", ["rcv_CheckIntegrity", "rcv_TakeKpiSnapshot"]);

    /// <summary>Who a visitor is at first.</summary>
    public const string Visitor = "agent.anna";

    private static readonly (string Name, string First, string Last, string Role, string? Manager, string[] Teams)[] People =
    [
        ("sponsor.sam", "Sam", "Sponsor", "Recovery Manager", null, []),
        ("manager.mia", "Mia", "Manager", "Recovery Manager", "sponsor.sam", []),
        ("agent.anna", "Anna", "Agent", "Recovery Agent", "manager.mia", []),
        ("agent.ben", "Ben", "Agent", "Recovery Agent", "manager.mia", []),
        ("approver.alex", "Alex", "Approver", "Recovery Approver", "sponsor.sam", ["Restitution approvers 1"]),
        ("director.dana", "Dana", "Director", "Recovery Approver", null, ["Restitution approvers 2", "Restitution approvers 3"]),
        ("cfo.carl", "Carl", "Chief", "Recovery Approver", null, ["Restitution approvers 3"]),
        ("admin.ada", "Ada", "Admin", "Recovery Administrator", null, []),
        ("reader.rita", "Rita", "Reader", "Recovery Reader", null, []),
    ];

    private static readonly Client[] Clients =
    [
        new("Northwind Traders", Tier: 0, IsKeyClient: true, Owner: "agent.anna", Currency: "USD", AnnualValue: 480_000m, RenewsInDays: 96,
            [new("Nora", "North", StakeholderRole: 1), new("Nils", "Nord", StakeholderRole: 3), new("Nadia", "Norton", StakeholderRole: 4)]),
        new("Adventure Works", Tier: 1, IsKeyClient: true, Owner: "agent.anna", Currency: "USD", AnnualValue: 215_000m, RenewsInDays: 210,
            [new("Adam", "Work", StakeholderRole: 1), new("Aisha", "Workman", StakeholderRole: 2), new("Axel", "Wagner", StakeholderRole: 3)]),
        new("Litware", Tier: 2, IsKeyClient: false, Owner: "agent.ben", Currency: "USD", AnnualValue: 18_000m, RenewsInDays: 300,
            [new("Lena", "Lit", StakeholderRole: 2), new("Luca", "Lind", StakeholderRole: 3), new("Lou", "Lane", StakeholderRole: 4)]),
        new("Tailspin Toys", Tier: 1, IsKeyClient: true, Owner: "agent.ben", Currency: "EUR", AnnualValue: 160_000m, RenewsInDays: 60,
            [new("Tess", "Tail", StakeholderRole: 1, DoNotPhone: true), new("Theo", "Spinner", StakeholderRole: 2), new("Tara", "Toy", StakeholderRole: 4)]),
    ];

    /// <summary>Creates currency, people, roles, teams and clients; the shipped configuration must be in already.</summary>
    public static void Create(IOrganizationService administrator, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(administrator);

        var currencies = new Dictionary<string, EntityReference>
        {
            ["USD"] = Find(administrator, "transactioncurrency", "isocurrencycode", "USD"),
            ["EUR"] = CreateEuro(administrator),
        };
        var people = CreatePeople(administrator);
        foreach (var client in Clients)
            CreateClient(administrator, client, people, currencies[client.Currency], now);
    }

    private static EntityReference CreateEuro(IOrganizationService administrator)
    {
        var euro = new Entity("transactioncurrency")
        {
            ["currencyname"] = "Euro",
            ["isocurrencycode"] = "EUR",
            ["currencysymbol"] = "€",
            ["currencyprecision"] = 2,
            ["exchangerate"] = 0.8m,
        };
        return new EntityReference("transactioncurrency", administrator.Create(euro));
    }

    private static Dictionary<string, EntityReference> CreatePeople(IOrganizationService administrator)
    {
        var unit = administrator.RetrieveMultiple(new QueryByAttribute("businessunit") { Attributes = { "parentbusinessunitid" }, Values = { null } })
            .Entities.Single().ToEntityReference();
        var people = new Dictionary<string, EntityReference>();
        foreach (var (name, first, last, role, manager, teams) in People)
        {
            var user = new Entity("systemuser")
            {
                ["domainname"] = name,
                ["firstname"] = first,
                ["lastname"] = last,
                ["internalemailaddress"] = $"{name}@example.com",
                ["address1_telephone1"] = $"+1 555 01{people.Count + 10}",
                ["businessunitid"] = unit,
            };
            if (manager is not null)
                user["parentsystemuserid"] = people[manager];
            var reference = new EntityReference("systemuser", administrator.Create(user));
            administrator.Associate("systemuser", reference.Id, new Relationship("systemuserroles_association"), [Find(administrator, "role", "name", role)]);
            foreach (var team in teams)
                administrator.Associate("team", Find(administrator, "team", "name", team).Id, new Relationship("teammembership_association"), [reference]);
            people[name] = reference;
        }

        return people;
    }

    private static void CreateClient(
        IOrganizationService administrator, Client client, Dictionary<string, EntityReference> people, EntityReference currency, DateTime now)
    {
        var account = new Entity("account")
        {
            ["name"] = client.Name,
            ["ownerid"] = people[client.Owner],
            ["transactioncurrencyid"] = currency,
            ["rcv_iskeyclient"] = client.IsKeyClient,
            ["rcv_clienttier"] = new OptionSetValue(718340000 + client.Tier),
            ["rcv_annualvalue"] = new Money(client.AnnualValue),
            ["rcv_renewalon"] = now.Date.AddDays(client.RenewsInDays),
            ["rcv_executivesponsorid"] = people["sponsor.sam"],
        };
        var reference = new EntityReference("account", administrator.Create(account));
        var contacts = client.People.Select(person => CreateContact(administrator, client, person, reference, people[client.Owner])).ToList();
        administrator.Update(new Entity("account", reference.Id) { ["primarycontactid"] = contacts[0] });
    }

    private static EntityReference CreateContact(
        IOrganizationService administrator, Client client, Person person, EntityReference account, EntityReference owner)
    {
        var domain = client.Name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var contact = new Entity("contact")
        {
            ["firstname"] = person.First,
            ["lastname"] = person.Last,
            ["parentcustomerid"] = account,
            ["ownerid"] = owner,
            ["emailaddress1"] = $"{person.First.ToLowerInvariant()}@{domain}.example.com",
            ["telephone1"] = "+1 555 0199",
            ["donotphone"] = person.DoNotPhone,
            ["rcv_stakeholderrole"] = new OptionSetValue(718340000 + person.StakeholderRole),
        };
        return new EntityReference("contact", administrator.Create(contact));
    }

    private static EntityReference Find(IOrganizationService administrator, string table, string column, string value) =>
        administrator.RetrieveMultiple(new QueryByAttribute(table) { Attributes = { column }, Values = { value } }).Entities switch
        {
            [var row] => row.ToEntityReference(),
            var rows => throw new InvalidOperationException($"The sample needs exactly one {table} with {column} \"{value}\", there are {rows.Count}."),
        };

    private sealed record Client(
        string Name, int Tier, bool IsKeyClient, string Owner, string Currency, decimal AnnualValue, int RenewsInDays, Person[] People);

    private sealed record Person(string First, string Last, int StakeholderRole, bool DoNotPhone = false);
}
