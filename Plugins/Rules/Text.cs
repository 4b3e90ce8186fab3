using System;
using System.Globalization;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules;

/// <summary>
/// A sentence for people, in the product's three languages; its values are formatted by the reader's culture.
/// A value that is itself a <see cref="Text"/> is put in the same language, a time is given in UTC and says so.
/// </summary>
internal sealed class Text(FormattableString english, FormattableString german, FormattableString french)
{
    public const int English = 1033;
    public const int German = 1031;
    public const int French = 1036;

    /// <summary>The same words in every language: names, codes, quotations.</summary>
    public static Text Verbatim(string words) => new($"{words}", $"{words}", $"{words}");

    /// <summary>The sentence in a language; what the product does not speak is answered in English.</summary>
    public string In(int languageCode)
    {
        var sentence = languageCode switch { German => german, French => french, _ => english };
        var spoken = languageCode is German or French ? languageCode : English;
        var culture = CultureInfo.GetCultureInfo(spoken);
        var values = sentence.GetArguments().Select(value => Shown(value, spoken, culture)).ToArray();
        return string.Format(culture, sentence.Format, values);
    }

    public override string ToString() => In(English);

    private static object? Shown(object? value, int languageCode, CultureInfo culture) => value switch
    {
        Text text => text.In(languageCode),
        DateTime time => time.ToUniversalTime().ToString("g", culture) + " UTC",
        _ => value,
    };
}
