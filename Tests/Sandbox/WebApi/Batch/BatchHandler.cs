using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Handlers;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.WebApi.Batch;

/// <summary>$batch: requests in order, each change set in one transaction; stops at the first error unless asked to go on.</summary>
internal sealed class BatchHandler(Session session, ApiRequest batch)
{
    private readonly string boundary = $"batchresponse_{Guid.NewGuid()}";

    public ApiResponse Answer()
    {
        if (batch.Method != "POST")
            throw WebApiException.MethodNotAllowed(batch.Method, batch.Path);
        var items = BatchReader.Read(batch.Headers.ContentType.ToString(), batch.Body).GetAwaiter().GetResult();
        var continues = batch.Headers["Prefer"].ToString().Contains("odata.continue-on-error", StringComparison.OrdinalIgnoreCase)
            && !batch.Headers["Prefer"].ToString().Contains("odata.continue-on-error=false", StringComparison.OrdinalIgnoreCase);
        using var body = new MemoryStream();
        var status = 200;
        foreach (var item in items)
        {
            var failed = item.IsChangeSet ? AnswerChangeSet(item, body) : AnswerRequest(item.Parts[0], body);
            if (failed is null || continues)
                continue;
            status = failed.Status;
            break;
        }

        Write(body, $"--{boundary}--\r\n");
        return ApiResponse.Bytes(status, body.ToArray(), $"multipart/mixed; boundary={boundary}");
    }

    private ApiResponse? AnswerRequest(BatchPart part, MemoryStream body)
    {
        var response = DataService.Guarded(() => new Router(session, part.Request(batch, NoAddresses), NoRows).Answer());
        Write(body, $"--{boundary}\r\n");
        WritePart(body, part.ContentId, response);
        return response.Status >= 400 ? response : null;
    }

    /// <summary>A change set answers all its parts, or the one error that undid them.</summary>
    private ApiResponse? AnswerChangeSet(BatchItem item, MemoryStream body)
    {
        List<ApiResponse> responses = [];
        var outcome = DataService.Guarded(() =>
        {
            responses.AddRange(Execute(item));
            return new ApiResponse(200);
        });
        Write(body, $"--{boundary}\r\n");
        if (outcome.Status >= 400)
        {
            WritePart(body, null, outcome);
            return outcome;
        }

        var inner = $"changesetresponse_{Guid.NewGuid()}";
        Write(body, $"Content-Type: multipart/mixed; boundary={inner}\r\n\r\n");
        foreach (var (part, response) in item.Parts.Zip(responses))
        {
            Write(body, $"--{inner}\r\n");
            WritePart(body, part.ContentId, response);
        }

        Write(body, $"--{inner}--\r\n");
        return null;
    }

    private IEnumerable<ApiResponse> Execute(BatchItem item)
    {
        Dictionary<string, EntityReference> rows = [];
        Dictionary<string, string> addresses = [];
        List<Write> writes = [];
        foreach (var part in item.Parts)
        {
            var write = new Router(session, part.Request(batch, addresses), rows).PlanChange();
            writes.Add(write);
            if (part.ContentId is not { } id || write.Row is not { } row)
                continue;
            rows[id] = row;
            addresses[id] = $"{session.Model.Shape(row.LogicalName).Table.EntitySetName}({row.Id})";
        }

        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        transaction.Requests.AddRange(writes.Select(write => write.Request));
        var done = (ExecuteTransactionResponse)session.Execute(transaction);
        return writes.Zip(done.Responses, (write, response) => write.Answer(response)).ToList();
    }

    private static void WritePart(MemoryStream body, string? contentId, ApiResponse response)
    {
        var head = new StringBuilder("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        if (contentId is not null)
            head.Append(CultureInfo.InvariantCulture, $"Content-ID: {contentId}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"\r\nHTTP/1.1 {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}\r\n");
        if (response.ContentType is not null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {response.ContentType}\r\n");
        head.Append("OData-Version: 4.0\r\n");
        foreach (var (name, value) in response.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        Write(body, head.Append("\r\n").ToString());
        body.Write(response.Body);
        Write(body, "\r\n");
    }

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));

    private static readonly Dictionary<string, EntityReference> NoRows = [];
    private static readonly Dictionary<string, string> NoAddresses = [];
}
