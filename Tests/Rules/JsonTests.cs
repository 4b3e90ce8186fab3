using System.Text.Json;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules;

/// <summary>What the custom APIs answer can be read by any JSON reader, and says what was meant.</summary>
[Rule("X1")]
public sealed class JsonTests
{
    [Fact]
    public void Every_kind_of_value()
    {
        var json = Json.Of(Json.Members(
            "nothing", null, "yes", true, "whole", 7, "exact", 1.2300m, "small", 0.0001m, "choice", Severity.Major, "id", Guid.Empty,
            "time", new DateTime(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc), "list", new[] { "a", "b" }, "none", Array.Empty<string>(), "inner", Json.Members("x", 1)));

        Assert.Equal(
            """{"nothing":null,"yes":true,"whole":7,"exact":1.23,"small":0.0001,"choice":718340001,"id":"00000000-0000-0000-0000-000000000000","time":"2026-03-03T10:00:00Z","list":["a","b"],"none":[],"inner":{"x":1}}""",
            json);
    }

    [Fact]
    public void Every_character_comes_back()
    {
        var text = new string([.. Enumerable.Range(0, 0x2100).Select(code => (char)code)]);

        Assert.Equal(text, JsonDocument.Parse(Json.Of(text)).RootElement.GetString());
    }
}
