using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>The parties of activities (to, from, required attendees …), read for all rows of a page at once.</summary>
internal sealed class PartyLists(QueryEngine engine, QueryContext context)
{
    private const string Party = "activityparty";
    private const string Activity = "activityid";
    private const string Participation = "participationtypemask";
    private const int BatchSize = 500;

    public void Load(IReadOnlyCollection<Entity> activities, IReadOnlyCollection<Column> lists)
    {
        // Who may read an activity may read its parties.
        var unscoped = context with { Scope = _ => ReadScope.Everything };
        foreach (var batch in activities.Where(activity => activity.Id != Guid.Empty).Chunk(BatchSize))
        {
            var query = new QueryExpression(Party) { ColumnSet = new ColumnSet(true) };
            query.Criteria.AddCondition(Activity, ConditionOperator.In, [.. batch.Select(activity => (object)activity.Id)]);
            query.Criteria.AddCondition(Participation, ConditionOperator.In, [.. lists.Select(list => (object)list.Participation!.Value)]);
            var parties = engine.Run(query, unscoped).Entities.ToLookup(party => (
                party.GetAttributeValue<EntityReference>(Activity).Id, party.GetAttributeValue<OptionSetValue>(Participation).Value));
            foreach (var activity in batch)
                foreach (var list in lists.Where(list => parties[(activity.Id, list.Participation!.Value)].Any()))
                    activity[list.LogicalName] = new EntityCollection([.. parties[(activity.Id, list.Participation!.Value)]]) { EntityName = Party };
        }
    }
}
