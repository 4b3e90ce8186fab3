using System;

namespace RecoveryCrm.Plugins.Rules.Intake;

/// <summary>
/// A user or a team that may own things. The manager is the user's, or the team's administrator; nobody when that one
/// is disabled. The language is the one the user works in.
/// </summary>
internal sealed record Principal(Guid Id, bool IsTeam, bool IsEnabled, Guid? Manager, int Language = Text.English);
