using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A form of a table; its folder says what kind it is.</summary>
internal sealed class Form
{
    public Form(string file, XElement root)
    {
        File = file;
        var parts = file.Split('/');
        TableName = parts[1].ToLowerInvariant();
        Kind = parts[^2];
        Body = root.Element("systemform")?.Element("form") ?? new XElement("form");
        Id = root.Element("systemform").Text("formid");
        Name = (string?)root.Elements("systemform").Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Attribute("description") ?? "";
        Cells = [.. Body.Descendants("cell")];
        Controls = [.. Cells.Elements("control").Select(control => new FormControl(control))];
        Ids =
        [
            Id,
            .. Body.Descendants()
                .Where(element => element.Name.LocalName is "tab" or "section" or "cell" or "header" or "footer" or "Library" or "Handler")
                .SelectMany(element => element.Attributes())
                .Where(attribute => attribute.Name.LocalName is "id" or "labelid" or "libraryUniqueId" or "handlerUniqueId")
                .Select(attribute => attribute.Value),
        ];
    }

    public string File { get; }
    public string TableName { get; }
    public string Kind { get; }
    public string Id { get; }
    public string Name { get; }
    public XElement Body { get; }
    public IReadOnlyList<XElement> Cells { get; }
    public IReadOnlyList<FormControl> Controls { get; }

    /// <summary>Everything in the form that has an identity of its own.</summary>
    public IReadOnlyList<string> Ids { get; }

    public bool IsMain => Kind == "main";
    public IEnumerable<XElement> Libraries => Body.Elements("formLibraries").Elements("Library");
    public IEnumerable<XElement> Handlers => Body.Elements("events").Descendants("Handler");

    public Fault Fault(string what) => new(File, $"the {Kind} form '{Name}' of {TableName} {what}");
}

/// <summary>A control in a form's cell.</summary>
internal sealed class FormControl(XElement xml)
{
    private const string SubgridClass = "E7A81278-8635-4D9E-8D4D-59480B391C5B";
    private const string TimelineClass = "06375649-C143-495E-A496-C962E5B4488E";
    private const string QuickViewClass = "5C5600E0-1D6E-4205-A272-BE80DA87FD42";
    private const string WebResourceClass = "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D";

    public string Id => (string?)xml.Attribute("id") ?? "";
    public string ClassId { get; } = ((string?)xml.Attribute("classid") ?? "").Trim('{', '}').ToUpperInvariant();
    public string? Field => (string?)xml.Attribute("datafieldname");
    public bool IsDisabled => (string?)xml.Attribute("disabled") == "true";
    public XElement Cell => xml.Parent!;

    public bool IsSubgrid => ClassId == SubgridClass;
    public bool IsTimeline => ClassId == TimelineClass;
    public bool IsQuickView => ClassId == QuickViewClass;
    public bool IsWebResource => ClassId == WebResourceClass;
    public bool IsField => Field is not null && !IsQuickView;

    public string Parameter(string name) => xml.Element("parameters").Text(name);

    /// <summary>The quick view forms that a quick view control may show, each with its table.</summary>
    public IEnumerable<(string Table, string FormId)> QuickForms =>
        Parameter("QuickForms") is { Length: > 0 } text
            ? XElement.Parse(text).Elements("QuickFormId").Select(form => ((string?)form.Attribute("entityname") ?? "", form.Value))
            : [];
}

/// <summary>What a table adds to its command bars.</summary>
internal sealed class Ribbon(string file, XElement root)
{
    private const string Resource = "$webresource:";
    private const string Label = "$LocLabels:";

    public string File => file;
    public string TableName => file.Split('/')[1].ToLowerInvariant();
    public IEnumerable<XElement> CustomActions => root.Elements("CustomActions").Elements("CustomAction");
    public IEnumerable<string> Locations => root.Elements("CustomActions").Elements().Select(action => (string?)action.Attribute("Location") ?? "");
    public IEnumerable<XElement> Commands => root.Elements("CommandDefinitions").Elements("CommandDefinition");
    public IEnumerable<XElement> EnableRules => root.Elements("RuleDefinitions").Elements("EnableRules").Elements("EnableRule");
    public IEnumerable<XElement> DisplayRules => root.Elements("RuleDefinitions").Elements("DisplayRules").Elements("DisplayRule");
    public IEnumerable<XElement> Labels => root.Elements("LocLabels").Elements("LocLabel");

    /// <summary>The functions that commands and rules call, with their scripts.</summary>
    public IEnumerable<(string Function, string Library)> Functions =>
        root.Descendants().Where(element => element.Name.LocalName is "JavaScriptFunction" or "CustomRule")
            .Select(element => ((string?)element.Attribute("FunctionName") ?? "", WithoutPrefix((string?)element.Attribute("Library") ?? "", Resource)));

    public IEnumerable<string> Images => Values("ModernImage", Resource);
    public IEnumerable<string> LabelsInUse => root.Descendants().Attributes().Where(attribute => attribute.Value.StartsWith(Label, StringComparison.Ordinal)).Select(attribute => attribute.Value[Label.Length..]);
    public IEnumerable<string> CommandsInUse => root.Elements("CustomActions").Descendants().Attributes("Command").Select(attribute => attribute.Value);
    public IEnumerable<string> EnableRulesInUse => Commands.Elements("EnableRules").Elements("EnableRule").Select(IdOf);
    public IEnumerable<string> DisplayRulesInUse => Commands.Elements("DisplayRules").Elements("DisplayRule").Select(IdOf);

    /// <summary>Everything in the ribbon that has an identity of its own.</summary>
    public IEnumerable<string> Ids =>
    [
        .. root.Elements("CustomActions").DescendantsAndSelf().Attributes("Id").Select(id => id.Value),
        .. root.Elements("CustomActions").Elements().Attributes("HideActionId").Select(id => id.Value),
        .. Commands.Concat(EnableRules).Concat(DisplayRules).Concat(Labels).Select(IdOf),
    ];

    public IEnumerable<XElement> Buttons => root.Elements("CustomActions").Descendants().Where(each => each.Attribute("Command") is not null);

    /// <summary>A web resource's name, where a ribbon writes it.</summary>
    public static string NameOf(string reference) => WithoutPrefix(reference, Resource);

    public static string IdOf(XElement element) => (string?)element.Attribute("Id") ?? "";

    public Fault Fault(string what) => new(file, $"the ribbon of {TableName}: {what}");

    private IEnumerable<string> Values(string attribute, string prefix) =>
        root.Descendants().Attributes(attribute).Select(each => WithoutPrefix(each.Value, prefix));

    private static string WithoutPrefix(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;
}
