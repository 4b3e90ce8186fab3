using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Query;

/// <summary>A handful of tables with a column of every type, for tests that ask the query engine alone.</summary>
internal static class SmallModel
{
    public static OrganizationModel Create()
    {
        Table[] tables =
        [
            Table("businessunit", "name", Text("name"), Lookup("parentbusinessunitid", "businessunit")),
            Table("systemuser", "fullname", Text("fullname"), Lookup("businessunitid", "businessunit"), Lookup("parentsystemuserid", "systemuser")),
            Table("team", "name", Text("name"), Lookup("businessunitid", "businessunit")),
            Table("teammembership", "", Of("systemuserid", ColumnType.UniqueIdentifier), Of("teamid", ColumnType.UniqueIdentifier)),
            Table("transactioncurrency", "currencyname", Text("currencyname"), Text("currencysymbol")),
            Table("principalobjectaccess", "", Of("objectid", ColumnType.UniqueIdentifier), Of("principalid", ColumnType.UniqueIdentifier),
                Of("accessrightsmask", ColumnType.Integer), Of("inheritedaccessrightsmask", ColumnType.Integer)),
            Table("account", "name", Text("name"), Text("city"), Lookup("parentaccountid", "account"), Owner(), Lookup("owningbusinessunit", "businessunit")),
            Table("contact", "fullname", Text("fullname"), Text("city"), Lookup("accountid", "account"), Lookup("managerid", "contact")),
            Ticket(),
            Table("ticket_contact", "", Of("ticketid", ColumnType.UniqueIdentifier), Of("contactid", ColumnType.UniqueIdentifier)),
            Activity("phonecall", PartyList("to", 2), PartyList("from", 1)),
            Activity("activitypointer"),
            Table("activityparty", "", Lookup("activityid", "activitypointer"), Polymorphic("partyid", ColumnType.Lookup, "systemuser", "contact"),
                Choice("participationtypemask", ("Sender", 1), ("To Recipient", 2), ("Regarding", 8), ("Owner", 9))),
        ];
        return new OrganizationModel(tables.ToDictionary(table => table.LogicalName));
    }

    private static Table Ticket() => Table("ticket", "title",
        Text("title"), Text("nickname"), new Column { LogicalName = "notes", SchemaName = "notes", Type = ColumnType.Memo },
        Of("hours", ColumnType.Integer), Of("estimate", ColumnType.Integer),
        Of("ratio", ColumnType.Decimal, precision: 2), Of("share", ColumnType.Decimal, precision: 4),
        Of("weight", ColumnType.Double, precision: 1), Of("cost", ColumnType.Money, precision: 2), Of("budget", ColumnType.Money, precision: 2),
        Of("versionnumber", ColumnType.BigInt),
        Date("openedon", DateBehavior.UserLocal), Date("closedon", DateBehavior.UserLocal),
        Date("dueon", DateBehavior.DateOnly), Date("meetingon", DateBehavior.TimeZoneIndependent),
        Of("isurgent", ColumnType.Boolean),
        new Column
        {
            LogicalName = "priority",
            SchemaName = "priority",
            Type = ColumnType.Choice,
            Choices = new ChoiceSet("priority",
            [
                new ChoiceOption(1, Labels("Urgent", "Dringend")),
                new ChoiceOption(2, Labels("High", "Hoch")),
                new ChoiceOption(3, Labels("Low", "Niedrig")),
            ]),
        },
        As(Choice("tags", ("Network", 10), ("Billing", 20), ("People", 100)), ColumnType.MultiChoice),
        As(Choice("statecode", ("Active", 0), ("Inactive", 1)), ColumnType.State),
        Lookup("accountid", "account"), Lookup("transactioncurrencyid", "transactioncurrency"),
        Polymorphic("customerid", ColumnType.Customer, "account", "contact"),
        Owner(), Lookup("owningbusinessunit", "businessunit"), new Column { LogicalName = "kind", SchemaName = "kind", Type = ColumnType.EntityName });

    private static Table Activity(string name, params Column[] more) => Table(name, "subject",
    [
        Text("subject"), Of("activityid", ColumnType.PrimaryKey), Owner(), Of("versionnumber", ColumnType.BigInt),
        new Column { LogicalName = "activitytypecode", SchemaName = "activitytypecode", Type = ColumnType.EntityName },
        Polymorphic("regardingobjectid", ColumnType.Lookup, "account", "ticket"), .. more,
    ]);

    private static Table Table(string name, string primaryName, params Column[] columns)
    {
        var isActivity = columns.Any(column => column.LogicalName == "activityid" && column.Type == ColumnType.PrimaryKey);
        var key = isActivity ? "activityid" : name + "id";
        if (!isActivity)
            columns = [Of(key, ColumnType.PrimaryKey), .. columns];
        if (name == "activityparty")
            columns = [.. columns, Of("versionnumber", ColumnType.BigInt)];
        return new Table
        {
            LogicalName = name,
            SchemaName = name,
            EntitySetName = name + "s",
            PrimaryKey = key,
            PrimaryName = primaryName,
            PrivilegeName = name,
            IsActivity = isActivity && name != "activitypointer",
            ObjectTypeCode = name == "phonecall" ? 4210 : 0,
            Label = new Labels(name.ToUpperInvariant()),
            Columns = columns.ToDictionary(column => column.LogicalName),
            OneToMany = [],
            ManyToOne = [],
            ManyToMany = [],
        };
    }

    private static Column Of(string name, ColumnType type, int precision = 0) =>
        new() { LogicalName = name, SchemaName = name, Type = type, Precision = precision };

    private static Column Text(string name) => Of(name, ColumnType.Text);

    private static Column Date(string name, DateBehavior behavior) =>
        new() { LogicalName = name, SchemaName = name, Type = ColumnType.DateTime, DateBehavior = behavior };

    private static Column Lookup(string name, string target) =>
        new() { LogicalName = name, SchemaName = name, Type = ColumnType.Lookup, Targets = [target] };

    private static Column Polymorphic(string name, ColumnType type, params string[] targets) =>
        new() { LogicalName = name, SchemaName = name, Type = type, Targets = targets };

    private static Column Owner() => Polymorphic("ownerid", ColumnType.Owner, "systemuser", "team");

    private static Column PartyList(string name, int participation) =>
        new() { LogicalName = name, SchemaName = name, Type = ColumnType.PartyList, Participation = participation };

    private static Column Choice(string name, params (string Label, int Value)[] options) => new()
    {
        LogicalName = name,
        SchemaName = name,
        Type = ColumnType.Choice,
        Choices = new ChoiceSet(name, [.. options.Select(option => new ChoiceOption(option.Value, new Labels(option.Label)))]),
    };

    private static Column As(Column choice, ColumnType type) =>
        new() { LogicalName = choice.LogicalName, SchemaName = choice.SchemaName, Type = type, Choices = choice.Choices };

    private static Labels Labels(string english, string german) => new(new Dictionary<int, string> { [1033] = english, [1031] = german });
}
