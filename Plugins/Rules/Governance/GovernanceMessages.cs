using System;

namespace RecoveryCrm.Plugins.Rules.Governance;

/// <summary>What is said about the period of a report.</summary>
internal static class GovernanceMessages
{
    public static Text PeriodEndsBeforeItBegins(DateTime from, DateTime to) => new(
        $"The parameter To is {to} and From is {from}: a period ends after it begins. Recoveries detected at From are counted, those at To are not.",
        $"Der Parameter To ist {to} und From ist {from}: Ein Zeitraum endet nach seinem Beginn. Bei From erkannte Recoverys zählen, bei To erkannte nicht.",
        $"Le paramètre To vaut {to} et From vaut {from} : une période se termine après son début. Les rétablissements détectés à From comptent, ceux détectés à To non.");

    public static Text DayIsNotOver(string day) => new(
        $"The parameter Day is {day}, a day that is not over in UTC. Take its snapshot when it is.",
        $"Der Parameter Day ist {day}, ein Tag, der in UTC noch nicht vorbei ist. Nehmen Sie ihn danach auf.",
        $"Le paramètre Day vaut {day}, un jour qui n’est pas terminé en UTC. Faites-en le relevé ensuite.");
}
