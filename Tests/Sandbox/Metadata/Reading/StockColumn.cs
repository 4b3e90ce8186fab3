using System.Globalization;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>Makes a column of a line of the stock description.</summary>
internal static partial class StockColumn
{
    private const decimal MostMoney = 922337203685477m;
    private const decimal MostDecimal = 100000000000m;

    public static Column Read(StockLine line, TableDraft table)
    {
        var name = line.Name;
        var typeName = line.Next();
        var type = Type(line, typeName);
        var isReadOnly = line.Flag("readonly");
        var size = line.Number();
        return new Column
        {
            LogicalName = TableDraft.Lower(name),
            SchemaName = name,
            Type = type,
            Format = line.Value("format") ?? Format(typeName),
            MaxLength = type is ColumnType.Text or ColumnType.Memo ? size : null,
            Precision = type is ColumnType.Decimal or ColumnType.Double ? size ?? 2 : type == ColumnType.Money ? 2 : 0,
            PrecisionSource = type == ColumnType.Money ? 2 : 0,
            Participation = type == ColumnType.PartyList ? size : null,
            Minimum = line.Decimal("min") ?? Minimum(type),
            Maximum = line.Decimal("max") ?? Maximum(type),
            DateBehavior = typeName == "date" ? DateBehavior.DateOnly : DateBehavior.UserLocal,
            Required = Required(line, type),
            ValidForCreate = !isReadOnly && type != ColumnType.State,
            ValidForUpdate = !isReadOnly && !line.Flag("createonly") && type != ColumnType.PrimaryKey,
            IsPrimaryName = line.Flag("name"),
            AutoNumberFormat = line.Value("autonumber"),
            Default = Default(line, type),
            Choices = Choices(line, type, $"{table.LogicalName}_{TableDraft.Lower(name)}"),
            Targets = Targets(line, type),
            DerivedFrom = line.Value("of"),
            Label = StockWords.Of(line.Text() ?? Words().Replace(name, " ")),
        };
    }

    /// <summary>With every amount of money comes the amount in base currency.</summary>
    public static Column MoneyBase(Column amount) => new()
    {
        LogicalName = amount.LogicalName + "_base",
        SchemaName = amount.SchemaName + "_Base",
        Type = ColumnType.Money,
        Precision = 4,
        Minimum = Minimum(ColumnType.Money),
        Maximum = Maximum(ColumnType.Money),
        ValidForCreate = false,
        ValidForUpdate = false,
        BaseOf = amount.LogicalName,
        Label = new Labels($"{amount.Label} (Base)"),
    };

    private static ColumnType Type(StockLine line, string name) => name switch
    {
        "key" => ColumnType.PrimaryKey,
        "text" => ColumnType.Text,
        "memo" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" => ColumnType.BigInt,
        "decimal" => ColumnType.Decimal,
        "double" => ColumnType.Double,
        "money" => ColumnType.Money,
        "datetime" or "date" => ColumnType.DateTime,
        "bool" => ColumnType.Boolean,
        "choice" => ColumnType.Choice,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "guid" => ColumnType.UniqueIdentifier,
        "partylist" => ColumnType.PartyList,
        "entityname" => ColumnType.EntityName,
        _ => throw line.Problem($"has the unknown type {name}"),
    };

    private static string Format(string type) => type switch
    {
        "text" or "memo" => "text",
        "date" or "datetime" => type,
        _ => "",
    };

    private static decimal? Minimum(ColumnType type) => type switch
    {
        ColumnType.Integer => int.MinValue,
        ColumnType.Money => -MostMoney,
        ColumnType.Decimal or ColumnType.Double => -MostDecimal,
        _ => null,
    };

    private static decimal? Maximum(ColumnType type) => type switch
    {
        ColumnType.Integer => int.MaxValue,
        ColumnType.Money => MostMoney,
        ColumnType.Decimal or ColumnType.Double => MostDecimal,
        _ => null,
    };

    private static RequiredLevel Required(StockLine line, ColumnType type) =>
        line.Flag("system") || type is ColumnType.PrimaryKey or ColumnType.State ? RequiredLevel.System
        : line.Flag("application") ? RequiredLevel.Application
        : line.Flag("recommended") ? RequiredLevel.Recommended
        : RequiredLevel.None;

    private static object? Default(StockLine line, ColumnType type) => type switch
    {
        ColumnType.Boolean => line.Flag("true"),
        ColumnType.Choice => line.Number("default") is { } value and >= 0 ? value : null,
        _ => null,
    };

    private static List<string> Targets(StockLine line, ColumnType type) => type switch
    {
        ColumnType.Lookup when line.Value("only") is { } only => [only],
        // The system lookups name their table; all others have relationships that do.
        ColumnType.Lookup when line.Flag("systemuser") => ["systemuser"],
        ColumnType.Lookup when line.Flag("businessunit") => ["businessunit"],
        ColumnType.Lookup when line.Flag("team") => ["team"],
        ColumnType.Lookup when line.Flag("transactioncurrency") => ["transactioncurrency"],
        ColumnType.PartyList => ["account", "contact", "systemuser", "queue"],
        _ => [],
    };

    private static ChoiceSet? Choices(StockLine line, ColumnType type, string name)
    {
        if (type is not (ColumnType.Choice or ColumnType.Boolean or ColumnType.State or ColumnType.Status))
            return null;
        name = line.Value("set") ?? name;
        var options = line.Pairs(pair => int.TryParse(pair, CultureInfo.InvariantCulture, out _)).Select(pair => Option(pair.Name, pair.Value, type)).ToList();
        return new ChoiceSet(name, options.Count > 0 ? options : [new ChoiceOption(1, StockWords.Of("Yes")), new ChoiceOption(0, StockWords.Of("No"))]);
    }

    /// <summary>Of a state value=label>default status, of a status value=label&lt;state.</summary>
    private static ChoiceOption Option(string value, string text, ColumnType type)
    {
        var parts = type is ColumnType.State or ColumnType.Status ? text.Split('>', '<') : [text];
        int? other = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null;
        return new ChoiceOption(int.Parse(value, CultureInfo.InvariantCulture), StockWords.Of(parts[0]))
        {
            DefaultStatus = type == ColumnType.State ? other : null,
            State = type == ColumnType.Status ? other : null,
        };
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Words();
}
