using System.Globalization;
using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.Query.Reading;

/// <summary>An element of FetchXML whose attributes are read by type, with a fault that names what is wrong.</summary>
internal readonly struct FetchElement(XElement element)
{
    public string Name => element.Name.LocalName;

    /// <summary>What stands between the tags, as it is written.</summary>
    public string Content => element.Value;

    public IEnumerable<FetchElement> Children => element.Elements().Select(child => new FetchElement(child));

    /// <summary>An attribute's text; null where it is not given or empty.</summary>
    public string? Text(string attribute) => element.Attribute(attribute)?.Value is { Length: > 0 } value ? value : null;

    /// <summary>A condition's value, which may be the empty text.</summary>
    public string? Raw(string attribute) => element.Attribute(attribute)?.Value;

    public string Required(string attribute) => Text(attribute) ?? throw QueryFaults.MissingXmlAttribute(Name, attribute);

    public bool Flag(string attribute, bool whenAbsent = false) => Text(attribute) switch
    {
        null => whenAbsent,
        "true" or "True" or "1" => true,
        "false" or "False" or "0" => false,
        var other => throw QueryFaults.InvalidXmlAttribute(Name, attribute, other, "true or false"),
    };

    public int? Number(string attribute) => Text(attribute) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw QueryFaults.InvalidXmlAttribute(Name, attribute, other, "a whole number"),
    };

    public void Refuse(string attribute, string what)
    {
        if (Text(attribute) is not null)
            throw Pipeline.Faults.NotSupported($"FetchXML's {what} ('{attribute}' of '{Name}')");
    }
}
