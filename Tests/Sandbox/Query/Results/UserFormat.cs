using System.Globalization;

namespace RecoveryCrm.Sandbox.Query.Results;

/// <summary>
/// How a language writes numbers, money and dates. Spelt out here instead of taken from the machine's cultures, whose data
/// differ between systems: what a test sees must not depend on where it runs.
/// </summary>
internal sealed class UserFormat
{
    private static readonly UserFormat English = new(".", ",", "{0}{1}", "-{0}{1}", "M/d/yyyy", "h:mm tt", "Yes", "No");
    private static readonly UserFormat German = new(",", ".", "{1} {0}", "-{1} {0}", "dd.MM.yyyy", "HH:mm", "Ja", "Nein");
    private static readonly UserFormat French = new(",", "\u00A0", "{1} {0}", "-{1} {0}", "dd/MM/yyyy", "HH:mm", "Oui", "Non");

    private readonly NumberFormatInfo numbers;
    private readonly string money;
    private readonly string negativeMoney;

    private UserFormat(string decimalSign, string groupSign, string money, string negativeMoney, string date, string time, string yes, string no)
    {
        numbers = new NumberFormatInfo { NumberDecimalSeparator = decimalSign, NumberGroupSeparator = groupSign, NumberNegativePattern = 1 };
        this.money = money;
        this.negativeMoney = negativeMoney;
        DatePattern = date;
        TimePattern = time;
        (Yes, No) = (yes, no);
    }

    public string DatePattern { get; }

    public string TimePattern { get; }

    public string Yes { get; }

    public string No { get; }

    public static UserFormat Of(int language) => (language & 0x3FF) switch
    {
        0x07 => German,
        0x0C => French,
        _ => English,
    };

    public string Number(decimal value, int places) => value.ToString("N" + places.ToString(CultureInfo.InvariantCulture), numbers);

    public string Money(decimal value, int places, string symbol) =>
        string.Format(CultureInfo.InvariantCulture, value < 0 ? negativeMoney : money, symbol, Number(Math.Abs(value), places)).Trim();

    public string Date(DateTime day) => day.ToString(DatePattern, CultureInfo.InvariantCulture);

    public string DateAndTime(DateTime time) => time.ToString($"{DatePattern} {TimePattern}", CultureInfo.InvariantCulture);
}
