using System.IO.Compression;
using System.Xml.Linq;

namespace RecoveryCrm.Packing;

/// <summary>The files of a package by their path in it. The same files give the same bytes, whenever and wherever it is packed.</summary>
public sealed class Package
{
    // The earliest time that a zip can hold.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly SortedDictionary<string, byte[]> entries = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Entries => entries;

    public void Add(string path, byte[] content)
    {
        if (!entries.TryAdd(path, content))
            throw new PackingException($"{path} would be in the package twice.");
    }

    public void Add(string path, XElement root) => Add(path, Xml.Bytes(root));

    public void Save(string path)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        Write(zip, "[Content_Types].xml", Xml.Bytes(ContentTypes()));
        foreach (var (name, content) in entries)
            Write(zip, name, content);
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Always;
        using var stream = entry.Open();
        stream.Write(content);
    }

    // As exports do: a line for each extension, and one for each file that has none.
    private XElement ContentTypes() => new(Types + "Types",
        entries.Keys.Select(Extension).Append("xml").Where(extension => extension.Length > 0).Distinct().Order(StringComparer.Ordinal)
            .Select(extension => new XElement(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", "application/octet-stream"))),
        entries.Keys.Where(name => Extension(name).Length == 0)
            .Select(name => new XElement(Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", "application/octet-stream"))));

    private static string Extension(string name) => Path.GetExtension(name).TrimStart('.');
}
