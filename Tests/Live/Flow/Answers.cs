using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using RecoveryCrm.Sandbox.Client;

namespace RecoveryCrm.Tests.Live.Flow;

/// <summary>Reads the JSON that custom APIs answer with, on either runtime.</summary>
internal static class Answers
{
    /// <summary>The elements of an answer that is a list, each as one line.</summary>
    public static IReadOnlyList<string> Lines(this ParameterCollection answer, string property) =>
        [.. JArray.Parse((string)answer[property]).Select(element => element.ToString(Newtonsoft.Json.Formatting.None))];

    /// <summary>What rcv_CheckIntegrity finds that should be impossible.</summary>
    public static IReadOnlyList<string> Impossible(this IOrganizationService service) => service.Call("rcv_CheckIntegrity", null).Lines("Findings");
}
