using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>What a new user and a new business unit bring along: settings, membership, the unit's default team.</summary>
internal static class People
{
    /// <summary>Time zone code 92 is "Coordinated Universal Time".</summary>
    private const int Utc = 92;

    /// <summary>A new user gets settings and is a member of the default team of its unit.</summary>
    public static void Welcome(Organization organization, Entity user)
    {
        var unit = user.GetAttributeValue<EntityReference>("businessunitid");
        AddSettings(organization, user.Id, unit);
        foreach (var team in organization.Database.Query(
            "SELECT teamid FROM team WHERE businessunitid = @p0 AND isdefault = 1", reader => Guid.Parse(reader.GetString(0)), unit.Id))
        {
            Join(organization, team, user.Id);
        }
    }

    public static void AddSettings(Organization organization, Guid user, EntityReference unit)
    {
        var settings = new Entity("usersettings", user)
        {
            ["businessunitid"] = unit,
            ["uilanguageid"] = Labels.English,
            ["localeid"] = Labels.English,
            ["timezonecode"] = Utc,
            ["transactioncurrencyid"] = new EntityReference("transactioncurrency", WellKnown.BaseCurrency),
        };
        organization.Rows.Insert(settings);
    }

    public static void AddDefaultTeam(Organization organization, Guid id, Entity unit, Guid creator, DateTime now)
    {
        var by = new EntityReference("systemuser", creator);
        organization.Rows.Insert(Known(organization, new Entity("team", id)
        {
            ["name"] = unit.GetAttributeValue<string>("name"),
            ["businessunitid"] = unit.ToEntityReference(),
            ["administratorid"] = by,
            ["teamtype"] = new OptionSetValue(0),
            ["isdefault"] = true,
            ["createdon"] = now,
            ["createdby"] = by,
            ["modifiedon"] = now,
            ["modifiedby"] = by,
        }));
        organization.Written("team");
    }

    public static void Join(Organization organization, Guid team, Guid user) => organization.Links.Insert(
        organization.Model.ManyToMany["teammembership_association"], new EntityReference("team", team), new EntityReference("systemuser", user));

    /// <summary>Leaves out what the compact description of a stock table does not have.</summary>
    public static Entity Known(Organization organization, Entity row)
    {
        var table = organization.Model.Table(row.LogicalName);
        foreach (var column in row.Attributes.Keys.Where(column => !table.Columns.ContainsKey(column)).ToList())
            row.Attributes.Remove(column);
        return row;
    }
}
