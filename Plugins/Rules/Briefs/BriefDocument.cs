using System.Collections.Generic;
using System.Linq;

namespace RecoveryCrm.Plugins.Rules.Briefs;

/// <summary>A document as it is written in one language: sections of sentences, lists and a table.</summary>
internal sealed class BriefDocument(string title, IReadOnlyList<string> head, IReadOnlyList<BriefSection> sections)
{
    public string Title { get; } = title;
    public IReadOnlyList<string> Head { get; } = head;
    public IReadOnlyList<BriefSection> Sections { get; } = sections;
}

/// <summary>One section. Keys say in every language what a section and a column hold.</summary>
internal sealed class BriefSection(string key, string heading)
{
    private readonly List<string> sentences = [];
    private readonly List<string> items = [];
    private readonly List<IReadOnlyList<string>> rows = [];
    private readonly List<Member> columns = [];

    public string Key { get; } = key;
    public string Heading { get; } = heading;
    public IReadOnlyList<string> Sentences => sentences;
    public IReadOnlyList<string> Items => items;

    /// <summary>The table's columns: key and heading.</summary>
    public IReadOnlyList<Member> Columns => columns;

    public IReadOnlyList<IReadOnlyList<string>> Rows => rows;
    public bool IsEmpty => sentences.Count + items.Count + rows.Count == 0;

    public void Say(string? sentence)
    {
        if (!string.IsNullOrWhiteSpace(sentence))
            sentences.Add(sentence!.Trim());
    }

    public void List(string? item)
    {
        if (!string.IsNullOrWhiteSpace(item))
            items.Add(item!.Trim());
    }

    public void Column(string key, string heading) => columns.Add(new Member(key, heading));

    public void Row(params string?[] cells) => rows.Add(cells.Select(cell => cell?.Trim() ?? "").ToList());
}
