namespace RecoveryCrm.Tests.Solution.Registrations;

/// <summary>
/// The solution registers exactly what the plug-ins declare. Run with the environment variable RECOVERY_WRITE_SOLUTION=1,
/// these tests write the solution's files from the compiled plug-ins instead of comparing them.
/// </summary>
public sealed class RegistrationTests
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("RECOVERY_WRITE_SOLUTION") == "1";

    [Fact]
    public void The_solution_registers_what_the_plugins_declare()
    {
        var files = new DeclaredFiles(DeclaredAssembly.Shipped);
        if (Writes)
            files.Write();

        Assert.True(
            files.Differences() is { Count: 0 },
            "Run the tests once with RECOVERY_WRITE_SOLUTION=1.\n" + string.Join('\n', files.Differences()));
    }

    [Fact]
    public void No_two_steps_of_one_event_leave_their_order_open()
    {
        var ties = DeclaredAssembly.Shipped.Steps
            .GroupBy(step => (step.Table, step.Message, step.Stage, step.Rank))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(" and ", group.Select(step => step.PluginType.Name))}");

        Assert.Empty(ties);
    }

    [Fact]
    public void A_plugin_hears_an_event_once()
    {
        var twice = DeclaredAssembly.Shipped.Steps
            .GroupBy(step => step.Name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Custom_apis_and_their_parameters_say_what_they_are_in_each_language()
    {
        var faults = new DeclaredFiles(DeclaredAssembly.Shipped).LabelFaults;
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void A_new_api_without_labels_is_told_which()
    {
        const string Unlabelled = """<customapi uniquename="rcv_New"><description default="Does it."><label description="Does it." languagecode="1033" /></description></customapi>""";

        Assert.Equal(3, Labels.In(null, "description").Faults("new").Count());
        Assert.Equal(
            ["customapi.xml: description has no words in German (1031)", "customapi.xml: description has no words in French (1036)"],
            Labels.In(Unlabelled, "description").Faults("customapi.xml: description").Select(fault => fault[..fault.IndexOf(": write", StringComparison.Ordinal)]));
    }
}
