using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules;

/// <summary>What an administrator sets for the whole organisation, as environment variables of the solution.</summary>
internal sealed record Settings(
    int JoinWindowHours,
    int RecurrenceWindowDays,
    int SplitWindowDays,
    decimal MaxProportionality,
    IReadOnlyList<int> EscalationMinutes,
    CaseResolutionBlock BlockCaseResolution)
{
    public const string Prefix = "rcv_";

    /// <summary>The values that ship, used for a variable that has no value or one that cannot be read.</summary>
    public static readonly Settings Default = new(24, 180, 365, 1.5m, [15, 60, 240], CaseResolutionBlock.KeyClients);

    // Longer than any business remembers, and short enough that no date or time span overflows.
    private const int Longest = 100_000;

    /// <summary>Reads the variables by schema name; a value that is no number counts as not set, a huge one as the longest.</summary>
    public static Settings Read(IReadOnlyDictionary<string, string?> variables) => new(
        Whole(variables, "rcv_JoinWindowHours") ?? Default.JoinWindowHours,
        Whole(variables, "rcv_RecurrenceWindowDays") ?? Default.RecurrenceWindowDays,
        Whole(variables, "rcv_SplitWindowDays") ?? Default.SplitWindowDays,
        Number(variables, "rcv_MaxProportionality") ?? Default.MaxProportionality,
        Minutes(variables, "rcv_EscalationMinutes") ?? Default.EscalationMinutes,
        (CaseResolutionBlock?)Whole(variables, "rcv_BlockCaseResolution") ?? Default.BlockCaseResolution);

    private static int? Whole(IReadOnlyDictionary<string, string?> variables, string name) =>
        Number(variables, name) is { } number && number >= 0 && number == decimal.Truncate(number)
            ? (int)Math.Min(number, Longest)
            : null;

    private static decimal? Number(IReadOnlyDictionary<string, string?> variables, string name) =>
        variables.TryGetValue(name, out var text)
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static IReadOnlyList<int>? Minutes(IReadOnlyDictionary<string, string?> variables, string name)
    {
        if (!variables.TryGetValue(name, out var text) || string.IsNullOrWhiteSpace(text))
            return null;
        var parts = text!.Split(',').Select(part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : -1).ToList();
        return parts.Count == 3 && parts.All(minutes => minutes >= 0) ? parts : null;
    }
}

/// <summary>Whose cases stay open until their recovery is verified.</summary>
internal enum CaseResolutionBlock
{
    Never = 0,
    KeyClients = 1,
    Always = 2,
}
