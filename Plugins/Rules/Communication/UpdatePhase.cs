using System;
using System.Collections.Generic;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>
/// One phase of a playbook's cadence: from this many minutes after the opening the client hears from us at this interval.
/// No severities means any.
/// </summary>
internal sealed record UpdatePhase(IReadOnlyCollection<Severity> Severities, int FromMinutes, int EveryMinutes, ClockKind Clock);

/// <summary>
/// What a recovery's next promise depends on. An agreed interval (rcv_updateintervalminutes) stands in for the phases;
/// it was said to the client in minutes, so it runs through nights and weekends.
/// </summary>
internal sealed record Rhythm(Severity Severity, DateTime OpenedOn, int? AgreedMinutes);
