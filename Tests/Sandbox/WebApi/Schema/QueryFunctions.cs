using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Sandbox.WebApi.Schema;

/// <summary>What a Dataverse query function takes beside PropertyName.</summary>
internal enum QueryFunctionValue
{
    None,
    Number,
    Text,
    Texts,
}

/// <summary>The Dataverse query functions ("Microsoft.Dynamics.CRM.LastXDays(PropertyName='…',PropertyValue=3)"),
/// each named as the condition operator that it stands for.</summary>
internal static class QueryFunctions
{
    public static readonly IReadOnlyDictionary<string, QueryFunctionValue> All = Groups()
        .SelectMany(group => group.Names.Split(' ').Select(name => (Name: name, group.Value)))
        .ToDictionary(each => each.Name, each => each.Value);

    public static ConditionOperator Operator(string name) => Enum.Parse<ConditionOperator>(name);

    private static IEnumerable<(QueryFunctionValue Value, string Names)> Groups() =>
    [
        (QueryFunctionValue.None, "EqualBusinessId EqualUserId EqualUserLanguage EqualUserOrUserHierarchy"),
        (QueryFunctionValue.None, "EqualUserOrUserHierarchyAndTeams EqualUserOrUserTeams EqualUserTeams"),
        (QueryFunctionValue.None, "NotEqualBusinessId NotEqualUserId Today Tomorrow Yesterday"),
        (QueryFunctionValue.None, "Last7Days LastWeek LastMonth LastYear Next7Days NextWeek NextMonth NextYear"),
        (QueryFunctionValue.None, "ThisWeek ThisMonth ThisYear"),
        (QueryFunctionValue.None, "ThisFiscalYear ThisFiscalPeriod LastFiscalYear LastFiscalPeriod NextFiscalYear NextFiscalPeriod"),
        (QueryFunctionValue.Number, "LastXHours LastXDays LastXWeeks LastXMonths LastXYears"),
        (QueryFunctionValue.Number, "NextXHours NextXDays NextXWeeks NextXMonths NextXYears"),
        (QueryFunctionValue.Number, "OlderThanXMinutes OlderThanXHours OlderThanXDays OlderThanXWeeks OlderThanXMonths OlderThanXYears"),
        (QueryFunctionValue.Text, "On NotOn OnOrAfter OnOrBefore Above AboveOrEqual Under UnderOrEqual NotUnder"),
        (QueryFunctionValue.Texts, "In NotIn Between NotBetween ContainValues DoesNotContainValues"),
    ];
}
