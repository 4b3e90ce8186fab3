using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace RecoveryCrm.Packing;

/// <summary>Reads the source's XML and writes the package's.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Written = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    public static XElement Load(string path)
    {
        try
        {
            return XDocument.Load(path).Root!;
        }
        catch (XmlException exception)
        {
            throw new PackingException($"{path}({exception.LineNumber},{exception.LinePosition}): {exception.Message}");
        }
    }

    /// <summary>A component's file as it stands inside customizations.xml, whose root declares the namespaces for all.</summary>
    public static XElement LoadComponent(string path)
    {
        var root = Load(path);
        root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return root;
    }

    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Written))
            root.Save(writer);
        return stream.ToArray();
    }
}
