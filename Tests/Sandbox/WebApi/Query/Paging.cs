using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.WebApi.Errors;

namespace RecoveryCrm.Sandbox.WebApi.Query;

/// <summary>The $skiptoken of a next link: opaque to clients, a page number and the query engine's cookie inside.</summary>
internal static class Paging
{
    public const int MostRows = 5000;

    public static PagingInfo First(int? pageSize) => new() { PageNumber = 1, Count = pageSize ?? MostRows };

    public static PagingInfo Read(string token, int? pageSize)
    {
        try
        {
            var cookie = XElement.Parse(token);
            return new PagingInfo
            {
                PageNumber = (int?)cookie.Attribute("pagenumber") ?? 1,
                // A client that doesn't repeat its page size goes on with the one it began with.
                Count = pageSize ?? (int?)cookie.Attribute("pagesize") ?? MostRows,
                PagingCookie = (string?)cookie.Attribute("pagingcookie"),
            };
        }
        catch (Exception broken) when (broken is XmlException or FormatException)
        {
            throw WebApiException.Syntax("The $skiptoken is malformed; use the @odata.nextLink as it was answered.");
        }
    }

    public static string Write(PagingInfo page, string? cookie) => new XElement(
        "cookie",
        new XAttribute("pagenumber", (page.PageNumber + 1).ToString(CultureInfo.InvariantCulture)),
        new XAttribute("pagesize", page.Count),
        new XAttribute("pagingcookie", cookie ?? ""),
        new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);
}
