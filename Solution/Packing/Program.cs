using System.Xml;
using RecoveryCrm.Packing;

if (args is not [var root, var assembly, var output])
{
    Console.Error.WriteLine("usage: Recovery.Packing <repository> <plug-in assembly> <output folder>");
    return 2;
}

try
{
    var version = ProductVersion.Read(Path.Combine(root, "README.md"));
    var solution = SolutionPackage.Read(Path.Combine(root, "Solution", "src"), Path.Combine(root, "WebResources"), assembly, version);
    var data = DataPackage.Read(Path.Combine(root, "Solution", "data"));
    Directory.CreateDirectory(output);
    foreach (var (name, package) in new[] { ($"RecoveryCrm_{version}.zip", solution), ($"RecoveryCrm_{version}_data.zip", data) })
    {
        package.Save(Path.Combine(output, name));
        Console.WriteLine($"packed {name}: {package.Entries.Count} files");
    }

    return 0;
}
catch (MissingContentException exception)
{
    // A machine without npm builds and tests everything but the package, and has no half one.
    if (Directory.Exists(output))
        Directory.Delete(output, recursive: true);
    Console.WriteLine($"Recovery.Packing : warning RCV0002: {exception.Message} Nothing was packed.");
    return 0;
}
catch (Exception exception) when (exception is PackingException or XmlException or IOException)
{
    // MSBuild shows lines of this form as errors of the build.
    Console.Error.WriteLine($"Recovery.Packing : error RCV0001: {exception.Message}");
    return 1;
}
