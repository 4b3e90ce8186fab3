namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>Dataverse's time zone codes (usersettings.timezonecode), as far as the Sandbox has them.</summary>
internal static class TimeZones
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [4] = "Pacific Standard Time",
        [10] = "Mountain Standard Time",
        [20] = "Central Standard Time",
        [35] = "Eastern Standard Time",
        [85] = "GMT Standard Time",
        [92] = "UTC",
        [105] = "Romance Standard Time",
        [110] = "W. Europe Standard Time",
        [190] = "India Standard Time",
        [235] = "Tokyo Standard Time",
    };

    /// <summary>UTC for a user who has none.</summary>
    public static TimeZoneInfo Of(int? code) => code switch
    {
        null => TimeZoneInfo.Utc,
        { } number when Names.TryGetValue(number, out var name) => TimeZoneInfo.FindSystemTimeZoneById(name),
        _ => throw Faults.NotSupported($"The time zone code {code}"),
    };
}
