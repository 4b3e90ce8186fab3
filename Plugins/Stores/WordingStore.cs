using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what administrators added to the wording. As SYSTEM: it holds for people who may not see it too.</summary>
internal static class WordingStore
{
    /// <summary>The active phrases of a language.</summary>
    public static IReadOnlyCollection<AddedPhrase> WordingAdded(this PluginContext context, WordingLanguage language) => context.System
        .RetrieveMultiple(Active(language, WordingRule.Columns.Rule, WordingRule.Columns.Phrase, WordingRule.Columns.Advice)).Entities
        .Select(row => row.ToEntity<WordingRule>())
        .Where(row => row.Rule is not null)
        .Select(row => new AddedPhrase(row.Rule!.Value, row.Phrase ?? "", row.Advice))
        .ToList();

    /// <summary>The phrases that a language has for a rule already, but for one row's own.</summary>
    public static IReadOnlyCollection<string> PhrasesBeside(this PluginContext context, Guid row, WordingLanguage language, WordingRuleCode rule)
    {
        var query = Active(language, WordingRule.Columns.Phrase);
        query.Criteria.AddCondition(WordingRule.Columns.Rule, ConditionOperator.Equal, (int)rule);
        query.Criteria.AddCondition(WordingRule.Columns.Id, ConditionOperator.NotEqual, row);
        return context.System.RetrieveMultiple(query).Entities.Select(found => found.ToEntity<WordingRule>().Phrase ?? "").ToList();
    }

    private static QueryExpression Active(WordingLanguage language, params string[] columns)
    {
        var query = new QueryExpression(WordingRule.EntityName) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(WordingRule.Columns.State, ConditionOperator.Equal, RowState.Active);
        query.Criteria.AddCondition(WordingRule.Columns.Language, ConditionOperator.Equal, (int)language);
        return query;
    }
}
