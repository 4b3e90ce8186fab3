using System.Xml.Linq;
using RecoveryCrm.Sandbox.Metadata;
using RecoveryCrm.Sandbox.Security;

namespace RecoveryCrm.Sandbox.App.Reading;

/// <summary>A plain main form for each table that the solution brings none for: the columns people fill in, in one section, and the timeline.</summary>
internal static class StandardForms
{
    private const string TimelineClass = "{06375649-C143-495E-A496-C962E5B4488E}";

    private static readonly Dictionary<int, string> Information = new() { [1033] = "Information", [1031] = "Information", [1036] = "Informations" };
    private static readonly Dictionary<int, string> General = new() { [1033] = "General", [1031] = "Allgemein", [1036] = "Général" };
    private static readonly Dictionary<int, string> Timeline = new() { [1033] = "Timeline", [1031] = "Zeitachse", [1036] = "Chronologie" };

    public static IEnumerable<FormDefinition> Missing(Table table, IEnumerable<FormDefinition> existing)
    {
        if (table.IsIntersect || table.PrimaryName.Length == 0 || existing.Any(form => form.Type == FormDefinition.Main))
            yield break;
        var columns = table.IsCustom ? Own(table) : StandardColumns.OnForm(table).Where(table.Columns.ContainsKey);
        var details = Section(table, "details", General, columns.Distinct().Select(name => Cell(table, name, ClassOf(table.Column(name)), name)));
        var tab = new XElement(
            "tab", new XAttribute("name", "general"), new XAttribute("id", Id(table, "tab")), Labels(General),
            new XElement("columns", Column(details), table.HasNotes || table.HasActivities ? Column(Section(table, "timeline", Timeline, [Cell(table, "notescontrol", TimelineClass, null)])) : null));
        yield return new FormDefinition(
            StableId.Of($"form:{table.LogicalName}"), table.LogicalName, FormDefinition.Main, new Labels(Information), new XElement("form", new XElement("tabs", tab)));
    }

    private static IEnumerable<string> Own(Table table) => table.Columns.Values
        .Where(column => column.ValidForRead && column.Label[Metadata.Labels.English].Length > 0 && (column.IsCustom || column.IsPrimaryName || column.LogicalName is "ownerid" or "statuscode")
            && column.BaseOf is null && column.Type is not (ColumnType.PrimaryKey or ColumnType.EntityName or ColumnType.UniqueIdentifier))
        .Select(column => column.LogicalName).Prepend(table.PrimaryName);

    private static XElement Column(XElement section) => new("column", new XAttribute("width", "50%"), new XElement("sections", section));

    private static XElement Section(Table table, string name, Dictionary<int, string> label, IEnumerable<XElement> cells) => new(
        "section", new XAttribute("name", name), new XAttribute("id", Id(table, name)), new XAttribute("showlabel", "true"), new XAttribute("columns", "1"),
        Labels(label), new XElement("rows", cells.Select(cell => new XElement("row", cell))));

    private static XElement Cell(Table table, string control, string classId, string? column) => new(
        "cell", new XAttribute("id", Id(table, "cell:" + control)), new XAttribute("showlabel", column is null ? "false" : "true"),
        new XElement("control", new XAttribute("id", control), new XAttribute("classid", classId), column is null ? null : new XAttribute("datafieldname", column)));

    private static XElement Labels(Dictionary<int, string> texts) => new("labels", texts.Select(text =>
        new XElement("label", new XAttribute("description", text.Value), new XAttribute("languagecode", text.Key))));

    private static string Id(Table table, string part) => StableId.Of($"form:{table.LogicalName}:{part}").ToString("B");

    /// <summary>The control that shows a column, by the class ids that every exported form uses.</summary>
    private static string ClassOf(Column column) => column.Type switch
    {
        ColumnType.Memo => "{E0DECE4B-6FC8-4A8F-A065-082708572369}",
        ColumnType.Lookup when column.LogicalName == "regardingobjectid" => "{F3015350-44A2-4AA0-97B5-00166532B5E9}",
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => "{270BD3DB-D9AF-4782-9025-509E298DEC0A}",
        ColumnType.PartyList => "{CBFB742C-14E7-4A17-96BB-1A13F7F64AA2}",
        ColumnType.Choice or ColumnType.State => "{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}",
        ColumnType.Status => "{5D68B988-0661-4DB2-BC3E-17598AD3BE6C}",
        ColumnType.MultiChoice => "{4AA28AB7-9C13-4F57-A73D-AD894D048B5F}",
        ColumnType.DateTime => "{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}",
        ColumnType.Boolean => "{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}",
        ColumnType.Integer when column.Format.Equals("duration", StringComparison.OrdinalIgnoreCase) => "{AA987274-CE4E-4271-A803-66164311A958}",
        ColumnType.Integer or ColumnType.BigInt => "{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}",
        ColumnType.Decimal => "{C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E}",
        ColumnType.Double => "{0D2C745A-E5A8-4C8F-BA63-C6D3BB604660}",
        ColumnType.Money => "{533B9E00-756B-4312-95A0-DC888637AC78}",
        _ => column.Format.ToLowerInvariant() switch
        {
            "email" => "{ADA2203E-B4CD-49BE-9DDF-234642B43B52}",
            "url" => "{71716B6C-711E-476C-8AB8-5D11542BFB47}",
            _ => "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}",
        },
    };
}
