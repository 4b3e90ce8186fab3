using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>What a language says in an apology, as lists: the rules read them and know no language themselves.</summary>
internal sealed record Wording
{
    public required WordingLanguage Language { get; init; }

    /// <summary>Words of regret.</summary>
    public required Phrases Regret { get; init; }

    /// <summary>Regret that owns nothing: for the client's feelings, for having to say something.</summary>
    public required Phrases EmptyRegret { get; init; }

    /// <summary>Words that make a clause an apology beside those of regret.</summary>
    public required Phrases Responsibility { get; init; }

    /// <summary>The author speaking of themselves.</summary>
    public required Phrases FirstPerson { get; init; }

    /// <summary>The author saying outright what they did wrong.</summary>
    public required Phrases OwnedFailure { get; init; }

    /// <summary>How a condition begins.</summary>
    public required Phrases Condition { get; init; }

    /// <summary>How a condition begins that is one only when it speaks of harm.</summary>
    public required Phrases InvertedCondition { get; init; }

    /// <summary>What the client suffered, said in a condition.</summary>
    public required Phrases Harm { get; init; }

    /// <summary>An offer, said in a condition.</summary>
    public required Phrases Offer { get; init; }

    /// <summary>Doubt about the harm without a condition.</summary>
    public required Phrases Doubt { get; init; }

    /// <summary>Where something new begins within a sentence, so that what follows does not belong to the apology before.</summary>
    public required Phrases NewThought { get; init; }

    public required Phrases Blame { get; init; }

    /// <summary>Blame that lies in a denial, so that a "not" before it takes nothing back.</summary>
    public required Phrases Denial { get; init; }

    /// <summary>What takes blame on oneself in the same sentence.</summary>
    public required Phrases OwnBlame { get; init; }

    public required Phrases Negation { get; init; }
    public required Phrases AgentlessPassive { get; init; }

    /// <summary>Who did it, named after a passive.</summary>
    public required Phrases OwnAgent { get; init; }
}
