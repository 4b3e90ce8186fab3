using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Pipeline;

namespace RecoveryCrm.Sandbox.Query;

/// <summary>What a query may be refused with. The 0x800411xx codes are Dataverse's QueryBuilder errors.</summary>
internal static class QueryFaults
{
    public static FaultException<OrganizationServiceFault> MalformedXml(string reason) =>
        Faults.InvalidArgument($"Invalid XML. The FetchXML cannot be read: {reason}");

    public static FaultException<OrganizationServiceFault> EmptyXml() =>
        Faults.New(0x80041124, "The FetchXML is empty. Give a fetch element with one entity element.");

    public static FaultException<OrganizationServiceFault> InvalidNode(string node, string parent, string valid) =>
        Faults.New(0x8004111C, $"Invalid Child Node, valid nodes of '{parent}' are {valid}. NodeName = {node}");

    public static FaultException<OrganizationServiceFault> MissingXmlAttribute(string node, string attribute) =>
        Faults.New(0x8004111C, $"The '{node}' element of the FetchXML has no '{attribute}' attribute.");

    public static FaultException<OrganizationServiceFault> InvalidXmlAttribute(string node, string attribute, string value, string valid) =>
        Faults.New(0x8004111C, $"The attribute '{attribute}' of the FetchXML element '{node}' has the value '{value}'. Valid is {valid}.");

    public static FaultException<OrganizationServiceFault> UnknownOperator(string name) =>
        Faults.New(0x80041120, $"An invalid condition operator was specified: '{name}'.");

    public static FaultException<OrganizationServiceFault> InvalidLinkType(string name) =>
        Faults.New(0x80041117, $"An invalid link type was specified: '{name}'. Valid are inner, outer, exists, in and, inside a filter, any, not any, all, not all.");

    public static FaultException<OrganizationServiceFault> OperatorNotValid(ConditionOperator @operator, string column, string kind) =>
        Faults.New(0x80041120, $"The operator '{@operator}' is not valid for attribute '{column}', which holds {kind}.");

    public static FaultException<OrganizationServiceFault> ValueCount(ConditionOperator @operator, string column, string needed, int given) =>
        Faults.InvalidArgument(string.Create(CultureInfo.InvariantCulture,
            $"The ConditionOperator.{@operator} requires {needed} value/s, not {given}. Parameter Name: {column}"));

    public static FaultException<OrganizationServiceFault> NullValue(string column) =>
        Faults.InvalidArgument($"Condition for attribute '{column}': null is not a valid value for an attribute. Use 'Null' or 'NotNull' conditions instead.");

    public static FaultException<OrganizationServiceFault> WrongType(string column, Type expected, object value) =>
        Faults.InvalidArgument($"Condition for attribute '{column}': expected argument(s) of type '{expected.FullName}' but received '{value.GetType().FullName}'.");

    public static FaultException<OrganizationServiceFault> WrongValue(string column, string expected, object value) =>
        Faults.InvalidArgument(string.Create(CultureInfo.InvariantCulture, $"Condition for attribute '{column}': '{value}' is not {expected}."));

    public static FaultException<OrganizationServiceFault> InvalidDate(string column, object value) =>
        Faults.New(0x80040239, string.Create(CultureInfo.InvariantCulture,
            $"The date-time format for '{value}' is invalid, or value is outside the supported range. (attribute '{column}')"));

    public static FaultException<OrganizationServiceFault> NotPositive(ConditionOperator @operator, string column) =>
        Faults.InvalidArgument($"The condition value of '{@operator}' for attribute '{column}' should be greater than zero.");

    public static FaultException<OrganizationServiceFault> NotComparable(string left, string right) =>
        Faults.InvalidArgument($"The columns '{left}' and '{right}' cannot be compared: they hold different types.");

    public static FaultException<OrganizationServiceFault> UnknownLink(string name) =>
        Faults.New(0x80041126, $"Link entity with name or alias {name} is not found.");

    public static FaultException<OrganizationServiceFault> AmbiguousLink(string name) =>
        Faults.New(0x80041126, $"There's more than one LinkEntity expressions with name={name}. Give each an alias.");

    public static FaultException<OrganizationServiceFault> InvalidAlias(string alias) =>
        Faults.New(0x8004110F, $"Invalid character specified for alias: {alias}. Only characters within the ranges [A-Z], [a-z] or [0-9] or _ are allowed. The first character may only be in the ranges [A-Z], [a-z] or _.");

    public static FaultException<OrganizationServiceFault> DuplicateAlias(string alias) =>
        Faults.New(0x8004110F, $"The alias '{alias}' is used more than once in the query. Give each table and each aliased column a name of its own.");

    public static FaultException<OrganizationServiceFault> TooManyLinks(int count, int limit) =>
        Faults.New(0x8004430D, string.Create(CultureInfo.InvariantCulture, $"Number of link entities in query exceeded maximum limit. ({count} of at most {limit})"));

    public static FaultException<OrganizationServiceFault> TopWithPaging(int top) =>
        Faults.InvalidArgument(string.Create(CultureInfo.InvariantCulture, $"The Top.Count = {top} can't be specified with pagingInfo"));

    public static FaultException<OrganizationServiceFault> OutOfRange(string what, int value, string valid) =>
        Faults.InvalidArgument(string.Create(CultureInfo.InvariantCulture, $"The {what} of the query is {value}; valid is {valid}."));

    public static FaultException<OrganizationServiceFault> CookieRequired(int limit) =>
        Faults.InvalidArgument(string.Create(CultureInfo.InvariantCulture,
            $"Paging cookie is required when trying to retrieve a set of records on any high pages. (Without a cookie only the first {limit} rows can be paged through.)"));

    public static FaultException<OrganizationServiceFault> AggregateLimit() =>
        Faults.New(0x8004E023, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");

    public static FaultException<OrganizationServiceFault> NotInAggregate(string column) =>
        Faults.New(0x8004111A, $"Attribute can not be specified if an aggregate operation is requested. (attribute '{column}' is neither aggregated nor grouped by)");

    public static FaultException<OrganizationServiceFault> AliasRequired(string column) =>
        Faults.New(0x8004111A, $"An alias is required for the aggregated or grouped attribute '{column}'.");

    public static FaultException<OrganizationServiceFault> AggregateNotValid(string aggregate, string column, ColumnType type) =>
        Faults.New(0x8004111A, $"The aggregate '{aggregate}' is not valid for attribute '{column}' of type {type}.");

    public static FaultException<OrganizationServiceFault> DateGrouping(string column, string problem) =>
        Faults.New(0x8004111A, $"The date grouping of attribute '{column}' {problem}.");

    public static FaultException<OrganizationServiceFault> UnknownOrderAlias(string alias) =>
        Faults.New(0x80041122, $"The order refers to the alias '{alias}', which no attribute of the query has.");

    public static FaultException<OrganizationServiceFault> AliasInOrder(string alias) =>
        Faults.New(0x80041121, $"An alias can only be specified for an order of an aggregate query. (alias '{alias}')");

    public static FaultException<OrganizationServiceFault> ColumnsOfFilterLink(string table) =>
        Faults.New(0x80041117, $"No attributes, orders or outer links can be taken from '{table}': a link that only filters returns no columns.");
}
