using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace RecoveryCrm.Sandbox.Messages.Rows;

/// <summary>Writes a number in an autonumber format: {SEQNUM:n}, {RANDSTRING:n} and {DATETIMEUTC:format}, text between.</summary>
internal static partial class AutoNumber
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public static string Format(string format, Func<long> next, DateTime now) =>
        Placeholder().Replace(format, match => match.Groups["kind"].Value.ToUpperInvariant() switch
        {
            "SEQNUM" => next().ToString(CultureInfo.InvariantCulture).PadLeft(Size(match), '0'),
            "RANDSTRING" => RandomNumberGenerator.GetString(Alphabet, Size(match)),
            _ => now.ToString(match.Groups["argument"].Value, CultureInfo.InvariantCulture),
        });

    private static int Size(Match match) => int.Parse(match.Groups["argument"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<kind>SEQNUM|RANDSTRING|DATETIMEUTC):(?<argument>[^}]+)\}", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
