using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Messages.Rows;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox;

/// <summary>Fills a new organisation with what it cannot be without: its unit, its first users, its currency, privileges, roles and variables.</summary>
internal sealed class Bootstrap(Organization organization)
{
    private static readonly EntityReference Creator = new("systemuser", WellKnown.SystemUser);
    private static readonly EntityReference Unit = new("businessunit", WellKnown.RootBusinessUnit);

    private readonly DateTime now = organization.Clock.UtcNow;

    public void Run()
    {
        var unit = Insert("businessunit", WellKnown.RootBusinessUnit, ("name", "sandbox"));
        Insert("organization", PipelineContext.OrganizationId,
            ("name", "sandbox"), ("basecurrencyid", new EntityReference("transactioncurrency", WellKnown.BaseCurrency)),
            ("pricingdecimalprecision", 2), ("languagecode", Labels.English), ("localeid", Labels.English));
        Insert("transactioncurrency", WellKnown.BaseCurrency,
            ("currencyname", "US Dollar"), ("isocurrencycode", "USD"), ("currencysymbol", "$"), ("currencyprecision", 2), ("exchangerate", 1m),
            (StateRules.State, new OptionSetValue(0)), (StateRules.Status, new OptionSetValue(1)));
        AddUser(WellKnown.SystemUser, "SYSTEM", null, "SYSTEM");
        AddUser(WellKnown.Administrator, "administrator", "System", "Administrator");
        People.AddDefaultTeam(organization, WellKnown.DefaultTeam, unit, WellKnown.SystemUser, now);
        People.Join(organization, WellKnown.DefaultTeam, WellKnown.Administrator);

        AddRole(new RoleDefinition(WellKnown.AdministratorRole, "System Administrator", new Dictionary<string, PrivilegeDepth>()));
        organization.Links.Insert(
            organization.Model.ManyToMany["systemuserroles_association"],
            new EntityReference("systemuser", WellKnown.Administrator),
            new EntityReference("role", WellKnown.AdministratorRole));
        Import();
    }

    /// <summary>Brings in what the solution says beside its tables; again whenever a data file is opened, so that a changed role counts.</summary>
    public void Import()
    {
        AddPrivileges();
        AddProfile();
        AddTimeZones();
        foreach (var role in organization.Model.Roles)
            AddRole(role);
        foreach (var variable in organization.Model.Variables)
            AddVariable(variable);
        new SolutionRows(organization, Insert).Write();
        organization.Principals.Forget();
    }

    private void AddUser(Guid id, string domainName, string? first, string last)
    {
        Insert("systemuser", id,
            ("domainname", domainName), ("firstname", first), ("lastname", last), ("fullname", $"{first} {last}".Trim()),
            ("businessunitid", Unit), ("isdisabled", false), ("accessmode", new OptionSetValue(0)));
        People.AddSettings(organization, id, Unit);
    }

    private void AddPrivileges()
    {
        var names = organization.Model.Tables.Values.SelectMany(PrivilegeMask.Names)
            .Concat(organization.Model.Roles.SelectMany(role => role.Privileges.Keys))
            .Append("prvActOnBehalfOfAnotherUser")
            .Append("prvOverrideCreatedOnCreatedBy")
            .Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (!organization.Rows.Exists("privilege", PrivilegeMask.IdOf(name)))
                Insert("privilege", PrivilegeMask.IdOf(name), ("name", name));
        }
    }

    /// <summary>Every organisation has this column security profile; administrators need no row to be in it.</summary>
    private void AddProfile()
    {
        var id = StableId.Of("fieldsecurityprofile:System Administrator");
        if (!organization.Rows.Exists("fieldsecurityprofile", id))
            Insert("fieldsecurityprofile", id, ("name", "System Administrator"));
    }

    /// <summary>The base bias is what local standard time lacks to UTC, in minutes.</summary>
    private void AddTimeZones()
    {
        foreach (var (code, standardName, displayName) in TimeZones.All)
        {
            var id = StableId.Of($"timezonedefinition:{code}");
            if (!organization.Rows.Exists("timezonedefinition", id))
                Insert("timezonedefinition", id,
                    ("timezonecode", code), ("standardname", standardName), ("userinterfacename", displayName), ("retiredorder", 0),
                    ("bias", -(int)TimeZones.Of(code).BaseUtcOffset.TotalMinutes));
        }
    }

    /// <summary>Roles stand in the root unit once; the Sandbox keeps no copies of them in the units below.</summary>
    private void AddRole(RoleDefinition role)
    {
        if (organization.Rows.Exists("role", role.Id))
            organization.Rows.Delete("role", role.Id);
        organization.Database.Execute("DELETE FROM roleprivileges WHERE roleid = @p0", role.Id);
        Insert("role", role.Id, ("name", role.Name), ("businessunitid", Unit), ("isinherited", new OptionSetValue(role.IsInherited ? 1 : 0)));
        foreach (var (privilege, depth) in role.Privileges)
        {
            Insert("roleprivileges", StableId.Of($"roleprivilege:{role.Id}:{privilege}"),
                ("roleid", role.Id), ("privilegeid", PrivilegeMask.IdOf(privilege)), ("privilegedepthmask", PrivilegeMask.ToMask(depth)));
        }
    }

    private void AddVariable(EnvironmentVariable variable)
    {
        var id = StableId.Of("environmentvariable:" + variable.SchemaName);
        if (organization.Rows.Exists("environmentvariabledefinition", id))
            organization.Rows.Delete("environmentvariabledefinition", id);
        Insert("environmentvariabledefinition", id,
            ("schemaname", variable.SchemaName), ("displayname", variable.Label[Labels.English]), ("defaultvalue", variable.DefaultValue),
            ("type", new OptionSetValue(variable.Type)), ("ownerid", Creator), ("owningbusinessunit", Unit),
            (StateRules.State, new OptionSetValue(0)), (StateRules.Status, new OptionSetValue(1)));
    }

    private Entity Insert(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, id)
        {
            ["createdon"] = now,
            ["createdby"] = Creator,
            ["modifiedon"] = now,
            ["modifiedby"] = Creator,
        };
        foreach (var (column, value) in values)
            row[column] = value;
        organization.Rows.Insert(People.Known(organization, row));
        return row;
    }
}
