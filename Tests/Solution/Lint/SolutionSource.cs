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

    private SolutionSource(Dictionary<string, SourceFile> files) => this.files = files;

    /// <summary>Paths from the solution's folder, with forward slashes.</summary>
    public IEnumerable<string> Paths => files.Keys;

    public static SolutionSource Read(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => Parse(File.ReadAllText(file))));

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

    /// <summary>A copy with one file edited.</summary>
    public SolutionSource With(string path, Action<XElement> edit)
    {
        var root = new XElement(Xml(path) ?? throw new ArgumentException($"There is no {path} in the solution."));
        edit(root);
        return new(new(files) { [path] = new SourceFile(root, null) });
    }

    /// <summary>A copy with one file added or replaced.</summary>
    public SolutionSource WithText(string path, string text) => new(new(files) { [path] = Parse(text) });

    /// <summary>A copy with one file moved.</summary>
    public SolutionSource Moved(string from, string to) =>
        new(files.ToDictionary(file => file.Key == from ? to : file.Key, file => file.Value));

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
