using System.Collections.Concurrent;
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

    private readonly Dictionary<string, SourceFile> files;
    private readonly Dictionary<string, string> contents;

    private SolutionSource(Dictionary<string, SourceFile> files, Dictionary<string, string> contents)
    {
        this.files = files;
        this.contents = contents;
    }

    /// <summary>Paths from the solution's folder, with forward slashes.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>The names of the web resources that have content.</summary>
    public IEnumerable<string> Contents => contents.Keys;

    public static SolutionSource Read(string folder, string webResources) => new(Files(folder, "", Parse), Files(webResources, "rcv_/", text => text));

    private static Dictionary<string, T> Files<T>(string folder, string prefix, Func<string, T> read) =>
        Directory.EnumerateFiles(Path.Combine(folder, prefix), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => read(File.ReadAllText(file)));

    /// <summary>The root element, or nothing where there is no such file or it does not parse.</summary>
    public XElement? Xml(string path) => files.GetValueOrDefault(path)?.Root;

    /// <summary>Why a file does not parse.</summary>
    public string? Error(string path) => files[path].Error;

    /// <summary>The files below a folder whose names end so, with their root elements.</summary>
    public IEnumerable<(string Path, XElement Root)> Under(string folder, string ending = ".xml") =>
        from file in files
        where file.Key.StartsWith(folder + "/", StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal)
        where file.Value.Root is not null
        select (file.Key, file.Value.Root);

    /// <summary>Those files read as components. Copies of the solution share what was read, so each file is read once.</summary>
    public IEnumerable<T> Under<T>(string folder, string ending, Func<string, XElement, T> read) where T : class =>
        Under(folder, ending).Select(file => files[file.Path].As(file.Path, read));

    /// <summary>The files in a part of a component's folder, as the forms of each table are, read as components.</summary>
    public IEnumerable<T> Inside<T>(string folder, string part, Func<string, XElement, T> read) where T : class =>
        Under(folder).Where(file => file.Path.Contains($"/{part}/", StringComparison.Ordinal)).Select(file => files[file.Path].As(file.Path, read));

    /// <summary>What a web resource holds, or nothing where there is no such file.</summary>
    public string? Content(string name) => contents.GetValueOrDefault(name);

    public XElement? ContentXml(string name) => ParseContent(name).Root;

    public string? ContentError(string name) => ParseContent(name).Error;

    /// <summary>A copy with one web resource's content replaced; without a text it is gone.</summary>
    public SolutionSource WithContent(string name, string? text)
    {
        var others = new Dictionary<string, string>(contents.Where(content => content.Key != name));
        if (text is not null)
            others.Add(name, text);
        return new(files, others);
    }

    // A page says what it is; anything more than that would be a document type of its own.
    private SourceFile ParseContent(string name) =>
        contents.GetValueOrDefault(name) is { } text ? Parse(text.Replace("<!DOCTYPE html>", "", StringComparison.OrdinalIgnoreCase).TrimStart()) : new(null, "there is no such file");

    /// <summary>A copy with one file edited.</summary>
    public SolutionSource With(string path, Action<XElement> edit)
    {
        var root = new XElement(Xml(path) ?? throw new ArgumentException($"There is no {path} in the solution."));
        edit(root);
        return new(new(files) { [path] = new SourceFile(root, null) }, contents);
    }

    /// <summary>A copy with one file added or replaced.</summary>
    public SolutionSource WithText(string path, string text) => new(new(files) { [path] = Parse(text) }, contents);

    /// <summary>A copy with one file moved.</summary>
    public SolutionSource Moved(string from, string to) =>
        new(files.ToDictionary(file => file.Key == from ? to : file.Key, file => file.Value), contents);

    private static SourceFile Parse(string text)
    {
        if (!text.StartsWith('<'))
            return new(null, "does not begin with an element");
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Strict);
            return new(XElement.Load(reader), null);
        }
        catch (XmlException error)
        {
            return new(null, error.Message);
        }
    }

    private sealed class SourceFile(XElement? root, string? error)
    {
        private readonly ConcurrentDictionary<(Type, string), object> components = new();

        public XElement? Root => root;
        public string? Error => error;

        public T As<T>(string path, Func<string, XElement, T> read) where T : class =>
            (T)components.GetOrAdd((typeof(T), path), _ => read(path, root!));
    }
}
