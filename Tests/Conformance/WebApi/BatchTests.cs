using System.Net;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>$batch: parts in order, change sets whole or not at all.</summary>
public sealed class BatchTests : WebApiTest
{
    private const string Type = "multipart/mixed; boundary=b";

    [Fact]
    public async Task A_change_set_makes_rows_that_refer_to_each_other()
    {
        var reply = await Batch(ChangeSet(
            Part("1", "POST", "accounts", """{"name":"Contoso"}"""),
            Part("2", "POST", "/api/data/v9.2/contacts", """{"lastname":"North","parentcustomerid_account@odata.bind":"$1"}"""),
            Part("3", "PUT", "$1/telephone1", """{"value":"7"}""")));
        reply.MustBe(HttpStatusCode.OK);
        Assert.StartsWith("multipart/mixed; boundary=batchresponse_", reply.ContentType, StringComparison.Ordinal);
        Assert.Contains("Content-ID: 2", reply.Text, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 204 No Content", reply.Text, StringComparison.Ordinal);
        var contacts = await Get("contacts?$select=lastname&$expand=parentcustomerid_account($select=name,telephone1)");
        Assert.Equal("7", contacts.Rows.Single().GetProperty("parentcustomerid_account").GetProperty("telephone1").GetString());
    }

    [Fact]
    public async Task A_failed_change_set_leaves_nothing()
    {
        var reply = await Batch(ChangeSet(
            Part("1", "POST", "accounts", """{"name":"Contoso"}"""),
            Part("2", "POST", "accounts", """{"name":"Contoso","industrycode":99999}""")));
        reply.MustBe(HttpStatusCode.BadRequest);
        Assert.Contains("0x8004431a", reply.Text, StringComparison.Ordinal);
        Assert.Empty((await Get("accounts")).Rows);
    }

    [Fact]
    public async Task A_batch_stops_at_the_first_error_unless_asked_to_go_on()
    {
        string[] parts = [Single("GET", "nothing"), Single("GET", "systemusers?$select=domainname&$filter=domainname eq 'administrator'")];
        var stopped = await Batch(parts);
        stopped.MustBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain("administrator", stopped.Text, StringComparison.Ordinal);

        var whole = await Send("POST", "$batch", string.Concat(parts) + "--b--\r\n", ("Content-Type", Type), ("Prefer", "odata.continue-on-error"));
        whole.MustBe(HttpStatusCode.OK);
        Assert.Contains("HTTP/1.1 404 Not Found", whole.Text, StringComparison.Ordinal);
        Assert.Contains("administrator", whole.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_is_none_is_refused()
    {
        (await Send("POST", "$batch", "{}")).MustBe(HttpStatusCode.UnsupportedMediaType);
        (await Send("POST", "$batch", "--b\r\nContent-Type: application/http\r\n\r\nGET accounts HTTP/1.1", ("Content-Type", Type))).MustBe(HttpStatusCode.BadRequest);
        (await Send("POST", "$batch", "--b--\r\n", ("Content-Type", Type))).MustBe(HttpStatusCode.BadRequest);
    }

    private Task<Reply> Batch(params string[] items) => Send("POST", "$batch", string.Concat(items) + "--b--\r\n", ("Content-Type", Type));

    private static string Single(string method, string url) =>
        $"--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{method} {url} HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n";

    private static string ChangeSet(params string[] parts) =>
        "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" + string.Concat(parts) + "--c--\r\n";

    private static string Part(string id, string method, string url, string body) =>
        $"--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {id}\r\n\r\n"
        + $"{method} {url} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}\r\n";
}
