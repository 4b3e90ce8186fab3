using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.App.Reading;

/// <summary>The columns of stock tables that their own views and forms show first.</summary>
internal static class StandardColumns
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["account"] = ["name", "accountnumber", "telephone1", "emailaddress1", "address1_city", "primarycontactid", "transactioncurrencyid", "ownerid"],
        ["contact"] = ["fullname", "firstname", "lastname", "parentcustomerid", "jobtitle", "emailaddress1", "telephone1", "mobilephone", "ownerid"],
        ["incident"] = ["title", "ticketnumber", "customerid", "prioritycode", "caseorigincode", "statuscode", "ownerid", "createdon", "description"],
        ["systemuser"] = ["fullname", "domainname", "title", "internalemailaddress", "businessunitid", "parentsystemuserid"],
        ["team"] = ["name", "businessunitid", "teamtype", "administratorid", "description"],
        ["transactioncurrency"] = ["currencyname", "isocurrencycode", "currencysymbol", "exchangerate"],
        ["annotation"] = ["subject", "notetext", "objectid", "createdon"],
    };

    private static readonly string[] Activity = ["subject", "regardingobjectid", "scheduledend", "prioritycode", "statuscode", "ownerid", "description"];

    /// <summary>Activities have people, who belong on their forms; lists can't show them.</summary>
    private static readonly Dictionary<string, string[]> WithPeople = new()
    {
        ["phonecall"] = ["subject", "from", "to", "phonenumber", "directioncode", "regardingobjectid", "scheduledend", "actualend", "prioritycode", "statuscode", "ownerid", "description"],
        ["email"] = ["subject", "from", "to", "cc", "directioncode", "regardingobjectid", "actualend", "statuscode", "ownerid", "description"],
        ["appointment"] = ["subject", "requiredattendees", "optionalattendees", "location", "regardingobjectid", "scheduledstart", "scheduledend", "actualend", "statuscode", "ownerid", "description"],
    };

    private static readonly string[] Others = ["statuscode", "ownerid", "createdon"];

    public static IReadOnlyList<string> Of(Table table) =>
        Known.TryGetValue(table.LogicalName, out var columns) ? columns : table.IsActivity ? Activity : Others;

    public static IReadOnlyList<string> OnForm(Table table) => WithPeople.TryGetValue(table.LogicalName, out var columns) ? columns : Of(table);

    public static IEnumerable<string> Searched(Table table) => Of(table)
        .Where(name => table.FindColumn(name) is { Type: ColumnType.Text }).Prepend(table.PrimaryName).Distinct();
}
