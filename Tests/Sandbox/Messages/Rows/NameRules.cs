using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>A person's full name is computed from first, middle and last name ("First Name Last Name", the platform's default format).</summary>
internal static class NameRules
{
    private const string FullName = "fullname";
    private static readonly string[] Parts = ["firstname", "middlename", "lastname"];

    public static void Apply(Table table, Entity changes, Entity? before)
    {
        if (!table.Columns.ContainsKey(FullName) || !table.Columns.ContainsKey("lastname") || (before is not null && !Parts.Any(changes.Contains)))
            return;
        var name = string.Join(" ", Parts.Select(part => Value(part, changes, before)).Where(part => !string.IsNullOrWhiteSpace(part)));
        changes[FullName] = name.Length == 0 ? null : name;
    }

    private static string? Value(string column, Entity changes, Entity? before) =>
        changes.Attributes.TryGetValue(column, out var value) ? (string?)value : before?.GetAttributeValue<string>(column);
}
