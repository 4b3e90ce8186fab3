using System;
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

    /// <summary>What happens when; nothing where it has no time.</summary>
    public void Say(string what, DateTime? when, BriefWords words)
    {
        if (when is not null)
            sentences.Add($"{words.Say(what)}: {words.Time(when)}");
    }

    public void List(string? item)
    {
        if (!string.IsNullOrWhiteSpace(item))
            items.Add(item!.Trim());
    }

    /// <summary>A fact under its name; nothing where there is none.</summary>
    public void Note(string heading, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            items.Add($"{heading}: {text!.Trim()}");
    }

    public void Column(string key, string heading) => columns.Add(new Member(key, heading));

    public void Row(params string?[] cells) => rows.Add(cells.Select(cell => cell?.Trim() ?? "").ToList());

    /// <summary>Several texts in one cell, each on a line of its own.</summary>
    public static string Lines(params string?[] texts) => string.Join("\n", texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()));
}
