using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Client;
using static RecoveryCrm.Sandbox.Client.Calls;

namespace RecoveryCrm.Tests.Live.Flow;

/// <summary>A client made for one run: its account carries the run's mark, and all else the run creates hangs on that account.</summary>
internal sealed class Client
{
    /// <summary>How every account of every run begins.</summary>
    public const string Mark = "Recovery live test ";

    private readonly string run;

    private Client(string run, EntityReference account, EntityReference contact)
    {
        this.run = run;
        Account = account;
        Contact = contact;
    }

    public EntityReference Account { get; }

    public EntityReference Contact { get; }

    /// <summary>A key client, so that whatever fails for it opens a recovery (I2). The account first: what is on it can be found again.</summary>
    public static Client Create(IOrganizationService service, string run)
    {
        var account = service.Add("account", ("name", Mark + run), ("rcv_iskeyclient", true));
        var contact = service.Add("contact", ("firstname", "Nora"), ("lastname", run), ("parentcustomerid", account));
        return new Client(run, account, contact);
    }

    /// <summary>
    /// A failure that one person can take from case to close: Moderate, so that no root cause is asked for that somebody else
    /// verifies; without a category, so that it counts in no pattern.
    /// </summary>
    public EntityReference LogFailure(IOrganizationService service) => service.Add("incident",
        ("title", $"Order interface down ({Mark}{run})"),
        ("customerid", Account),
        ("primarycontactid", Contact),
        ("rcv_isservicefailure", true),
        ("rcv_severity", Choice(2)),
        ("rcv_discoveredby", Choice(1)));
}
