using System.Globalization;
using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution;

/// <summary>The plug-ins work out which status a bare state brings with it (Plugins/Events/StatusWrites.cs).</summary>
public sealed class DefaultStatusTests
{
    [Fact]
    public void The_default_status_of_every_state_is_its_number_and_one()
    {
        var states = Directory.GetDirectories(Repository.PathTo("Solution", "src", "Entities"), "rcv_*")
            .SelectMany(table => XDocument.Load(Path.Combine(table, "Entity.xml")).Descendants("state"))
            .Select(state => (State: Number(state, "value"), Status: Number(state, "defaultstatus")))
            .ToList();

        Assert.NotEmpty(states);
        Assert.All(states, state => Assert.Equal(state.State + 1, state.Status));
    }

    private static int Number(XElement state, string attribute) => int.Parse(state.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
