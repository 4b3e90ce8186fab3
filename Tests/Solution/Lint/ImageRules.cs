using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Image columns and their configurations in Customizations.xml: the second part of rule 25.</summary>
internal static class ImageRules
{
    /// <summary>The configured image columns, by logical names.</summary>
    public static IEnumerable<(string Table, string Column)> Columns(SolutionModel solution) =>
        solution.Skeleton.Elements("AttributeImageConfigs").Elements("AttributeImageConfig")
            .Select(config => (config.Text("parententitylogicalname"), config.Text("attributelogicalname")));

    /// <summary>The tables whose rows have a picture of their own.</summary>
    public static IEnumerable<string> Tables(SolutionModel solution) => Primaries(solution).Select(config => config.Text("parententitylogicalname"));

    public static IEnumerable<Fault> Images(SolutionModel solution)
    {
        var configured = Columns(solution).ToHashSet();
        var images = solution.Columns.Where(column => column.Type == "image").ToList();
        foreach (var image in images.Where(image => !configured.Contains((image.Table.LogicalName, image.LogicalName))))
            yield return image.Fault("is an image without an AttributeImageConfig");
        foreach (var (table, column) in configured.Where(config => !images.Exists(image => image.Table.LogicalName == config.Table && image.LogicalName == config.Column)))
            yield return new(SolutionModel.CustomizationsFile, $"configures the image {table}.{column}, which does not exist");
        foreach (var image in images.Where(image => image.Mask.Contains("PrimaryImage") && !Primaries(solution).Any(config => Names(config, image))))
            yield return image.Fault("is the picture of its rows without an EntityImageConfig");
        foreach (var config in Primaries(solution).Where(config => !images.Exists(image => Names(config, image))))
            yield return new(SolutionModel.CustomizationsFile, $"takes {config.Text("primaryimageattribute")} for the picture of {config.Text("parententitylogicalname")}, which does not have it");
    }

    private static IEnumerable<XElement> Primaries(SolutionModel solution) => solution.Skeleton.Elements("EntityImageConfigs").Elements("EntityImageConfig");

    private static bool Names(XElement config, Column image) =>
        config.Text("parententitylogicalname") == image.Table.LogicalName && config.Text("primaryimageattribute") == image.LogicalName;
}
