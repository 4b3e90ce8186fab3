using System;
using System.Collections.Generic;
using System.Linq;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>The recovery's column that is stamped when a stage ends.</summary>
internal static class MilestoneColumns
{
    public static readonly IReadOnlyDictionary<RecoveryStage, string> ByStage = new Dictionary<RecoveryStage, string>
    {
        [RecoveryStage.Acknowledge] = Recovery.Columns.AcknowledgedOn,
        [RecoveryStage.Stabilise] = Recovery.Columns.StabilisedOn,
        [RecoveryStage.Fix] = Recovery.Columns.FixedOn,
        [RecoveryStage.Verify] = Recovery.Columns.VerifiedOn,
        [RecoveryStage.Learn] = Recovery.Columns.LearnedOn,
    };

    /// <summary>The milestones that are stamped on a recovery.</summary>
    public static IReadOnlyDictionary<RecoveryStage, DateTime> In(Recovery recovery) => ByStage
        .Where(milestone => recovery.GetAttributeValue<DateTime?>(milestone.Value).HasValue)
        .ToDictionary(milestone => milestone.Key, milestone => recovery.GetAttributeValue<DateTime>(milestone.Value));
}
