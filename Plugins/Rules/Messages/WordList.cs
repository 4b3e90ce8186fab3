namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>The lists of phrases that a language has. The rules read them and know no language themselves.</summary>
internal enum WordList
{
    /// <summary>Words of regret.</summary>
    Regret,

    /// <summary>Regret that owns nothing: for the client's feelings, for having to say something.</summary>
    EmptyRegret,

    /// <summary>Words that make a clause an apology beside those of regret.</summary>
    Responsibility,

    /// <summary>The author speaking of themselves.</summary>
    FirstPerson,

    /// <summary>The author saying outright what they did wrong.</summary>
    OwnedFailure,

    /// <summary>How a condition begins.</summary>
    Condition,

    /// <summary>How a condition begins that is one only when it speaks of harm.</summary>
    WeakCondition,

    /// <summary>What the client suffered, said in a condition.</summary>
    Harm,

    /// <summary>An offer, said in a condition.</summary>
    Offer,

    /// <summary>Doubt about the harm without a condition.</summary>
    Doubt,

    /// <summary>Where something new begins within a sentence, so that what follows does not belong to the apology before.</summary>
    NewThought,

    Blame,

    /// <summary>Blame that lies in a denial, so that a "not" before it takes nothing back.</summary>
    Denial,

    /// <summary>What takes blame on oneself in the same breath.</summary>
    OwnBlame,

    Negation,
    AgentlessPassive,

    /// <summary>Who did it, named with a passive.</summary>
    OwnAgent,

    /// <summary>Something of the client's, which an apology names when it names an impact.</summary>
    Impact,

    /// <summary>What is the client's without being an impact: patience, understanding.</summary>
    NoImpact,

    /// <summary>What speaks of an impact of one dimension; in the order of the choice.</summary>
    Operational,
    Financial,
    Reputational,
    InternalStanding,
    Regulatory,
    People,

    /// <summary>What is done, or will be, to put things right.</summary>
    Repair,

    /// <summary>What sounds like repair and is none: keeping in touch, looking into it.</summary>
    EmptyRepair,

    /// <summary>Words of the trade that a client need not know.</summary>
    Jargon,

    /// <summary>Abbreviations that everybody knows.</summary>
    KnownAbbreviation,

    /// <summary>What may be numbered in the client's own papers: orders, invoices.</summary>
    ClientNumber,

    VagueTime,
    VagueMeasure,

    /// <summary>A time that somebody can look up: a day, an hour, a span.</summary>
    ExactTime,

    /// <summary>What has been done, or that there is nothing new.</summary>
    Done,

    /// <summary>That there is nothing new, which also says that work goes on.</summary>
    NoNews,

    /// <summary>What comes next.</summary>
    Next,

    /// <summary>That the client hears again.</summary>
    NextContact,

    /// <summary>An administrator's phrases for rules that ask for something; found is found.</summary>
    NotToSay,
}
