using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>
/// The files of an unpacked solution in memory. A copy with one file changed shares all others, so that a test can break
/// the real solution in one place.
/// </summary>
internal sealed class SolutionSource
{
    // A linter for files that others may have written: no document type, no entities.
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit };

    private const char ByteOrderMark = '\uFEFF';

    // A page says what it is; anything more than that would be a document type of its own.
    private static readonly Memo<SourceFile> Parsed = new(text => ParseXml(text.Replace("<!DOCTYPE html>", "", StringComparison.OrdinalIgnoreCase).TrimStart()));

    private readonly Dictionary<string, SourceFile> files;
    private readonly Dictionary<string, string> contents;
    private readonly ILookup<string, string> folders;

    private SolutionSource(Dictionary<string, SourceFile> files, Dictionary<string, string> contents, PackedFiles? package = null, ILookup<string, string>? folders = null)
    {
        this.files = files;
        this.contents = contents;
        this.folders = folders ?? files.Keys.ToLookup(path => path.Split('/')[0]);
        Package = package;
    }

    /// <summary>What the package was made of, where this was read from one.</summary>
    public PackedFiles? Package { get; }

    /// <summary>Paths from the solution's folder, with forward slashes.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>The names of the web resources that have content.</summary>
    public IEnumerable<string> Contents => contents.Keys;

    public static SolutionSource Read(string folder, string webResources) =>
        new(Files(folder, "", Parse), Files(webResources, "rcv_/", (_, text) => text.TrimStart(ByteOrderMark)));

    /// <summary>A solution that was taken out of its package.</summary>
    public static SolutionSource Of(IEnumerable<KeyValuePair<string, XElement>> xml, IEnumerable<KeyValuePair<string, string>> texts, Dictionary<string, string> webResources, PackedFiles package) =>
        new(
            xml.Select(file => (file.Key, Value: new SourceFile(file.Value, null, null)))
                .Concat(texts.Select(file => (file.Key, Value: Parse(file.Key, file.Value))))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .ToDictionary(file => file.Key, file => file.Value),
            webResources,
            package);

    private static Dictionary<string, T> Files<T>(string folder, string prefix, Func<string, string, T> read) =>
        Directory.EnumerateFiles(Path.Combine(folder, prefix), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => file, file => read(file, Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, file)))));

    /// <summary>The root element, or nothing where there is no such file or it is not XML that parses.</summary>
    public XElement? Xml(string path) => files.GetValueOrDefault(path)?.Root;

    /// <summary>What stands in a file that is not XML; nothing where there is no such file.</summary>
    public string? Text(string path) => files.GetValueOrDefault(path)?.Text;

    /// <summary>A JSON file's value; undefined where there is no such file or it does not parse.</summary>
    public JsonElement Json(string path) => files.GetValueOrDefault(path)?.Json ?? default;

    /// <summary>Why a file does not parse, or nothing where it does.</summary>
    public string? Error(string path) => files[path].Error;

    /// <summary>The files below a folder whose names end so, with their root elements.</summary>
    public IEnumerable<(string Path, XElement Root)> Under(string folder, string ending = ".xml") =>
        from path in folders[folder.Split('/')[0]]
        where path.EndsWith(ending, StringComparison.Ordinal) && path.StartsWith(folder + "/", StringComparison.Ordinal)
        let root = files[path].Root
        where root is not null
        select (path, root);

    /// <summary>Those files read as components. Copies of the solution share what was read, so each file is read once.</summary>
    public IEnumerable<T> Under<T>(string folder, string ending, Func<string, XElement, T> read) where T : class =>
        Under(folder, ending).Select(file => files[file.Path].As(file.Path, read));

    /// <summary>Every XML file read as a component.</summary>
    public IEnumerable<T> Every<T>(Func<string, XElement, T> read) where T : class =>
        files.Where(file => file.Value.Root is not null).Select(file => file.Value.As(file.Key, read));

    /// <summary>The files in a part of a component's folder, as the forms of each table are, read as components.</summary>
    public IEnumerable<T> Inside<T>(string folder, string part, Func<string, XElement, T> read) where T : class =>
        Under(folder).Where(file => file.Path.Contains($"/{part}/", StringComparison.Ordinal)).Select(file => files[file.Path].As(file.Path, read));

    /// <summary>What a web resource holds, or nothing where there is no such file.</summary>
    public string? Content(string name) => contents.GetValueOrDefault(name);

    public XElement? ContentXml(string name) => ParsedContent(name).Root;

    public string? ContentError(string name) => ParsedContent(name).Error;

    /// <summary>A copy with one web resource's content replaced; without a text it is gone.</summary>
    public SolutionSource WithContent(string name, string? text)
    {
        var others = new Dictionary<string, string>(contents.Where(content => content.Key != name));
        if (text is not null)
            others.Add(name, text);
        return new(files, others, Package, folders);
    }

    private SourceFile ParsedContent(string name) => contents.GetValueOrDefault(name) is { } text ? Parsed.Of(text) : new(null, "there is no such file", null);

    /// <summary>A copy with one file edited.</summary>
    public SolutionSource With(string path, Action<XElement> edit)
    {
        var root = new XElement(Xml(path) ?? throw new ArgumentException($"There is no {path} in the solution."));
        edit(root);
        return new(new(files) { [path] = new SourceFile(root, null, null) }, contents, Package, folders);
    }

    /// <summary>A copy with one file added or replaced.</summary>
    public SolutionSource WithText(string path, string text) => new(new(files) { [path] = Parse(path, text) }, contents, Package);

    /// <summary>A copy with one file moved.</summary>
    public SolutionSource Moved(string from, string to) =>
        new(files.ToDictionary(file => file.Key == from ? to : file.Key, file => file.Value), contents, Package);

    /// <summary>A copy whose package holds other files.</summary>
    public SolutionSource WithPackage(PackedFiles package) => new(files, contents, package, folders);

    private static SourceFile Parse(string path, string text) => Path.GetExtension(path) switch
    {
        ".json" => ParseJson(text),
        ".yaml" => new(null, null, text),
        _ => ParseXml(text.TrimStart(ByteOrderMark)),
    };

    private static SourceFile ParseXml(string text)
    {
        if (!text.StartsWith('<'))
            return new(null, "does not begin with an element", text);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Strict);
            return new(XElement.Load(reader), null, null);
        }
        catch (XmlException error)
        {
            return new(null, error.Message, text);
        }
    }

    private static SourceFile ParseJson(string text)
    {
        if (text.StartsWith(ByteOrderMark))
            return new(null, "begins with a byte order mark, with which an import refuses JSON", text);
        try
        {
            using var document = JsonDocument.Parse(text);
            return new(null, null, text) { Json = document.RootElement.Clone() };
        }
        catch (JsonException error)
        {
            return new(null, error.Message, text);
        }
    }

    private sealed class SourceFile(XElement? root, string? error, string? text)
    {
        private readonly ConcurrentDictionary<(Type, string), object> components = new();

        public XElement? Root => root;
        public string? Error => error;
        public string? Text => text;
        public JsonElement Json { get; init; }

        public T As<T>(string path, Func<string, XElement, T> read) where T : class =>
            (T)components.GetOrAdd((typeof(T), path), _ => read(path, root!));
    }
}
