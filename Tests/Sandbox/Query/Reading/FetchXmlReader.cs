using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Query.Model;

namespace RecoveryCrm.Sandbox.Query.Reading;

/// <summary>Reads FetchXML into a <see cref="SelectQuery"/>. Elements that FetchXML does not know are refused by name.</summary>
internal static class FetchXmlReader
{
    private const string SourceNodes = "attribute, all-attributes, no-attrs, order, filter, link-entity";

    public static SelectQuery Read(string? fetchXml)
    {
        var fetch = Root(fetchXml);
        fetch.Refuse("datasource", "long-term retention");
        QuerySource? root = null;
        foreach (var child in fetch.Children)
        {
            if (child.Name == "order" && root is not null)
                root.Orders.Add(Order(child));
            else if (child.Name == "entity" && root is null)
                root = Source(child, new QuerySource { Table = child.Required("name") }, hasLinks: true);
            else
                throw QueryFaults.InvalidNode(child.Name, fetch.Name, "one entity");
        }

        return new SelectQuery
        {
            Root = root ?? throw QueryFaults.EmptyXml(),
            Top = fetch.Number("top"),
            PageSize = fetch.Number("count"),
            Page = fetch.Number("page") ?? 1,
            Cookie = fetch.Text("paging-cookie"),
            ReturnTotal = fetch.Flag("returntotalrecordcount"),
            Distinct = fetch.Flag("distinct"),
            IsAggregate = fetch.Flag("aggregate"),
            AggregateLimit = fetch.Number("aggregatelimit"),
            RawOrder = fetch.Flag("useraworderby"),
        };
    }

    private static FetchElement Root(string? fetchXml)
    {
        if (string.IsNullOrWhiteSpace(fetchXml))
            throw QueryFaults.EmptyXml();
        XElement root;
        try
        {
            // A document type is prohibited: FetchXML has none, and an entity could read files.
            using var reader = XmlReader.Create(new StringReader(fetchXml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            root = XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            throw QueryFaults.MalformedXml(exception.Message);
        }

        return root.Name.LocalName == "fetch" ? new FetchElement(root) : throw QueryFaults.InvalidNode(root.Name.LocalName, "the document", "fetch");
    }

    private static QuerySource Source(FetchElement element, QuerySource source, bool hasLinks)
    {
        foreach (var child in element.Children)
        {
            switch (child.Name)
            {
                case "attribute":
                    source.Columns.Add(Attribute(child));
                    break;
                case "all-attributes":
                    source.AllColumns = true;
                    break;
                case "no-attrs":
                    break;
                case "order":
                    source.Orders.Add(Order(child));
                    break;
                case "filter":
                    source.Filters.Add(Filter(child));
                    break;
                case "link-entity" when hasLinks:
                    source.Links.Add(Link(child));
                    break;
                default:
                    throw QueryFaults.InvalidNode(child.Name, element.Name, SourceNodes);
            }
        }

        return source;
    }

    private static QuerySource Link(FetchElement element)
    {
        var table = element.Required("name");
        var link = new QuerySource
        {
            Table = table,
            Alias = element.Text("alias"),
            Join = JoinOf(element.Text("link-type")),
            From = LinkColumn(element, "from"),
            To = LinkColumn(element, "to"),
        };
        return Source(element, link, hasLinks: true);
    }

    private static string LinkColumn(FetchElement element, string attribute) =>
        element.Text(attribute) ?? throw Pipeline.Faults.NotSupported($"A link-entity without '{attribute}' (Dataverse then guesses the relationship; name the column)");

    private static JoinKind JoinOf(string? linkType) => linkType switch
    {
        null or "inner" => JoinKind.Inner,
        "outer" => JoinKind.Outer,
        "exists" => JoinKind.Exists,
        "in" => JoinKind.In,
        "any" => JoinKind.Any,
        "not any" => JoinKind.NotAny,
        "all" => JoinKind.All,
        "not all" => JoinKind.NotAll,
        "matchfirstrowusingcrossapply" or "natural" => throw Pipeline.Faults.NotSupported($"The link type '{linkType}'"),
        _ => throw QueryFaults.InvalidLinkType(linkType),
    };

    private static SelectedColumn Attribute(FetchElement element)
    {
        element.Refuse("rowaggregate", "row aggregate");
        return new SelectedColumn(element.Required("name"))
        {
            Alias = element.Text("alias"),
            Aggregate = element.Text("aggregate") switch
            {
                null => Aggregate.None,
                "count" => Aggregate.Count,
                "countcolumn" => Aggregate.CountColumn,
                "sum" => Aggregate.Sum,
                "avg" => Aggregate.Average,
                "min" => Aggregate.Minimum,
                "max" => Aggregate.Maximum,
                var other => throw QueryFaults.InvalidXmlAttribute("attribute", "aggregate", other, "count, countcolumn, sum, avg, min, max"),
            },
            GroupBy = element.Flag("groupby"),
            DatePart = element.Text("dategrouping") switch
            {
                null => DatePart.None,
                "day" => DatePart.Day,
                "week" => DatePart.Week,
                "month" => DatePart.Month,
                "quarter" => DatePart.Quarter,
                "year" => DatePart.Year,
                "fiscal-period" or "fiscal-year" => throw Pipeline.Faults.NotSupported("Grouping by fiscal periods"),
                var other => throw QueryFaults.InvalidXmlAttribute("attribute", "dategrouping", other, "day, week, month, quarter, year"),
            },
            Distinct = element.Flag("distinct"),
            UserTimeZone = element.Flag("usertimezone", whenAbsent: true),
        };
    }

    private static QueryOrder Order(FetchElement element) =>
        new(element.Text("attribute"), element.Flag("descending")) { Alias = element.Text("alias"), Entity = element.Text("entityname") };

    private static FilterGroup Filter(FetchElement element)
    {
        var isOr = element.Text("type") switch
        {
            null or "and" => false,
            "or" => true,
            var other => throw QueryFaults.InvalidXmlAttribute("filter", "type", other, "and, or"),
        };
        return new FilterGroup(isOr, [.. element.Children.Select(FilterPart)]);
    }

    private static FilterNode FilterPart(FetchElement element) => element.Name switch
    {
        "condition" => ConditionOf(element),
        "filter" => Filter(element),
        "link-entity" => new RelatedFilter(Link(element)),
        _ => throw QueryFaults.InvalidNode(element.Name, "filter", "condition, filter, link-entity"),
    };

    private static Condition ConditionOf(FetchElement element)
    {
        var @operator = FetchOperators.Find(element.Required("operator"));
        var values = new List<object?>();
        // View designers write value="" beside operators that take none.
        if (element.Raw("value") is { } single && !(single.Length == 0 && @operator is (ConditionOperator.Null or ConditionOperator.NotNull)))
            values.Add(single);
        foreach (var child in element.Children)
            values.Add(child.Name == "value" ? child.Content : throw QueryFaults.InvalidNode(child.Name, "condition", "value"));
        return new Condition(element.Required("attribute"), @operator, values)
        {
            Entity = element.Text("entityname"),
            ValueOf = element.Text("valueof"),
        };
    }
}
