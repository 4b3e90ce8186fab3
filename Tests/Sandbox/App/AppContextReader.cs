using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.App.Json;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.App;

/// <summary>Who is signed in and where: the facts behind Xrm's global context.</summary>
internal sealed class AppContextReader(Organization organization, AppModel app)
{
    public AppUser User(Guid id)
    {
        var query = organization.QueryContextFor(id);
        return new AppUser(id, query.Language, query.TimeZone, organization.Access.Of(id), () => Roles(id).Select(role => role.Id));
    }

    public void Write(Utf8JsonWriter json, AppUser user, AppModule? module)
    {
        var row = First("systemuser", "systemuserid", user.Id, "fullname", "domainname");
        var root = First("organization", "organizationid", PipelineContext.OrganizationId, "name", "basecurrencyid", "languagecode");
        var currency = (First("usersettings", "systemuserid", user.Id, "transactioncurrencyid")?.GetAttributeValue<EntityReference>("transactioncurrencyid")
            ?? root?.GetAttributeValue<EntityReference>("basecurrencyid"))?.Id ?? organization.BaseCurrencyId;
        var money = First("transactioncurrency", "transactioncurrencyid", currency, "currencysymbol", "currencyname");
        var now = organization.Clock.UtcNow;
        json.WriteString("userId", user.Id);
        json.WriteString("userName", row?.GetAttributeValue<string>("fullname"));
        json.WriteString("domainName", row?.GetAttributeValue<string>("domainname"));
        json.WriteNumber("languageId", user.Language);
        json.WriteNumber("baseLanguageId", root?.GetAttributeValue<int?>("languagecode") ?? Metadata.Labels.English);
        json.WriteString("currencyId", currency);
        json.WriteString("currencyName", money?.GetAttributeValue<string>("currencyname"));
        json.WriteString("currencySymbol", money?.GetAttributeValue<string>("currencysymbol"));
        json.WriteString("timeZone", TimeZoneInfo.TryConvertWindowsIdToIanaId(user.Zone.Id, out var iana) ? iana : user.Zone.Id);
        json.WriteNumber("timeZoneOffsetMinutes", (int)user.Zone.GetUtcOffset(now).TotalMinutes);
        json.WriteString("appName", module?.UniqueName);
        json.WriteString("organizationId", PipelineContext.OrganizationId);
        json.WriteString("organizationName", root?.GetAttributeValue<string>("name"));
        json.WriteString("now", now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteArray("roles", Roles(user.Id), role =>
        {
            json.WriteStartObject();
            json.WriteString("id", role.Id);
            json.WriteString("name", role.GetAttributeValue<string>("name"));
            json.WriteEndObject();
        });
    }

    /// <summary>The user's own roles, and those the user has through a team.</summary>
    private IEnumerable<Entity> Roles(Guid user)
    {
        var own = RoleQuery();
        own.AddLink("systemuserroles", "roleid", "roleid").LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        var shared = RoleQuery();
        shared.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid")
            .LinkCriteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        return Run(own).Concat(Run(shared)).DistinctBy(role => role.Id);
    }

    private static QueryExpression RoleQuery() => new("role") { ColumnSet = new ColumnSet("name") };

    private Entity? First(string table, string key, Guid id, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns.Where(app.Organization.Table(table).Columns.ContainsKey)]), TopCount = 1 };
        query.Criteria.AddCondition(key, ConditionOperator.Equal, id);
        return Run(query).FirstOrDefault();
    }

    /// <summary>As SYSTEM: a client is told such facts of its own user whatever the user's roles.</summary>
    private DataCollection<Entity> Run(QueryExpression query) => ((RetrieveMultipleResponse)organization.Execute(
        new RetrieveMultipleRequest { Query = query }, new Caller(organization.SystemUserId))).EntityCollection.Entities;
}
