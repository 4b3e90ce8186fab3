using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Pipeline;

/// <summary>The images that one step gets.</summary>
internal sealed record StepImages(IReadOnlyList<KeyValuePair<string, Entity>> Pre, IReadOnlyList<KeyValuePair<string, Entity>> Post);

/// <summary>The row before and after the main operation, as far as a step asks for it; each plug-in gets copies with its own columns.</summary>
internal sealed class RowImages
{
    public static readonly RowImages None = new();

    /// <summary>As it stood when the stage began.</summary>
    public Entity? Before { get; set; }

    public Entity? After { get; set; }

    public StepImages For(StepRegistration step, int stage) => new(
        Copies(step, Before, image => image.Type != ImageType.Post),
        stage < 40 ? [] : Copies(step, After, image => image.Type != ImageType.Pre));

    private static List<KeyValuePair<string, Entity>> Copies(StepRegistration step, Entity? row, Func<StepImage, bool> wanted) =>
        row is null ? [] : [.. step.Images.Where(wanted).Select(image => KeyValuePair.Create(image.Alias, Copy(row, image)))];

    private static Entity Copy(Entity row, StepImage image)
    {
        var copy = row.Copy();
        if (image.Columns.Count > 0)
        {
            foreach (var column in copy.Attributes.Keys.Where(column => !image.Columns.Contains(column)).ToList())
                copy.Attributes.Remove(column);
        }

        return copy;
    }
}
