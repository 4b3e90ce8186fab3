using System.Runtime.CompilerServices;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>What was made of a text: copies of the solution share their texts, so each is looked at once.</summary>
internal sealed class Memo<T>(Func<string, T> make) where T : class
{
    private readonly ConditionalWeakTable<string, T> made = [];

    public T Of(string text) => made.GetValue(text, key => make(key));
}
