using System.Text;
using Microsoft.AspNetCore.Http;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.WebApi.Batch;

/// <summary>One request inside a batch ("application/http"), and its Content-ID.</summary>
internal sealed record BatchPart(string? ContentId, string Method, string Url, IHeaderDictionary Headers, byte[] Body)
{
    public static BatchPart Parse(string? contentId, byte[] content)
    {
        // Headers are ASCII; what stands behind the first empty line is the body, byte for byte.
        var end = content.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.ASCII.GetString(content, 0, end < 0 ? content.Length : end).Split("\r\n");
        // A filter in the address may hold spaces that the client didn't encode.
        var (first, last) = (head[0].IndexOf(' '), head[0].LastIndexOf(" HTTP/", StringComparison.Ordinal));
        if (first < 0 || last <= first)
            throw WebApiException.Syntax($"A part of the batch starts with '{head[0]}', not with a request line; every line must end with CRLF.");
        var headers = new HeaderDictionary();
        foreach (var header in head.Skip(1).Where(each => each.Contains(':')))
            headers.Append(header[..header.IndexOf(':')].Trim(), header[(header.IndexOf(':') + 1)..].Trim());
        return new BatchPart(contentId ?? Header(headers, "Content-ID"), head[0][..first], head[0][(first + 1)..last], headers, Trim(end < 0 ? [] : content[(end + 4)..]));
    }

    /// <summary>The part as a request of its own below the service root.</summary>
    public ApiRequest Request(ApiRequest batch, IReadOnlyDictionary<string, string> addresses)
    {
        var url = Resolve(Url, addresses);
        var root = new Uri(batch.Root);
        var path = url.StartsWith(batch.Root, StringComparison.OrdinalIgnoreCase) ? url[batch.Root.Length..]
            : url.StartsWith(root.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? url[root.AbsolutePath.Length..]
            : url.StartsWith('/') || url.Contains("://", StringComparison.Ordinal)
                ? throw WebApiException.Syntax($"The batch holds a request to '{url}', which is not below {batch.Root}.")
            : url;
        var query = path.IndexOf('?');
        return new ApiRequest(Method, query < 0 ? path : path[..query], query < 0 ? "" : path[query..], Headers, Body, batch.Root);
    }

    /// <summary>"$1/name" means the row that the part with Content-ID 1 made.</summary>
    private static string Resolve(string url, IReadOnlyDictionary<string, string> addresses)
    {
        if (!url.TrimStart('/').StartsWith('$'))
            return url;
        var name = url.TrimStart('/')[1..].Split('/', '?')[0];
        return addresses.TryGetValue(name, out var address) ? address + url[(url.IndexOf('$') + 1 + name.Length)..] : url;
    }

    private static string? Header(HeaderDictionary headers, string name) => headers[name].ToString() is { Length: > 0 } value ? value : null;

    private static byte[] Trim(byte[] body) => body.AsSpan().TrimEnd("\r\n"u8).ToArray();
}
