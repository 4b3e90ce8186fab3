using System;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Restitution;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_WithdrawRestitution: sets a restitution to Withdrawn and opens a copy as a new draft, both as the person who asks. The
/// copy's id follows from the original's, so that a repeated call finds it and never makes a second one.
/// </summary>
public sealed class WithdrawRestitution : PluginBase
{
    public WithdrawRestitution() =>
        RegisterApi("rcv_WithdrawRestitution", Withdraw)
            .BoundTo(Restitution.EntityName)
            .Needs("prvWritercv_restitution")
            .Returns("CopyId", ApiType.Guid);

    private static void Withdraw(PluginContext context)
    {
        var row = context.User.Retrieve(Restitution.EntityName, context.Id, new ColumnSet(
            Restitution.Columns.Status, Restitution.Columns.Name, Restitution.Columns.Recovery, Restitution.Columns.Type, Restitution.Columns.Amount,
            Restitution.Columns.TransactionCurrency, Restitution.Columns.IsContractual, Restitution.Columns.Justification)).ToEntity<Restitution>();
        var copyId = Registration.NameBased($"copy of {Restitution.EntityName} {context.Id:D}");

        if (row.Status is not RestitutionStatus.Withdrawn)
            context.User.Update(new Restitution(context.Id) { State = RowState.Inactive, Status = RestitutionStatus.Withdrawn });
        if (context.CreatorOf(copyId) is not { } creator)
            context.User.Create(Copy(row, copyId));
        else if (creator != context.InitiatingUser)
            throw context.Refusal("R7-withdrawn-by-another", RestitutionMessages.WithdrawnBySomebodyElse());
        context.Output("CopyId", copyId);
    }

    private static Restitution Copy(Restitution row, Guid id) => new(id)
    {
        Name = row.Name,
        Recovery = row.Recovery,
        Type = row.Type,
        Amount = row.Amount,
        TransactionCurrency = row.TransactionCurrency,
        IsContractual = row.IsContractual,
        Justification = row.Justification,
    };
}
