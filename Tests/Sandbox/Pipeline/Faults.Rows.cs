using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <content>Faults about tables, columns, rows and their values.</content>
public static partial class Faults
{
    public static FaultException<OrganizationServiceFault> UnknownTable(string name) =>
        New(0x80041102, $"The entity with a name = '{name}' with namemapping = 'Logical' was not found in the MetadataCache.");

    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) =>
        New(0x80041103, $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.");

    public static FaultException<OrganizationServiceFault> RowNotFound(string table, Guid id) =>
        New(0x80040217, $"{table} With Id = {Text(id)} Does Not Exist");

    public static FaultException<OrganizationServiceFault> DuplicateId() => New(0x80040237, "Cannot insert duplicate key.");

    public static FaultException<OrganizationServiceFault> DuplicateKey(string columnLabels, string key) =>
        New(0x80060892, $"A record that has the attribute values {columnLabels} already exists. The entity key {key} requires that this set of attributes contains unique values. Select unique values and try again.");

    public static FaultException<OrganizationServiceFault> KeyNotFound(string table) =>
        New(0x80060891, $"A record with the specified key values does not exist in {table} entity");

    public static FaultException<OrganizationServiceFault> UnknownKey(string table, IEnumerable<string> columns) =>
        New(0x80060890, $"The specified key attributes are not a defined key for the {table} entity: {string.Join(", ", columns)}.");

    public static FaultException<OrganizationServiceFault> IdRequired(string message) =>
        InvalidArgument($"Entity Id must be specified for {message}");

    public static FaultException<OrganizationServiceFault> IdsDiffer(string table, Guid id, Guid inColumn) =>
        InvalidArgument($"The id {Text(id)} of the {table} row and the value {Text(inColumn)} of its primary key column differ.");

    public static FaultException<OrganizationServiceFault> CannotBeNull(string column) =>
        InvalidArgument($"Attribute: {column} cannot be set to NULL");

    public static FaultException<OrganizationServiceFault> WrongType(string table, string column, string expected, object value) =>
        InvalidArgument($"Incorrect type of attribute value {value.GetType().FullName} for '{column}' of '{table}'; expected {expected}.");

    public static FaultException<OrganizationServiceFault> TooLong(string table, string column, int maximum, int length) =>
        New(0x80044331, string.Create(CultureInfo.InvariantCulture,
            $"A validation error occurred. The length of the '{column}' attribute of the '{table}' entity exceeded the maximum allowed length of '{maximum}'. The value has {length} characters."));

    public static FaultException<OrganizationServiceFault> WholeNumberOutOfRange(string table, string column, object value, decimal minimum, decimal maximum) =>
        OutOfRange(0x8004432F, table, column, value, minimum, maximum);

    public static FaultException<OrganizationServiceFault> NumberOutOfRange(string table, string column, object value, decimal minimum, decimal maximum) =>
        OutOfRange(0x80044330, table, column, value, minimum, maximum);

    public static FaultException<OrganizationServiceFault> DateOutOfRange(string table, string column, DateTime value) =>
        New(0x80040239, string.Create(CultureInfo.InvariantCulture,
            $"DateTime is less than minimum value supported by CrmDateTime. Actual value: {value:yyyy-MM-dd HH:mm:ss} of '{column}' on '{table}', minimum value supported: 1753-01-01."));

    public static FaultException<OrganizationServiceFault> InvalidChoice(string table, string column, int value, IEnumerable<int> accepted) =>
        New(0x8004431A, string.Create(CultureInfo.InvariantCulture,
            $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range. Accepted Values: {string.Join(",", accepted)}"));

    public static FaultException<OrganizationServiceFault> StatusOfOtherState(string tableSchemaName, string table, int status, string state, Guid id) =>
        New(0x80048408, string.Create(CultureInfo.InvariantCulture,
            $"{status} is not a valid status code for state code {tableSchemaName}State.{state} on {table} with Id {Text(id)}."));

    /// <summary>A state without any status in the table's metadata.</summary>
    public static FaultException<OrganizationServiceFault> UnknownState(string tableSchemaName, int state) =>
        New(0x80048408, string.Create(CultureInfo.InvariantCulture, $"{state} is not a valid state code of {tableSchemaName}."));

    public static FaultException<OrganizationServiceFault> WrongLookupTable(string column, string given, IEnumerable<string> allowed) =>
        InvalidArgument($"Entity reference of type '{given}' cannot be the value of '{column}'; it takes: {string.Join(", ", allowed)}.");

    public static FaultException<OrganizationServiceFault> CannotDeleteReferenced(string table, Guid id, string referencing, string column) =>
        New(0x80040227, $"The object you tried to delete is associated with another object and cannot be deleted. ({table} {Text(id)} is referred to by '{column}' of '{referencing}'.)");

    public static FaultException<OrganizationServiceFault> VersionMismatch(string table, Guid id) =>
        New(0x80060882, $"The version of the existing record doesn't match the RowVersion property provided. ({table} {Text(id)})");

    public static FaultException<OrganizationServiceFault> VersionMissing() =>
        New(0x80060883, "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");

    public static FaultException<OrganizationServiceFault> FutureCreatedOn(DateTime value) =>
        InvalidArgument(string.Create(CultureInfo.InvariantCulture, $"Date in the future is not a valid value for overriddencreatedon: {value:u}."));

    /// <summary>A case is resolved by CloseIncident only.</summary>
    public static FaultException<OrganizationServiceFault> ResolveByCloseIncident() =>
        New(0x80040203, "This message can not be used to set the state of incident to Resolved. In order to set state of incident to Resolved, use the CloseIncidentRequest message instead.");

    public static FaultException<OrganizationServiceFault> RelationshipUnknown(string name) =>
        New(0x80041104, $"Relationship '{name}' was not found in the MetadataCache.");

    public static FaultException<OrganizationServiceFault> RelationshipOfOtherTable(string relationship, string table) =>
        InvalidArgument($"The relationship '{relationship}' does not belong to the entity '{table}'.");

    private static FaultException<OrganizationServiceFault> OutOfRange(uint code, string table, string column, object value, decimal minimum, decimal maximum) =>
        New(code, string.Create(CultureInfo.InvariantCulture,
            $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range {minimum} to {maximum}."));
}
