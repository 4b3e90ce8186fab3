using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using RecoveryCrm.Sandbox.WebApi.Errors;

namespace RecoveryCrm.Sandbox.WebApi.Batch;

/// <summary>A part of a batch: one request, or the requests of a change set.</summary>
internal sealed record BatchItem(IReadOnlyList<BatchPart> Parts, bool IsChangeSet);

/// <summary>Takes a multipart/mixed body apart.</summary>
internal static class BatchReader
{
    private const int MostRequests = 1000;

    public static async Task<List<BatchItem>> Read(string contentType, byte[] body)
    {
        try
        {
            var items = await Items(contentType, body);
            var count = items.Sum(item => item.Parts.Count);
            return count is > 0 and <= MostRequests ? items
                : throw WebApiException.Syntax($"A batch holds 1 to {MostRequests} requests, this one {count}.");
        }
        catch (IOException cut)
        {
            throw WebApiException.Syntax($"The batch's body ends before its closing boundary; every line must end with CRLF. {cut.Message}");
        }
    }

    private static async Task<List<BatchItem>> Items(string contentType, byte[] body)
    {
        List<BatchItem> items = [];
        await foreach (var section in Sections(contentType, new MemoryStream(body)))
        {
            if (IsMultipart(section.ContentType))
            {
                List<BatchPart> parts = [];
                await foreach (var part in Sections(section.ContentType!, section.Body))
                    parts.Add(await Part(part));
                items.Add(new BatchItem(parts, IsChangeSet: true));
            }
            else
            {
                items.Add(new BatchItem([await Part(section)], IsChangeSet: false));
            }
        }

        return items;
    }

    private static bool IsMultipart(string? contentType) =>
        contentType?.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase) == true;

    private static async IAsyncEnumerable<MultipartSection> Sections(string contentType, Stream body)
    {
        if (!IsMultipart(contentType) || !MediaTypeHeaderValue.TryParse(contentType, out var type) || type.Boundary.Length == 0)
            throw WebApiException.MediaType($"{contentType}' instead of 'multipart/mixed; boundary=…");
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), body);
        while (await reader.ReadNextSectionAsync() is { } section)
            yield return section;
    }

    private static async Task<BatchPart> Part(MultipartSection section)
    {
        using var buffer = new MemoryStream();
        await section.Body.CopyToAsync(buffer);
        var contentId = section.Headers?.TryGetValue("Content-ID", out var value) == true ? value.ToString() : null;
        return BatchPart.Parse(contentId, buffer.ToArray());
    }
}
