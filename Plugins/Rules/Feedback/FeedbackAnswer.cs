using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Feedback;

/// <summary>What a contact answered. Any of it makes an answer.</summary>
internal sealed class FeedbackAnswer
{
    /// <summary>Outcome, process, treatment, communication and confidence, each 1..5 where it was given.</summary>
    public IReadOnlyList<int?> Ratings { get; init; } = [];

    public int? Confidence { get; init; }

    /// <summary>0..10.</summary>
    public int? Recommend { get; init; }

    public string? Prevention { get; init; }
    public string? Comment { get; init; }

    public bool IsGiven => Values.Any() || HasSuggestion || !string.IsNullOrWhiteSpace(Comment);

    public bool HasSuggestion => !string.IsNullOrWhiteSpace(Prevention);

    /// <summary>All values given, alike in 0..100: the ratings 1..5 as 0, 25, 50, 75, 100, the recommendation times ten (F2).</summary>
    public IEnumerable<int> Values
    {
        get
        {
            foreach (var rating in Given)
                yield return (rating - 1) * 25;
            if (Recommend is { } recommend)
                yield return recommend * 10;
        }
    }

    /// <summary>Whether the sponsor has to act: the mean of the ratings given is at most 2, or the confidence is (F4).</summary>
    public bool IsAlarming => Confidence <= 2 || (Given.Any() && Given.Sum() <= 2 * Given.Count());

    private IEnumerable<int> Given => Ratings.OfType<int>();
}
