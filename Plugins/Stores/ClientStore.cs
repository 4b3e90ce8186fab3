using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Communication;
using RecoveryCrm.Plugins.Rules.Intake;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads clients, as SYSTEM: what a failure leads to does not depend on who reported it.</summary>
internal static class ClientStore
{
    private const string Owner = "owner";
    private const string OwnerTeam = "ownerteam";
    private const string Sponsor = "sponsor";
    private const string PrimaryContact = "contact";
    private const string Known = "known";
    private const string Offered = "offered";

    private static readonly string[] ChannelColumns =
        [Contact.Columns.DoNotPhone, Contact.Columns.DoNotEmail, Contact.Columns.PreferredContactMethodCode];

    /// <summary>The account with its people and its recoveries, and what it is to be offered, in one query.</summary>
    public static Client Client(this PluginContext context, Guid account)
    {
        var query = new QueryExpression(Account.EntityName)
        {
            ColumnSet = new ColumnSet(
                Account.Columns.Name, Account.Columns.IsKeyClient, Account.Columns.ClientTier,
                Account.Columns.PrimaryContact, Account.Columns.Owner, Account.Columns.TrustScore),
        };
        query.Criteria.AddCondition(Account.Columns.Id, ConditionOperator.Equal, account);
        PeopleStore.JoinPrincipal(
            query.AddLink(SystemUser.EntityName, Account.Columns.Owner, SystemUser.Columns.Id, JoinOperator.LeftOuter), Owner);
        Join(query, Team.EntityName, Account.Columns.Owner, Team.Columns.Id, OwnerTeam, Team.Columns.Id, Team.Columns.Administrator);
        Join(query, SystemUser.EntityName, Account.Columns.ExecutiveSponsor, SystemUser.Columns.Id, Sponsor, SystemUser.Columns.Id, SystemUser.Columns.IsDisabled);
        Join(query, Contact.EntityName, Account.Columns.PrimaryContact, Contact.Columns.Id, PrimaryContact, [Contact.Columns.Id, .. ChannelColumns]);
        Join(query, Recovery.EntityName, Account.Columns.Id, Recovery.Columns.Account, Known,
            Recovery.Columns.Id, Recovery.Columns.Severity, Recovery.Columns.FailureCategory, Recovery.Columns.DetectedOn,
            Recovery.Columns.Number, Recovery.Columns.Status, Recovery.Columns.Outcome)
            .LinkCriteria.AddCondition(Recovery.Columns.Status, ConditionOperator.NotEqual, (int)RecoveryStatus.Cancelled);
        AccountTimelineStore.WhereDatedValueAdds(
            Join(query, Touchpoint.EntityName, Account.Columns.Id, Touchpoint.Columns.RegardingObject, Offered, Touchpoint.Columns.Id).LinkCriteria);

        var rows = context.System.RetrieveMultiple(query).Entities;
        if (rows.Count == 0)
            throw new InvalidOperationException($"The account {account} was locked, but is not there.");
        var row = rows[0].ToEntity<Account>();
        var known = rows.Select(joined => joined.Joined<Recovery>(Known)).OfType<Recovery>()
            .GroupBy(recovery => recovery.Id).Select(same => same.First()).ToList();
        return new Client(
            row.Id,
            row.Name ?? "",
            row.IsKeyClient == true,
            row.ClientTier,
            row.JoinedPrincipal(Owner) ?? TeamOf(row),
            row.Joined<SystemUser>(Sponsor) is { IsDisabled: not true } sponsor ? sponsor.Id : null,
            row.Joined<Contact>(PrimaryContact) is { } contact ? Of(contact) : null,
            known.Where(recovery => recovery.Status is RecoveryStatus.InProgress or RecoveryStatus.OnHold).Select(Of).ToList(),
            known.Where(recovery => AccountRecovery.CountsAsFailure(recovery.Status, recovery.Outcome)).Select(Earlier).ToList(),
            row.TrustScore)
        {
            ValueAdds = rows.Select(joined => joined.GetAttributeValue<AliasedValue?>($"{Offered}.{Touchpoint.Columns.Id}")?.Value)
                .OfType<Guid>().Distinct().ToList(),
        };
    }

    /// <summary>Whether an account that was read with its mark and its tier is a key client's.</summary>
    public static bool IsKey(this Account? account) => account is not null && Rules.Intake.Client.IsKeyClient(account.IsKeyClient, account.ClientTier);

    /// <summary>A contact of the client, and how to reach them.</summary>
    public static ClientContact ClientContact(this PluginContext context, Guid contact) =>
        Of(context.System.Retrieve(Contact.EntityName, contact, new ColumnSet(ChannelColumns)).ToEntity<Contact>());

    /// <summary>The account of a case's customer: itself, or the company of the contact; nothing for a contact without one.</summary>
    public static EntityReference? AccountOf(this PluginContext context, EntityReference? customer) => customer switch
    {
        { LogicalName: Account.EntityName } => customer,
        { LogicalName: Contact.EntityName } => context.System
            .Retrieve(Contact.EntityName, customer.Id, new ColumnSet(Contact.Columns.ParentCustomer))
            .ToEntity<Contact>().ParentCustomer is { LogicalName: Account.EntityName } company ? company : null,
        _ => null,
    };

    private static LinkEntity Join(QueryExpression query, string table, string from, string to, string alias, params string[] columns) =>
        query.AddLink(table, from, to, JoinOperator.LeftOuter).As(alias, columns);

    private static Principal? TeamOf(Account account) => account.Joined<Team>(OwnerTeam) is { } team
        ? new Principal(team.Id, IsTeam: true, IsEnabled: true, team.Administrator?.Id)
        : null;

    private static ClientContact Of(Contact contact) => new(
        contact.Id,
        new ContactChannels(contact.DoNotPhone == true, contact.DoNotEmail == true, contact.PreferredContactMethodCode));

    private static RunningRecovery Of(Recovery recovery) => new(
        recovery.Id,
        recovery.Severity ?? Severity.Moderate,
        recovery.FailureCategory,
        recovery.DetectedOn ?? DateTime.MinValue,
        recovery.Number ?? "");

    private static EarlierFailure Earlier(Recovery recovery) => new()
    {
        Id = recovery.Id,
        Category = recovery.FailureCategory,
        DetectedOn = recovery.DetectedOn ?? DateTime.MinValue,
    };
}
