using System;
using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Integrity;

/// <summary>A row that stands as no rule would have let it (X1).</summary>
internal sealed class IntegrityFinding(string table, Guid? id, Guid? recovery, Violation violation)
{
    private Violation Violation { get; } = violation;

    /// <summary>{"rule":"S1","code":"S1-order","table":"…","id":"…","recovery":"…","found":"…","advice":"…"}; the rule is what stands before the code's dash.</summary>
    public string InJson(int languageCode) => Json.Of(Json.Members(
        "rule", Violation.Code.Split('-')[0],
        "code", Violation.Code,
        "table", table,
        "id", id,
        "recovery", recovery,
        "found", Violation.Message.In(languageCode),
        "advice", IntegrityAdvice.For(Violation.Code).In(languageCode)));
}

/// <summary>Collects what is found, up to as many as a person can look at.</summary>
internal sealed class IntegrityFindings
{
    /// <summary>Beyond this nobody reads a list any more, and the answer would grow too large for the platform.</summary>
    public const int Most = 1000;

    private readonly List<IntegrityFinding> found = [];

    public bool IsFull => found.Count >= Most;

    public IReadOnlyList<IntegrityFinding> All => found;

    public void Add(string table, Guid? id, Guid? recovery, IEnumerable<Violation> violations) => found.AddRange(violations
        .Select(violation => new IntegrityFinding(table, id, recovery, violation))
        .Take(Most - found.Count));

    /// <summary>Says what was not looked at any more; the list has room for that even where it is full.</summary>
    public void AddCut(Violation cut) => found.Add(new IntegrityFinding("rcv_recovery", null, null, cut));
}
