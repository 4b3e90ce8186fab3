using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>A package as a zip holds it.</summary>
/// <param name="Entries">The names of its files, in their order.</param>
/// <param name="ContentTypes">What stands in [Content_Types].xml.</param>
/// <param name="Twice">The paths that two components of the package would unpack to.</param>
internal sealed record PackedFiles(IReadOnlyList<string> Entries, XElement? ContentTypes, IReadOnlyList<string> Twice);
