using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace RecoveryCrm.Plugins.Rules;

/// <summary>Strings several texts together with commas (or whatever else parts them), each in the reader's language.</summary>
internal static class TextList
{
    /// <summary>Names that people gave, each in the reader's quotation marks.</summary>
    public static Text Quoted(IEnumerable<string> names) =>
        Of([.. names.Select(name => new Text($"“{name}”", $"„{name}“", $"« {name} »"))]);

    public static Text Of(IReadOnlyCollection<Text> texts, string separator = ", ")
    {
        var pattern = string.Join(separator, Enumerable.Range(0, texts.Count).Select(index => $"{{{index}}}"));
        var list = FormattableStringFactory.Create(pattern, texts.Cast<object>().ToArray());
        return new Text(list, list, list);
    }
}
