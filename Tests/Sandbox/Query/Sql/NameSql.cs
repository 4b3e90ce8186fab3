using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Storage;

namespace RecoveryCrm.Sandbox.Query.Sql;

/// <summary>SQL for what people read instead of a stored value: the name of the row a lookup refers to, the place of a choice among its labels.</summary>
internal static class NameSql
{
    /// <summary>The primary name of the row that a lookup refers to, fetched within the same statement.</summary>
    public static string Of(Source source, Column lookup, Statement statement)
    {
        var targets = lookup.Targets
            .Select(target => statement.Model.Tables.GetValueOrDefault(target))
            .Where(table => table is { PrimaryName.Length: > 0 })
            .Select(table => table!)
            .ToList();
        if (targets.Count == 0)
            return "NULL";
        if (!lookup.IsPolymorphic)
            return statement.Dialect.Collated(NameIn(targets[0], source.Value(lookup), statement));
        var cases = targets.Select(table => $" WHEN {statement.Parameter(table.LogicalName)} THEN {NameIn(table, source.Value(lookup), statement)}");
        return statement.Dialect.Collated($"CASE {source.TypeOf(lookup, statement)}{string.Concat(cases)} END");
    }

    /// <summary>The symbol of the currency that the row's money is in; NULL where the table has no currency.</summary>
    public static string CurrencySymbol(Source source, Statement statement)
    {
        var currency = source.Table.FindColumn("transactioncurrencyid");
        var symbol = statement.Model.Tables.GetValueOrDefault("transactioncurrency")?.FindColumn("currencysymbol");
        if (currency is null || symbol is null)
            return "NULL";
        var alias = statement.InnerAlias();
        return $"(SELECT {alias}.\"currencysymbol\" FROM \"transactioncurrency\" AS {alias} WHERE {alias}.\"transactioncurrencyid\" = {source.Value(currency)})";
    }

    /// <summary>The place of a choice's value among its labels in the user's language: equal labels have the same place.</summary>
    public static string LabelRank(Source source, Column choice, Statement statement)
    {
        var language = statement.Context.Language;
        var ranks = (choice.Choices?.Options ?? [])
            .GroupBy(option => option.Label[language], StringComparer.InvariantCultureIgnoreCase)
            .OrderBy(labels => labels.Key, StringComparer.InvariantCultureIgnoreCase)
            .SelectMany((labels, rank) => labels.Select(option => $" WHEN {option.Value} THEN {rank}"))
            .ToList();
        return ranks.Count == 0 ? source.Value(choice) : $"CASE {source.Value(choice)}{string.Concat(ranks)} END";
    }

    private static string NameIn(Table table, string id, Statement statement)
    {
        var alias = statement.InnerAlias();
        return $"(SELECT {alias}.{SqlDialect.Quote(table.PrimaryName)} FROM {SqlDialect.Quote(table.LogicalName)} AS {alias} WHERE {alias}.{SqlDialect.Quote(table.PrimaryKey)} = {id})";
    }
}
