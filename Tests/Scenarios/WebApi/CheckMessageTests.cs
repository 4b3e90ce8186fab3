using System.Net;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Tests.Scenarios.Support;

namespace RecoveryCrm.Tests.Scenarios.WebApi;

/// <summary>The check of a message by HTTP, as forms and flows call it.</summary>
public sealed class CheckMessageTests : WebApiTest
{
    private static readonly Lazy<Organization> Sample = new(() => SampleFixture.Create(Start));

    protected override Organization CreateOrganization() => Sample.Value.Clone();

    [Fact, Rule("A1"), Rule("A4")]
    public async Task A_message_is_checked()
    {
        var answer = await As("agent.anna", new { Text = "Mistakes were made, and we are sorry if that hurt you.", Kind = 0 });

        answer.MustBe(HttpStatusCode.OK);
        Assert.False(answer["IsAcceptable"].GetBoolean());
        Assert.Contains("\"found\":\"if that hurt you\",\"at\":37", answer["Findings"].GetString(), StringComparison.Ordinal);
        Assert.True((await As("reader.rita", new { Text = "No news. Next update at 15:00.", Kind = 1 }))["IsAcceptable"].GetBoolean());
    }

    [Fact, Rule("A1")]
    public async Task Bad_input_is_refused()
    {
        (await As("agent.anna", new { Text = " " })).MustFail(HttpStatusCode.BadRequest, "0x80040265", "(A1-parameter-text)");
        (await As("agent.anna", new { Text = "Sorry.", Kind = 718340000 })).MustFail(HttpStatusCode.BadRequest, "0x80040265", "(A1-parameter-kind)");
        Assert.Equal(HttpStatusCode.BadRequest, (await As("agent.anna", new { Kind = 1 })).Status);
    }

    private Task<Reply> As(string user, object body) =>
        Send("POST", "rcv_CheckMessage", body, ("X-Sandbox-User", Organization.UserNamed(user).ToString()));
}
