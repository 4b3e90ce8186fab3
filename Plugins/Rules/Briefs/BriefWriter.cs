using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>
/// Writes the three documents. What is not in the facts is not in the document: for a client the facts are those that
/// <see cref="BriefFacts.ForClient"/> leaves. No document apologises: people do.
/// </summary>
internal sealed class BriefWriter(BriefFacts facts, BriefWords words)
{
    public const int Status = 0;
    public const int Plan = 1;
    public const int Learning = 2;

    public BriefDocument Write(int kind, DateTime now) => new(
        words.Say(facts.Internals is null ? Title(kind) : InternalTitle(kind)),
        [
            $"{facts.Client} · {facts.Number}",
            words.Say(new Text($"As of {words.Time(now)}", $"Stand: {words.Time(now)}", $"État au {words.Time(now)}")),
        ],
        Sections(kind).Where(section => !section.IsEmpty).ToList());

    // What the next person of ours needs first comes first: the text of a task may be cut.
    private IEnumerable<BriefSection> Sections(int kind)
    {
        var status = new StatusSections(facts, words);
        var plan = new PlanSections(facts, words);
        var learning = new LearningSections(facts, words);
        if (facts.Internals is { } internals)
        {
            var ours = new InternalSections(facts, internals, words);
            var record = new RecordSections(facts, internals, words);
            return kind switch
            {
                Plan => [ours.Situation(), .. plan.All(), record.Decisions(), status.Next()],
                Learning => [ours.Situation(), .. learning.All(), ours.Feedback()],
                _ =>
                [
                    ours.Situation(), status.Next(), ours.Running(), .. plan.All(), record.Decisions(), ours.Contacts(), ours.Cases(), record.Said(),
                    record.Steps(), .. learning.All(), ours.Feedback(), ours.Members(), record.Notes(), record.Signals(), status.People(),
                ],
            };
        }

        return kind switch
        {
            Plan => [.. plan.All(), status.Next(), status.People()],
            Learning => [.. learning.All(), status.People()],
            _ => [status.Severity(), status.Journey(), status.Next(), status.People()],
        };
    }

    private static string Title(int kind) => kind switch
    {
        Plan => "Recovery plan|Wiederherstellungsplan|Plan de rétablissement",
        Learning => "What we learnt|Was wir gelernt haben|Ce que nous avons appris",
        _ => "Where we stand|Wo wir stehen|Où nous en sommes",
    };

    private static string InternalTitle(int kind) => kind switch
    {
        Plan => "Internal brief: the plan|Internes Dokument: der Plan|Document interne : le plan",
        Learning => "Internal brief: what was learnt|Internes Dokument: das Gelernte|Document interne : les leçons",
        _ => "Internal brief|Internes Dokument|Document interne",
    };
}
