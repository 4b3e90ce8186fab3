using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Erasure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_ForgetContact: takes a person of the client out of all our rows (V7); administrators only. Links to them are cut, their
/// own words are emptied, their names, addresses and numbers leave every text, an open request to them ends; figures stay.
/// The contact's row stays, without what we keep on it: it is the organisation's, and other applications need it. Forget first
/// (a name that is gone is not found in texts), then anonymise or delete the contact by the organisation's own procedure: none
/// of our relationships hinders it. Emails and what Dataverse's audit log holds of earlier values are likewise its to delete.
/// A completed task on the account's timeline records who called and why, and names nobody.
/// </summary>
public sealed class ForgetContact : PluginBase
{
    public ForgetContact() =>
        RegisterApi("rcv_ForgetContact", Forget)
            .Erases()
            .Needs("prvWritercv_waiver")
            .Takes("ContactId", ApiType.Guid)
            .Takes("Reason", ApiType.String)
            .Returns("Erased", ApiType.Integer);

    private static void Forget(PluginContext context)
    {
        var id = context.Input<Guid>("ContactId");
        var reason = context.ErasureReason();
        var contact = context.ContactToForget(id) ?? throw context.Refusal("V7-contact-unknown", ErasureMessages.NoSuchContact());
        var account = contact.ParentCustomer is { LogicalName: Account.EntityName } company ? company : null;
        context.Lock(account);
        contact = context.ContactToForget(id)!;

        var name = context.NameOf(contact);
        var erased = context.Forget(contact, name);
        // The record names nobody, not even in the reason.
        var kept = name.RemovedFrom(reason, NamePlace.Own);
        var record = Registration.NameBased($"rcv_ForgetContact {id}");
        if (erased == 0)
        {
            context.Output("Erased", context.ErasedBefore(record, kept) ?? 0);
            return;
        }

        context.RecordErasure(record, account, ErasureMessages.PersonForgotten(), kept, erased);
        context.Output("Erased", erased);
    }
}
