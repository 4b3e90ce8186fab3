namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>
/// Dataverse's time zones (usersettings.timezonecode, timezonedefinition), as far as the Sandbox has them. A definition's
/// standard name is the Windows id.
/// </summary>
internal static class TimeZones
{
    public static readonly IReadOnlyList<(int Code, string StandardName, string DisplayName)> All =
    [
        (4, "Pacific Standard Time", "(GMT-08:00) Pacific Time (US & Canada)"),
        (10, "Mountain Standard Time", "(GMT-07:00) Mountain Time (US & Canada)"),
        (20, "Central Standard Time", "(GMT-06:00) Central Time (US & Canada)"),
        (35, "Eastern Standard Time", "(GMT-05:00) Eastern Time (US & Canada)"),
        (85, "GMT Standard Time", "(GMT+00:00) Dublin, Edinburgh, Lisbon, London"),
        (92, "UTC", "(GMT) Coordinated Universal Time"),
        (105, "Romance Standard Time", "(GMT+01:00) Brussels, Copenhagen, Madrid, Paris"),
        (110, "W. Europe Standard Time", "(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"),
        (190, "India Standard Time", "(GMT+05:30) Chennai, Kolkata, Mumbai, New Delhi"),
        (235, "Tokyo Standard Time", "(GMT+09:00) Osaka, Sapporo, Tokyo"),
    ];

    private static readonly Dictionary<int, string> Names = All.ToDictionary(zone => zone.Code, zone => zone.StandardName);

    /// <summary>UTC for a user who has none.</summary>
    public static TimeZoneInfo Of(int? code) => code switch
    {
        null => TimeZoneInfo.Utc,
        { } number when Names.TryGetValue(number, out var name) => TimeZoneInfo.FindSystemTimeZoneById(name),
        _ => throw Faults.NotSupported($"The time zone code {code}"),
    };
}
