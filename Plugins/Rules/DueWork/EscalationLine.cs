using System;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.DueWork;

/// <summary>Somebody who can be told, in their language.</summary>
internal sealed class Told
{
    public Guid Id { get; init; }
    public bool IsTeam { get; init; }
    public string Name { get; init; } = "";
    public int Language { get; init; } = Text.English;
}

/// <summary>Whom an overdue item is brought to: its owner, the owner's manager, the executive sponsor.</summary>
internal static class EscalationLine
{
    /// <summary>
    /// Who is told at a level: for a missing person the next in line, and at its end whoever comes before, so that nothing
    /// escalates into the void while there is anybody.
    /// </summary>
    public static Told? At(int level, params Told?[] line) => Enumerable.Concat(
            line.Skip(level - 1),
            line.Take(level - 1).Reverse())
        .OfType<Told>()
        .FirstOrDefault();
}
