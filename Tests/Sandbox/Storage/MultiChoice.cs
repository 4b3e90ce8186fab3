using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>Multi-select choices as text: ",718340000,718340002,", in ascending order, so that one value can be looked for.</summary>
internal static class MultiChoice
{
    public static string? Format(object value)
    {
        var values = value switch
        {
            OptionSetValueCollection options => options.Select(option => option.Value),
            OptionSetValue option => [option.Value],
            IEnumerable<int> numbers => numbers,
            int number => [number],
            string text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, CultureInfo.InvariantCulture)),
            _ => null,
        };
        return values == null ? null : "," + string.Concat(values.Distinct().Order().Select(number => string.Create(CultureInfo.InvariantCulture, $"{number},")));
    }

    public static OptionSetValueCollection Parse(string text) =>
        new([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => new OptionSetValue(int.Parse(part, CultureInfo.InvariantCulture)))]);
}
