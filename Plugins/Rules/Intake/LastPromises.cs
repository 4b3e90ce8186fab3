using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Rules.Steps;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>Something that the client was promised after the last failure, and what became of it.</summary>
internal sealed class LastPromise
{
    public string Name { get; init; } = "";
    public DateTime? DueOn { get; init; }
    public Text BecameOf { get; init; } = Text.Verbatim("");

    public static Text Of(CommitmentHealth health) => health switch
    {
        CommitmentHealth.Met => new($"kept", $"gehalten", $"tenu"),
        CommitmentHealth.Missed => new($"not kept", $"nicht gehalten", $"non tenu"),
        CommitmentHealth.AtRisk => new($"not done, at risk", $"nicht erledigt, gefährdet", $"pas fait, menacé"),
        _ => new($"not done yet", $"noch nicht erledigt", $"pas encore fait"),
    };

    public static Text Of(ImprovementStatus? status) => status switch
    {
        ImprovementStatus.VerifiedEffective => new($"done and effective", $"erledigt und wirksam", $"fait et efficace"),
        ImprovementStatus.Done => new($"done, effect not verified", $"erledigt, Wirkung nicht bestätigt", $"fait, effet non vérifié"),
        ImprovementStatus.Dropped => new($"dropped", $"verworfen", $"abandonné"),
        ImprovementStatus.Committed => new($"not done yet", $"noch nicht erledigt", $"pas encore fait"),
        _ => new($"only a draft", $"nur ein Entwurf", $"encore un brouillon"),
    };
}

/// <summary>The sponsor's task when a failure happens again (I8).</summary>
internal static class RecurrenceTask
{
    public static Text Subject(string recovery) => new(
        $"It happened again: {recovery}",
        $"Es ist wieder passiert: {recovery}",
        $"C’est arrivé de nouveau : {recovery}");

    /// <summary>What was promised last time, a line each.</summary>
    public static Text Description(string previous, IReadOnlyCollection<LastPromise> promises)
    {
        var lines = promises.Count == 0
            ? new Text($"Nothing was promised.", $"Es wurde nichts zugesagt.", $"Rien n’a été promis.")
            : TextList.Of(promises.Select(Line).ToList(), "\n");
        return new(
            $"This client had a failure of the same kind in {previous}. Speak to them yourself. What was promised last time:\n{lines}",
            $"Diesen Kunden traf in {previous} schon ein Fehler derselben Art. Sprechen Sie selbst mit ihm. Was beim letzten Mal zugesagt wurde:\n{lines}",
            $"Ce client a déjà connu une défaillance du même genre dans {previous}. Parlez-lui vous-même. Ce qui avait été promis :\n{lines}");
    }

    private static Text Line(LastPromise promise)
    {
        var date = promise.DueOn is { } due ? $" ({due:yyyy-MM-dd})" : "";
        return new($"- {promise.Name}{date}: {promise.BecameOf}", $"- {promise.Name}{date}: {promise.BecameOf}", $"- {promise.Name}{date} : {promise.BecameOf}");
    }
}
