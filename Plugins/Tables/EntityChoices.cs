using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Plugins.Tables;

/// <summary>Choices as enums and money as decimals, so that no rule meets an SDK type.</summary>
internal static class EntityChoices
{
    // No option: by it a client asks for the state's default status, as SetState does.
    private const int DefaultStatus = -1;

    /// <summary>The member; none where the column is empty, or asks for whatever status the state brings.</summary>
    public static T? GetChoice<T>(this Entity row, string column)
        where T : struct, Enum =>
        row.GetAttributeValue<OptionSetValue?>(column) is { Value: not DefaultStatus } option ? ToEnum<T>(option) : null;

    public static void SetChoice<T>(this Entity row, string column, T? value)
        where T : struct, Enum =>
        row[column] = value is { } member ? ToOption(member) : null;

    public static int? GetOption(this Entity row, string column) =>
        row.GetAttributeValue<OptionSetValue?>(column)?.Value;

    public static void SetOption(this Entity row, string column, int? value) =>
        row[column] = value is { } number ? new OptionSetValue(number) : null;

    /// <summary>The members of a multi-select column; null when the row does not carry it or it is empty.</summary>
    public static IReadOnlyList<T>? GetChoices<T>(this Entity row, string column)
        where T : struct, Enum =>
        row.GetAttributeValue<OptionSetValueCollection?>(column)?.Select(ToEnum<T>).ToList();

    public static void SetChoices<T>(this Entity row, string column, IReadOnlyCollection<T>? values)
        where T : struct, Enum =>
        row[column] = values is { Count: > 0 } ? new OptionSetValueCollection(values.Select(ToOption).ToList()) : null;

    public static decimal? GetMoney(this Entity row, string column) =>
        row.GetAttributeValue<Money?>(column)?.Value;

    public static void SetMoney(this Entity row, string column, decimal? value) =>
        row[column] = value is { } amount ? new Money(amount) : null;

    private static T ToEnum<T>(OptionSetValue option)
        where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), option.Value);

    private static OptionSetValue ToOption<T>(T value)
        where T : struct, Enum =>
        new((int)(object)value);
}
