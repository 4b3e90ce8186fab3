using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Answers for whom a contact speaks.</summary>
internal static class CompanyStore
{
    /// <summary>
    /// Whether the contact is of the account, its parent or a subsidiary. One query, as SYSTEM: the answer is the same for
    /// people who may not read the whole group of companies.
    /// </summary>
    public static bool IsOf(this PluginContext context, Guid contact, Guid account)
    {
        var query = new QueryExpression(Contact.EntityName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(Contact.Columns.Id, ConditionOperator.Equal, contact);
        var company = query.AddLink(Account.EntityName, Contact.Columns.ParentCustomer, Account.Columns.Id);
        company.EntityAlias = "company";
        var subsidiary = company.AddLink(Account.EntityName, Account.Columns.Id, Account.Columns.ParentAccount, JoinOperator.LeftOuter);
        subsidiary.EntityAlias = "subsidiary";
        subsidiary.LinkCriteria.AddCondition(Account.Columns.Id, ConditionOperator.Equal, account);

        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("company", Account.Columns.Id, ConditionOperator.Equal, account);
        either.AddCondition("company", Account.Columns.ParentAccount, ConditionOperator.Equal, account);
        either.AddCondition("subsidiary", Account.Columns.Id, ConditionOperator.Equal, account);
        return context.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
