using RecoveryCrm.Sandbox.Host;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>The command line of the Sandbox.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Nothing_said_means_the_sample_on_the_default_address()
    {
        var options = CommandLine.Parse([]);
        Assert.Equal("http://127.0.0.1:5290", options.Url);
        Assert.Null(options.Data);
        Assert.True(options.Sample);
        Assert.False(options.Reset);
    }

    [Fact]
    public void Options_take_their_value_behind_a_space_or_an_equals_sign()
    {
        var options = CommandLine.Parse(["--urls", "http://localhost:1/", "--data=:memory:", "--reset", "--now", "2026-03-02T09:00:00Z", "--sample=none", "--no-browser"]);
        Assert.Equal("http://localhost:1", options.Url);
        Assert.Equal(":memory:", options.Data);
        Assert.True(options.Reset);
        Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), options.Now);
        Assert.False(options.Sample);
    }

    [Theory]
    [InlineData("'--port' is unknown", "--port", "1")]
    [InlineData("needs a value", "--data")]
    [InlineData("loopback only", "--urls", "http://0.0.0.0:5290")]
    [InlineData("loopback only", "--urls", "https://127.0.0.1:5290")]
    [InlineData("not an ISO time", "--now", "soon")]
    [InlineData("not supported by the Sandbox yet", "--sample", "500")]
    [InlineData("is unknown", "--sample", "large")]
    [InlineData("PostgreSQL is not supported", "--postgres", "Host=localhost")]
    public void What_it_does_not_know_is_said_clearly(string message, params string[] arguments) =>
        Assert.Contains(message, Assert.Throws<CommandLineException>(() => CommandLine.Parse(arguments)).Message, StringComparison.Ordinal);
}
