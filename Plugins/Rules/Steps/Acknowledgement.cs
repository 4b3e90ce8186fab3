using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Steps;

/// <summary>When something was really done: what people do counts, not when they type it (S4).</summary>
internal static class Acknowledgement
{
    // Longer ago is hearsay: nobody can tell a late entry from a late call.
    private static readonly TimeSpan TypedInWithin = TimeSpan.FromHours(24);

    /// <summary>The end of the first personal contact that was recorded in time; without one, the completion's time.</summary>
    public static DateTime On(IEnumerable<PersonalContact> contacts, DateTime completedOn) => contacts
        .Where(contact => contact.RecordedOn - contact.EndedOn <= TypedInWithin)
        .Select(contact => contact.EndedOn)
        .Where(endedOn => endedOn < completedOn)
        .DefaultIfEmpty(completedOn)
        .Min();

    /// <summary>Due is the last moment that is on time; a step that is due at no time is never late.</summary>
    public static Punctuality Punctuality(DateTime? dueOn, DateTime doneOn) =>
        dueOn is null || doneOn <= dueOn ? Tables.Punctuality.Met : Tables.Punctuality.Missed;
}
