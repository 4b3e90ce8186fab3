using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Metadata;

public sealed class StockTablesTests
{
    private static readonly OrganizationModel Model = StockTables.Read();

    [Theory]
    [InlineData("account", "accounts", "accountid", "name")]
    [InlineData("contact", "contacts", "contactid", "fullname")]
    [InlineData("incident", "incidents", "incidentid", "title")]
    [InlineData("systemuser", "systemusers", "systemuserid", "fullname")]
    [InlineData("team", "teams", "teamid", "name")]
    [InlineData("businessunit", "businessunits", "businessunitid", "name")]
    [InlineData("transactioncurrency", "transactioncurrencies", "transactioncurrencyid", "currencyname")]
    [InlineData("organization", "organizations", "organizationid", "name")]
    [InlineData("usersettings", "usersettingscollection", "systemuserid", "")]
    [InlineData("timezonedefinition", "timezonedefinitions", "timezonedefinitionid", "userinterfacename")]
    [InlineData("role", "roles", "roleid", "name")]
    [InlineData("privilege", "privileges", "privilegeid", "name")]
    [InlineData("roleprivileges", "roleprivilegescollection", "roleprivilegeid", "")]
    [InlineData("systemuserroles", "systemuserrolescollection", "systemuserroleid", "")]
    [InlineData("teammembership", "teammemberships", "teammembershipid", "")]
    [InlineData("teamroles", "teamrolescollection", "teamroleid", "")]
    [InlineData("activitypointer", "activitypointers", "activityid", "subject")]
    [InlineData("activityparty", "activityparties", "activitypartyid", "")]
    [InlineData("task", "tasks", "activityid", "subject")]
    [InlineData("phonecall", "phonecalls", "activityid", "subject")]
    [InlineData("email", "emails", "activityid", "subject")]
    [InlineData("appointment", "appointments", "activityid", "subject")]
    [InlineData("incidentresolution", "incidentresolutions", "activityid", "subject")]
    [InlineData("annotation", "annotations", "annotationid", "subject")]
    [InlineData("queue", "queues", "queueid", "name")]
    [InlineData("principalobjectaccess", "principalobjectaccessset", "principalobjectaccessid", "")]
    [InlineData("environmentvariabledefinition", "environmentvariabledefinitions", "environmentvariabledefinitionid", "schemaname")]
    [InlineData("environmentvariablevalue", "environmentvariablevalues", "environmentvariablevalueid", "schemaname")]
    [InlineData("appnotification", "appnotifications", "appnotificationid", "title")]
    [InlineData("sdkmessageprocessingstep", "sdkmessageprocessingsteps", "sdkmessageprocessingstepid", "name")]
    public void A_table_has_the_names_that_Microsoft_documents(string name, string set, string key, string primaryName)
    {
        var table = Model.Table(name);

        Assert.Equal((set, key, primaryName), (table.EntitySetName, table.PrimaryKey, table.PrimaryName));
        Assert.Same(table, Model.BySet(set));
    }

    [Theory]
    [InlineData("account_primary_contact", "account", "primarycontactid", "contact", "primarycontactid", Cascade.RemoveLink)]
    [InlineData("contact_customer_accounts", "contact", "parentcustomerid", "account", "parentcustomerid_account", Cascade.Cascade)]
    [InlineData("incident_customer_accounts", "incident", "customerid", "account", "customerid_account", Cascade.Cascade)]
    [InlineData("incident_customer_contacts", "incident", "customerid", "contact", "customerid_contact", Cascade.Cascade)]
    [InlineData("Account_Tasks", "task", "regardingobjectid", "account", "regardingobjectid_account_task", Cascade.Cascade)]
    [InlineData("Contact_Phonecalls", "phonecall", "regardingobjectid", "contact", "regardingobjectid_contact_phonecall", Cascade.Cascade)]
    [InlineData("Incident_Emails", "email", "regardingobjectid", "incident", "regardingobjectid_incident_email", Cascade.Cascade)]
    [InlineData("Account_Annotation", "annotation", "objectid", "account", "objectid_account", Cascade.Cascade)]
    [InlineData("lk_accountbase_createdby", "account", "createdby", "systemuser", "createdby", Cascade.None)]
    [InlineData("lk_task_createdby", "task", "createdby", "systemuser", "createdby_task", Cascade.None)]
    [InlineData("user_accounts", "account", "owninguser", "systemuser", "owninguser", Cascade.None)]
    [InlineData("owner_accounts", "account", "ownerid", "systemuser", "ownerid", Cascade.None)]
    [InlineData("transactioncurrency_account", "account", "transactioncurrencyid", "transactioncurrency", "transactioncurrencyid", Cascade.Restrict)]
    public void A_relationship_has_the_names_and_the_cascade_that_Microsoft_documents(
        string name, string table, string column, string referenced, string navigation, Cascade delete)
    {
        var relationship = Model.Relationships[name];

        Assert.Equal((table, column, referenced), (relationship.ReferencingTable, relationship.ReferencingColumn, relationship.ReferencedTable));
        Assert.Equal((navigation, name, delete), (relationship.ReferencingNavigation, relationship.ReferencedNavigation, relationship.Delete));
    }

    [Theory]
    [InlineData("systemuserroles_association", "systemuser", "role", "systemuserroles")]
    [InlineData("teammembership_association", "team", "systemuser", "teammembership")]
    [InlineData("teamroles_association", "team", "role", "teamroles")]
    public void Users_teams_and_roles_are_related_through_intersect_tables(string name, string first, string second, string intersect)
    {
        var relationship = Model.ManyToMany[name];

        Assert.Equal((first, second, intersect), (relationship.Table1, relationship.Table2, relationship.IntersectTable));
        Assert.Equal((name, name), (relationship.Navigation1, relationship.Navigation2));
    }

    [Fact]
    public void An_amount_of_money_comes_with_the_amount_in_base_currency()
    {
        var amount = Model.Table("account").Column("revenue_base");

        Assert.Equal(("revenue", 4, false), (amount.BaseOf, amount.Precision, amount.ValidForUpdate));
    }
}
