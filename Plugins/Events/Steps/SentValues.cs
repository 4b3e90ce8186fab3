using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Plugins.Events.Steps;

/// <summary>Tells a value that changes from one that is sent back as it was read, as forms do.</summary>
internal static class SentValues
{
    public static bool Differ(Entity sent, Entity stored, string column) =>
        sent.Contains(column) && !Same(sent[column], stored.GetAttributeValue<object?>(column));

    // An empty text or an empty selection is stored as none.
    private static bool Same(object? sent, object? stored)
    {
        if (sent is not OptionSetValueCollection && stored is not OptionSetValueCollection)
            return Equals(sent is "" ? null : sent, stored is "" ? null : stored);
        return Options(sent).SequenceEqual(Options(stored));
    }

    private static IEnumerable<int> Options(object? value) =>
        (value as OptionSetValueCollection ?? []).Select(option => option.Value).OrderBy(option => option);
}
