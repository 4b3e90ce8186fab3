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
    public void Texts_of_custom_apis_fit_their_columns()
    {
        var apis = DeclaredAssembly.Shipped.Apis;
        var descriptions = apis.SelectMany(api => api.Inputs.Concat(api.Outputs).Select(item => (api.Name + "." + item.Name, item.Description)).Prepend((api.Name, api.Description)));
        var tooLong = descriptions
            .Where(item => new[] { item.Description.English, item.Description.German, item.Description.French }.Any(words => words.Length > 300))
            .Select(item => item.Item1);

        Assert.Empty(tooLong);
    }
}
