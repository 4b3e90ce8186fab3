using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Registrations;

/// <summary>The shape that the files of the unpacked solution share.</summary>
internal static class ComponentXml
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XAttribute XsiDeclaration => new(XNamespace.Xmlns + "xsi", Xsi.NamespaceName);

    /// <summary>The ids that Dataverse gives these messages in every organisation.</summary>
    public static string MessageId(string message) => message switch
    {
        "Create" => "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
        "Update" => "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
        "Delete" => "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
        _ => throw new NotSupportedException($"No id is known for the message {message}; see MessageId."),
    };

    public static string Braced(Guid id) => id.ToString("B");

    public static string Text(XElement root)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var writer = XmlWriter.Create(text, settings))
            root.Save(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    /// <summary>A text with its label in each language, as the newer component families write it.</summary>
    public static XElement Labelled(string name, Labels text) =>
        new(name,
            new XAttribute("default", text.English),
            Label(text.English, 1033), Label(text.German, 1031), Label(text.French, 1036));

    private static XElement Label(string words, int language) =>
        new("label", new XAttribute("description", words), new XAttribute("languagecode", language));
}
