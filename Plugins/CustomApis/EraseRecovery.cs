using System;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Closure;
using RecoveryCrm.Plugins.Rules.Erasure;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_EraseRecovery: deletes a closed or cancelled recovery as a whole, which no other door allows (V7); administrators
/// only. It is audited twice: a completed task on the account's timeline records who called and why without a word of what
/// is gone, and Dataverse's audit log records each deleted row. That log also keeps the values of what is deleted: who must be
/// rid of them deletes its entries too (DeleteRecordChangeHistory, a privilege of its own); a notification in the app expires.
/// </summary>
public sealed class EraseRecovery : PluginBase
{
    public EraseRecovery() =>
        RegisterApi("rcv_EraseRecovery", Erase)
            .Erases()
            .Needs("prvWritercv_waiver")
            .Takes("RecoveryId", ApiType.Guid)
            .Takes("Reason", ApiType.String)
            .Returns("Erased", ApiType.Integer);

    private static void Erase(PluginContext context)
    {
        var id = context.Input<Guid>("RecoveryId");
        var reason = context.ErasureReason();
        var record = Registration.NameBased($"rcv_EraseRecovery {id}");
        if (context.RecoveryToErase(id) is not { Account: { } account })
        {
            context.Output("Erased", context.ErasedBefore(record, reason) ?? throw context.Refusal("V7-recovery-unknown", ErasureMessages.NoSuchRecovery()));
            return;
        }

        context.Lock(account, new EntityReference(Recovery.EntityName, id));
        var recovery = context.RecoveryToErase(id)!;
        if (!ClosureFacts.IsEnd(recovery.Status!.Value))
            throw context.Refusal("V7-open", ErasureMessages.StillOpen());

        var erased = context.Erase(recovery);
        context.Refresh(account);
        if (recovery.FailureCategory is { } category)
            context.RecountPattern(category);
        context.RecordErasure(record, account, ErasureMessages.RecoveryErased(), reason, erased);
        context.Output("Erased", erased);
    }
}
