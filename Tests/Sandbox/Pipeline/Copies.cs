using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>
/// Deep copies. Requests and answers cross a wire in Dataverse, so that a plug-in's edit of its Target never reaches the caller's object,
/// and a typed entity arrives as a plain one.
/// </summary>
internal static class Copies
{
    public static ParameterCollection Copy(this ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters)
            copy[name] = Value(value)!;
        return copy;
    }

    public static Entity Copy(this Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion, EntityState = row.EntityState };
        foreach (var (name, value) in row.Attributes)
            copy[name] = Value(value)!;
        foreach (var (name, value) in row.KeyAttributes)
            copy.KeyAttributes[name] = Value(value)!;
        foreach (var (name, value) in row.FormattedValues)
            copy.FormattedValues[name] = value;
        foreach (var (relationship, rows) in row.RelatedEntities)
            copy.RelatedEntities[relationship] = rows.Copy();
        return copy;
    }

    public static EntityCollection Copy(this EntityCollection rows) => new([.. rows.Entities.Select(Copy)])
    {
        EntityName = rows.EntityName,
        MoreRecords = rows.MoreRecords,
        PagingCookie = rows.PagingCookie,
        TotalRecordCount = rows.TotalRecordCount,
        TotalRecordCountLimitExceeded = rows.TotalRecordCountLimitExceeded,
    };

    public static EntityReference Copy(this EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        foreach (var (name, value) in reference.KeyAttributes)
            copy.KeyAttributes[name] = Value(value)!;
        return copy;
    }

    private static object? Value(object? value) => value switch
    {
        Entity row => row.Copy(),
        EntityCollection rows => rows.Copy(),
        EntityReference reference => reference.Copy(),
        OptionSetValueCollection choices => new OptionSetValueCollection([.. choices.Select(choice => new OptionSetValue(choice.Value))]),
        OptionSetValue choice => new OptionSetValue(choice.Value),
        Money money => new Money(money.Value),
        EntityReferenceCollection references => new EntityReferenceCollection([.. references.Select(Copy)]),
        _ => value,
    };
}
