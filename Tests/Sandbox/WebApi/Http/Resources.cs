using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Http;

/// <summary>What the path of a URL leads to.</summary>
internal abstract record Resource;

/// <summary>The rows of a table, or those that a collection of <paramref name="Parent"/> leads to.</summary>
internal sealed record TableRows(TableShape Shape, CollectionNavigation? Collection, EntityReference? Parent) : Resource;

/// <summary>The number of such rows ("/$count").</summary>
internal sealed record RowCount(TableRows Rows) : Resource;

/// <summary>One row; by alternate key it need not exist yet.</summary>
internal sealed record SingleRow(TableShape Shape, EntityReference Reference) : Resource;

/// <summary>The end of an empty lookup.</summary>
internal sealed record NoRow : Resource;

/// <summary>One column of a row, as JSON or raw ("/$value").</summary>
internal sealed record RowValue(TableShape Shape, EntityReference Reference, string Property, Column Column, bool Raw) : Resource;

/// <summary>The link between rows ("/$ref"), with <paramref name="Related"/> when one of many is named.</summary>
internal sealed record RowLink(
    TableShape Shape, EntityReference Reference, LookupNavigation? Lookup, CollectionNavigation? Collection, Guid? Related) : Resource;

/// <summary>An action or function, called on the table, row or rows it is bound to, or on nothing.</summary>
internal sealed record Operation(
    IEdmOperation Definition, IReadOnlyList<OperationSegmentParameter> Parameters, TableShape? Shape, EntityReference? Target) : Resource;
