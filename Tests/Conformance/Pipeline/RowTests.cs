using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Conformance.Pipeline;

/// <summary>What a row must be, and what the platform fills in.</summary>
public sealed class RowTests : StockOrganization
{
    [Fact]
    [Documented("developer/data-platform/org-service/entity-operations-create")]
    public void A_new_row_has_an_owner_stamps_state_status_and_a_version()
    {
        var row = Read(Add("account", ("name", "Contoso"), ("fax", "")));

        Assert.Equal(Organization.AdministratorId, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(Organization.RootBusinessUnitId, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(Organization.AdministratorId, row.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(Start, row["createdon"]);
        Assert.Equal(Start, row["modifiedon"]);
        Assert.Equal((new OptionSetValue(0), new OptionSetValue(1)), (row["statecode"], row["statuscode"]));
        Assert.True(row.GetAttributeValue<long>("versionnumber") > 0);
        Assert.False(row.Contains("fax"));
        Assert.False(row.Contains("createdonbehalfby"));
    }

    [Fact]
    [Documented("developer/data-platform/impersonate-a-user")]
    public void What_a_plug_in_writes_as_SYSTEM_names_the_one_who_signed_in_beside_it()
    {
        On("Create", "account", 40, run => run.System.Create(new Entity("contact") { ["lastname"] = "Smith", ["contactid"] = new Guid("11111111-0000-0000-0000-000000000001") }));
        Add("account", ("name", "Contoso"));

        var contact = Read(new EntityReference("contact", new Guid("11111111-0000-0000-0000-000000000001")));

        Assert.Equal(Organization.SystemUserId, contact.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(Organization.AdministratorId, contact.GetAttributeValue<EntityReference>("createdonbehalfby").Id);
    }

    [Fact]
    [Documented("developer/data-platform/reference/web-service-error-codes")]
    public void Unknown_tables_columns_and_types_are_refused()
    {
        Assert.Equal(Code(0x80041102), Refused(() => Add("nothing")).ErrorCode);
        var unknown = Refused(() => Add("account", ("nothing", "x")));
        Assert.Equal(Code(0x80041103), unknown.ErrorCode);
        Assert.Contains("doesn't contain attribute with Name = 'nothing'", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(Code(0x80040203), Refused(() => Add("account", ("name", 1))).ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/reference/web-service-error-codes")]
    public void Length_range_choice_and_lookup_are_held_to_the_column()
    {
        Assert.Equal(Code(0x80044331), Refused(() => Add("account", ("name", new string('x', 161)))).ErrorCode);
        Assert.Equal(Code(0x8004432F), Refused(() => Add("account", ("numberofemployees", -1))).ErrorCode);
        Assert.Equal(Code(0x8004431A), Refused(() => Add("account", ("preferredcontactmethodcode", new OptionSetValue(99)))).ErrorCode);
        Assert.Equal(Code(0x80040217), Refused(() => Add("account", ("primarycontactid", new EntityReference("contact", Guid.NewGuid())))).ErrorCode);
        var other = Add("account", ("name", "Other"));
        Assert.Equal(Code(0x80040203), Refused(() => Add("account", ("primarycontactid", other))).ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/org-service/entity-operations-update-delete")]
    public void Ids_are_unique_and_rows_must_exist()
    {
        var account = Add("account", ("name", "Contoso"));
        Assert.Equal(Code(0x80040237), Refused(() => Administrator.Create(new Entity("account", account.Id))).ErrorCode);
        Assert.Equal(Code(0x80040217), Refused(() => Change(new EntityReference("account", Guid.NewGuid()), ("name", "x"))).ErrorCode);
        Assert.Equal(Code(0x80040217), Refused(() => Administrator.Delete("account", Guid.NewGuid())).ErrorCode);
        Assert.Equal(Code(0x80040203), Refused(() => Administrator.Update(new Entity("account"))).ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/special-update-operation-behavior")]
    public void A_status_belongs_to_the_rows_state()
    {
        var task = Add("task", ("subject", "Call back"));
        Assert.Equal(Code(0x80048408), Refused(() => Change(task, ("statuscode", new OptionSetValue(5)))).ErrorCode);
        Assert.Equal(Code(0x80048408), Refused(() => Change(task, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(6)))).ErrorCode);
        Assert.Equal(Code(0x80048408), Refused(() => Add("task", ("subject", "x"), ("statuscode", new OptionSetValue(5)))).ErrorCode);

        Change(task, ("statecode", new OptionSetValue(1)));

        Assert.Equal(new OptionSetValue(5), Read(task)["statuscode"]);
        Assert.Equal(Start, Read(task)["actualend"]);
    }

    [Fact]
    [Documented("developer/data-platform/transaction-currency-currency-entity")]
    public void Money_brings_its_currency_its_rate_and_its_base_amount()
    {
        var euro = Add("transactioncurrency", ("currencyname", "Euro"), ("isocurrencycode", "EUR"), ("currencysymbol", "€"), ("currencyprecision", 2), ("exchangerate", 0.8m));
        var account = Add("account", ("name", "Contoso"), ("creditlimit", new Money(100.005m)), ("transactioncurrencyid", euro));

        var row = Read(account);
        Assert.Equal(100.01m, row.GetAttributeValue<Money>("creditlimit").Value);
        Assert.Equal(125.0125m, row.GetAttributeValue<Money>("creditlimit_base").Value);
        Assert.Equal(0.8m, row["exchangerate"]);

        Change(euro, ("exchangerate", 0.5m));
        Change(account, ("fax", "1"));
        Assert.Equal(125.0125m, Read(account).GetAttributeValue<Money>("creditlimit_base").Value);
        Change(account, ("creditlimit", new Money(50m)));
        Assert.Equal(100m, Read(account).GetAttributeValue<Money>("creditlimit_base").Value);
    }

    [Fact]
    [Documented("developer/data-platform/behavior-format-date-time-attribute")]
    public void Names_are_computed_and_times_have_no_fractions()
    {
        var contact = Add("contact", ("firstname", "Ann"), ("lastname", "Smith"), ("lastonholdtime", Start.AddMilliseconds(1234)));
        Assert.Equal("Ann Smith", Read(contact)["fullname"]);
        Assert.Equal(Start.AddSeconds(1), Read(contact)["lastonholdtime"]);
        Change(contact, ("lastname", "Jones"));
        Assert.Equal("Ann Jones", Read(contact)["fullname"]);
    }

    [Fact]
    public void A_row_from_elsewhere_keeps_its_date()
    {
        var row = Read(Add("account", ("name", "Old"), ("overriddencreatedon", Start.AddYears(-1).Date)));
        Assert.Equal(Start.AddYears(-1).Date, row["createdon"]);
        Assert.Equal(Code(0x80040203), Refused(() => Add("account", ("name", "x"), ("overriddencreatedon", Start.AddDays(2)))).ErrorCode);
    }

    [Fact]
    [Documented("developer/data-platform/activitypointer-activity-entity")]
    [Documented("developer/data-platform/activityparty-entity")]
    public void An_activity_has_parties_and_a_pointer()
    {
        var contact = Add("contact", ("lastname", "Smith"));
        var call = Add("phonecall", ("subject", "Sorry"), ("to", new EntityCollection([new Entity("activityparty") { ["partyid"] = contact }])), ("regardingobjectid", contact));

        Assert.Equal(contact, Read(call).GetAttributeValue<EntityCollection>("to").Entities.Single()["partyid"]);
        Change(call, ("subject", "Very sorry"));
        Assert.Equal("Very sorry", Read(new EntityReference("activitypointer", call.Id))["subject"]);
        Administrator.Delete("phonecall", call.Id);
        Assert.Equal(0, Count("activitypointer"));
    }

    [Fact]
    public void A_case_is_resolved_by_CloseIncident_only_and_its_resolution_is_there_before_its_update_ends()
    {
        var account = Add("account", ("name", "Contoso"));
        var incident = Add("incident", ("title", "Down"), ("customerid", account));
        var resolutions = -1;
        On("Update", "incident", 40, run => resolutions = run.System.RetrieveMultiple(new QueryExpression("incidentresolution")).Entities.Count, filter: ["statecode"]);

        Assert.Contains("CloseIncident", Refused(() => Change(incident, ("statecode", new OptionSetValue(1)))).Message, StringComparison.Ordinal);
        Administrator.Execute(new CloseIncidentRequest
        {
            IncidentResolution = new Entity("incidentresolution") { ["subject"] = "Fixed", ["incidentid"] = incident },
            Status = new OptionSetValue(5),
        });

        Assert.Equal(1, resolutions);
        Assert.Equal((new OptionSetValue(1), new OptionSetValue(5)), (Read(incident)["statecode"], Read(incident)["statuscode"]));
        Change(incident, ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)));
        Assert.Equal(new OptionSetValue(0), Read(incident)["statecode"]);
    }

    [Fact]
    public void What_is_not_supported_is_refused_by_name()
    {
        Assert.Contains("'Merge'", Refused(() => Administrator.Execute(new OrganizationRequest("Merge"))).Message, StringComparison.Ordinal);
        Assert.Contains("Target", Refused(() => Administrator.Execute(new OrganizationRequest("Create"))).Message, StringComparison.Ordinal);
        Assert.Equal(Code(0x80040203), Refused(() => Administrator.Execute(new CreateRequest())).ErrorCode);
    }
}
