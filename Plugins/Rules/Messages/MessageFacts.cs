using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>What kind of message it is; these numbers are part of the contract.</summary>
internal enum MessageKind
{
    Apology = 0,
    Update = 1,
    Learning = 2,
}

/// <summary>What the rules of language may know beside the text.</summary>
internal sealed class MessageFacts
{
    /// <summary>What the recovery did to the client, as recorded; null where nobody said which recovery it is.</summary>
    public IReadOnlyList<ImpactInWords>? Impacts { get; init; }

    /// <summary>Whether another apology to this account has the same text.</summary>
    public bool IsUsedBefore { get; init; }

    /// <summary>Names the client uses anyway: its own.</summary>
    public string ClientName { get; init; } = "";

    /// <summary>What administrators added in the language of the text.</summary>
    public IReadOnlyCollection<AddedPhrase> Added { get; init; } = [];
}

/// <summary>One recorded impact, as far as a message can name it.</summary>
internal sealed class ImpactInWords(ImpactDimension dimension, string description, decimal? amount, decimal? confirmedAmount)
{
    public ImpactDimension Dimension { get; } = dimension;
    public string Description { get; } = description;
    public decimal? Amount { get; } = amount;
    public decimal? ConfirmedAmount { get; } = confirmedAmount;
}
