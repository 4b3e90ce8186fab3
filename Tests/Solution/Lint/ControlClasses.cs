namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The control classes that can show a column of each type, as exported forms pair them.</summary>
internal static class ControlClasses
{
    private const string Text = "4273EDBD-AC1D-40D3-9FB2-095C621B552D";
    private const string Memo = "E0DECE4B-6FC8-4A8F-A065-082708572369";
    private const string Lookup = "270BD3DB-D9AF-4782-9025-509E298DEC0A";
    private const string Regarding = "F3015350-44A2-4AA0-97B5-00166532B5E9";
    private const string Choice = "3EF39988-22BB-4F0B-BBBE-64B5A3748AEE";
    private const string Number = "C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F";

    private static readonly Dictionary<string, string[]> ByType = new()
    {
        ["nvarchar"] = [Text, Memo, "ADA2203E-B4CD-49BE-9DDF-234642B43B52", "71716B6C-711E-476C-8AB8-5D11542BFB47"],
        ["ntext"] = [Memo],
        ["lookup"] = [Lookup],
        ["customer"] = [Lookup],
        ["owner"] = [Lookup],
        ["partylist"] = ["CBFB742C-14E7-4A17-96BB-1A13F7F64AA2"],
        ["picklist"] = [Choice],
        ["state"] = [Choice],
        ["status"] = ["5D68B988-0661-4DB2-BC3E-17598AD3BE6C"],
        ["multiselectpicklist"] = ["4AA28AB7-9C13-4F57-A73D-AD894D048B5F"],
        ["datetime"] = ["5B773807-9FB2-42DB-97C3-7A91EFF8ADFF"],
        ["bit"] = ["67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED"],
        ["int"] = [Number, "AA987274-CE4E-4271-A803-66164311A958"],
        ["decimal"] = ["C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E"],
        ["money"] = ["533B9E00-756B-4312-95A0-DC888637AC78"],
    };

    /// <summary>Whether a class shows something other than a column: a list, a timeline, a page.</summary>
    public static bool IsOther(FormControl control) => control.IsSubgrid || control.IsTimeline || control.IsWebResource || control.IsQuickView;

    /// <summary>A type that is not listed here is rule 15's concern.</summary>
    public static bool Fit(string type, string column, string classId) =>
        column == "regardingobjectid" ? classId == Regarding : !ByType.TryGetValue(type, out var classes) || classes.Contains(classId);
}
