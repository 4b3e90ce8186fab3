using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>Where a phrase stands: the tokens from a first one up to, and without, a last one.</summary>
internal sealed class Spot(Phrase phrase, int start, int end)
{
    public Phrase Phrase { get; } = phrase;
    public int Start { get; } = start;
    public int End { get; } = end;
}

/// <summary>Spots in the order of the text that do not overlap, found by halving.</summary>
internal sealed class Spots : List<Spot>
{
    /// <summary>Those that lie between two places.</summary>
    public List<Spot> Between(int start, int end)
    {
        var between = new List<Spot>();
        for (var index = FirstFrom(start); index < Count && this[index].Start < end; index++)
        {
            if (this[index].End <= end)
                between.Add(this[index]);
        }

        return between;
    }

    /// <summary>The one that starts at a place.</summary>
    public Spot? At(int place) => FirstFrom(place) is var index && index < Count && this[index].Start == place ? this[index] : null;

    /// <summary>Whether one lies between two places.</summary>
    public bool HasBetween(int start, int end)
    {
        var index = FirstFrom(start);
        while (index < Count && this[index].Start < end && this[index].End > end)
            index++;
        return index < Count && this[index].Start < end;
    }

    /// <summary>The last one that has ended by a place.</summary>
    public Spot? LastBefore(int end)
    {
        var index = FirstFrom(end) - 1;
        while (index >= 0 && this[index].End > end)
            index--;
        return index < 0 ? null : this[index];
    }

    /// <summary>Whether one of them says more about what a spot ends with: it covers its end.</summary>
    public bool Cover(Spot spot)
    {
        for (var index = FirstFrom(spot.End) - 1; index >= 0 && this[index].End >= spot.End; index--)
        {
            if (this[index].Start < spot.End)
                return true;
        }

        return false;
    }

    /// <summary>Whether one of them has a token between two places.</summary>
    public bool Touch(int start, int end)
    {
        var index = FirstFrom(start);
        return (index < Count && this[index].Start < end) || (index > 0 && this[index - 1].End > start);
    }

    private int FirstFrom(int start)
    {
        var low = 0;
        for (var high = Count; low < high;)
        {
            var middle = (low + high) / 2;
            if (this[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
