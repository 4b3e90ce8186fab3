using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.WebApi.Schema;

/// <summary>A single-valued navigation property: one lookup column towards one of its target tables.</summary>
/// <param name="Target">The target table; null for an owner, whose navigation leads to a principal (user or team).</param>
internal sealed record LookupNavigation(string Name, Column Column, string? Target, string? Relationship);

/// <summary>A collection-valued navigation property: the "many" side of a relationship.</summary>
/// <param name="ForeignKey">The lookup on the other table, of a one-to-many relationship.</param>
/// <param name="Through">The intersect table with its own and its other column, of a many-to-many relationship.</param>
internal sealed record CollectionNavigation(
    string Name, string Table, string Relationship, string? ForeignKey, Intersect? Through, EntityRole? Role);

/// <summary>The way through an intersect table, seen from one side.</summary>
internal sealed record Intersect(string Table, string OwnColumn, string OtherColumn);
