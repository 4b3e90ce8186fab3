namespace RecoveryCrm.Packing;

/// <summary>The shipped configuration as the Configuration Migration tool imports it: data.xml and data_schema.xml at the root of a zip.</summary>
public static class DataPackage
{
    public static Package Read(string folder)
    {
        var package = new Package();
        foreach (var name in new[] { "data.xml", "data_schema.xml" })
        {
            var path = Path.Combine(folder, name);
            Xml.Load(path);
            package.Add(name, File.ReadAllBytes(path));
        }

        return package;
    }
}
