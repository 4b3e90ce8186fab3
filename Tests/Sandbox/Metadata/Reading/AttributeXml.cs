using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>Reads the columns of Entity.xml.</summary>
internal sealed class AttributeXml(IReadOnlyDictionary<string, ChoiceSet> globalChoices, IReadOnlyDictionary<int, string> tablesByCode)
{
    private static readonly HashSet<string> Known =
    [
        "Type", "Name", "LogicalName", "RequiredLevel", "DisplayMask", "ImeMode", "ValidForUpdateApi", "ValidForReadApi", "ValidForCreateApi",
        "IsCustomField", "IsAuditEnabled", "IsLogical", "IsSecured", "IntroducedVersion", "IsCustomizable", "IsRenameable",
        "CanModifySearchSettings", "CanModifyRequirementLevelSettings", "CanModifyAdditionalSettings", "SourceType", "IsGlobalFilterEnabled",
        "IsSortableEnabled", "CanModifyGlobalFilterSettings", "CanModifyIsSortableSettings", "IsDataSourceSecret", "AutoNumberFormat",
        "IsSearchable", "IsFilterable", "IsRetrievable", "IsLocalizable", "Format", "MaxLength", "Length", "MinValue", "MaxValue", "Accuracy",
        "AccuracySource", "CalculationOf", "CanChangeDateTimeBehavior", "Behavior", "AppDefaultValue", "optionset", "OptionSetName",
        "LookupStyle", "LookupTypes", "displaynames", "Descriptions",
    ];

    private static readonly Dictionary<string, int> Participations = new()
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
        ["resources"] = 10,
        ["customers"] = 11,
        ["partners"] = 12,
    };

    public Column Read(XElement attribute)
    {
        attribute.Know(Known);
        if (attribute.Maybe("SourceType") is not (null or "0"))
            throw attribute.Problem("is calculated, and the Sandbox calculates no columns");

        var name = attribute.Need("LogicalName");
        var type = Type(attribute, name);
        return new Column
        {
            LogicalName = name,
            SchemaName = attribute.Attribute("PhysicalName", required: true),
            Type = type,
            Format = attribute.Maybe("Format") ?? "",
            MaxLength = type is ColumnType.Text or ColumnType.Memo ? attribute.Number("MaxLength") : null,
            Minimum = attribute.Decimal("MinValue", required: false),
            Maximum = attribute.Decimal("MaxValue", required: false),
            Precision = Precision(attribute, type, name),
            PrecisionSource = attribute.MaybeNumber("AccuracySource") ?? 0,
            DateBehavior = type == ColumnType.DateTime ? Behavior(attribute) : DateBehavior.UserLocal,
            Required = Required(attribute),
            ValidForCreate = attribute.Flag("ValidForCreateApi"),
            ValidForUpdate = attribute.Flag("ValidForUpdateApi"),
            ValidForRead = attribute.Flag("ValidForReadApi"),
            IsCustom = attribute.Flag("IsCustomField"),
            IsSecured = attribute.Flag("IsSecured"),
            IsPrimaryName = attribute.Maybe("DisplayMask")?.Split('|').Contains("PrimaryName") == true,
            Choices = Choices(attribute, type),
            Default = Default(attribute, type),
            AutoNumberFormat = attribute.Maybe("AutoNumberFormat"),
            BaseOf = attribute.Maybe("CalculationOf") is { } amount ? TableDraft.Lower(amount) : null,
            DerivedFrom = name is "owninguser" or "owningteam" ? "ownerid" : null,
            Participation = type == ColumnType.PartyList ? Participations[name] : null,
            Targets = type == ColumnType.PartyList ? [.. attribute.Child("LookupTypes").Elements().Select(Party)] : [],
            Label = attribute.Element("displaynames").Labels(),
        };
    }

    private static ColumnType Type(XElement attribute, string name) => attribute.Need("Type") switch
    {
        "nvarchar" => ColumnType.Text,
        "ntext" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" => ColumnType.BigInt,
        "decimal" => ColumnType.Decimal,
        "float" => ColumnType.Double,
        "money" => ColumnType.Money,
        "datetime" => ColumnType.DateTime,
        "bit" => ColumnType.Boolean,
        // A choice in the file, the table's name for everybody who reads it.
        "picklist" when name == "activitytypecode" => ColumnType.EntityName,
        "picklist" => ColumnType.Choice,
        "multiselectpicklist" => ColumnType.MultiChoice,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "primarykey" => ColumnType.PrimaryKey,
        "uniqueidentifier" => ColumnType.UniqueIdentifier,
        "partylist" when Participations.ContainsKey(name) => ColumnType.PartyList,
        var other => throw attribute.Problem($"{name} has the type {other}, which the Sandbox does not know"),
    };

    /// <summary>Entity.xml says 12 places of the exchange rate; its database column has 10.</summary>
    private static int Precision(XElement attribute, ColumnType type, string name) => type switch
    {
        ColumnType.Decimal when name == "exchangerate" => 10,
        ColumnType.Decimal or ColumnType.Double or ColumnType.Money => attribute.Number("Accuracy"),
        _ => 0,
    };

    private static DateBehavior Behavior(XElement attribute) => attribute.Number("Behavior") switch
    {
        1 => DateBehavior.UserLocal,
        2 => DateBehavior.DateOnly,
        3 => DateBehavior.TimeZoneIndependent,
        var other => throw attribute.Problem($"has the behaviour {other}, which is not understood"),
    };

    private static RequiredLevel Required(XElement attribute) => attribute.Need("RequiredLevel") switch
    {
        "none" => RequiredLevel.None,
        "recommended" => RequiredLevel.Recommended,
        "required" or "applicationrequired" => RequiredLevel.Application,
        "systemrequired" => RequiredLevel.System,
        var other => throw attribute.Problem($"has the required level {other}, which is not understood"),
    };

    private static object? Default(XElement attribute, ColumnType type) => type switch
    {
        ColumnType.Boolean => attribute.Flag("AppDefaultValue"),
        ColumnType.Choice => attribute.MaybeNumber("AppDefaultValue") is { } value and not -1 ? value : null,
        _ => null,
    };

    private ChoiceSet? Choices(XElement attribute, ColumnType type)
    {
        if (type is not (ColumnType.Choice or ColumnType.MultiChoice or ColumnType.Boolean or ColumnType.State or ColumnType.Status))
            return null;
        if (attribute.Element("optionset") is { } inline)
            return OptionSetXml.Read(inline);
        var name = attribute.Need("OptionSetName");
        return globalChoices.TryGetValue(name, out var choices) ? choices : throw attribute.Problem($"refers to the choice {name}, which is not there");
    }

    private string Party(XElement lookupType) =>
        int.TryParse(lookupType.Value, out var code) && tablesByCode.TryGetValue(code, out var table)
            ? table
            : throw lookupType.Problem($"names the table number {lookupType.Value}, which the Sandbox does not know");
}
