using System.Globalization;
using System.Xml.Linq;

namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>Reads choices, global or inside a column.</summary>
internal static class OptionSetXml
{
    public static ChoiceSet Read(XElement optionset) => new(optionset.Attribute("Name", required: true), optionset.Need("OptionSetType") switch
    {
        "picklist" or "bit" => [.. optionset.Child("options").Elements("option").Select(Option)],
        "state" => [.. optionset.Child("states").Elements("state").Select(State)],
        "status" => [.. optionset.Child("statuses").Elements("status").Select(Status)],
        var other => throw optionset.Problem($"has the type {other}, which is not understood"),
    });

    private static ChoiceOption Option(XElement option) => new(Value(option, "value"), option.Child("labels").Labels())
    {
        Color = option.Attribute("Color", required: false) is { Length: > 0 } color ? color : null,
    };

    private static ChoiceOption State(XElement state) => Option(state) with { DefaultStatus = Value(state, "defaultstatus") };

    private static ChoiceOption Status(XElement status) => Option(status) with { State = Value(status, "state") };

    private static int Value(XElement option, string name) =>
        int.TryParse(option.Attribute(name, required: true), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw option.Problem($"has a {name} that is no number");
}
