using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Sandbox.WebApi.Errors;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Rows;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>GET with ?fetchXml=: the FetchXML is handed on as it is; rows leave null values out.</summary>
internal sealed class FetchReader(Session session, ApiRequest request)
{
    private const string Cookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    private const string More = "Microsoft.Dynamics.CRM.morerecords";

    public ApiResponse Read(TableRows rows, string fetch)
    {
        var table = rows.Shape.Table;
        var page = Check(fetch, table.LogicalName);
        if (rows.Collection is not null)
            throw WebApiException.NotSupported("fetchXml on a collection-valued navigation property");
        var found = session.Query(new FetchExpression(fetch));
        var writer = new RowWriter(session.Model, request.Preferences, request.Root);
        return ApiResponse.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.Root}$metadata#{table.EntitySetName}");
            Totals.Write(json, request.Preferences, found);
            if (request.Preferences.Wants(Cookie) && found.MoreRecords)
                json.WriteString("@" + Cookie, PagingCookie(page, found.PagingCookie));
            if (request.Preferences.Wants(More))
                json.WriteBoolean("@" + More, found.MoreRecords);
            json.WriteStartArray("value");
            foreach (var row in found.Entities)
                writer.WriteFetched(json, row, rows.Shape);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>Dataverse hands the cookie out encoded twice, ready to be decoded twice into the next page's FetchXML.</summary>
    private static string PagingCookie(int page, string? cookie) => new XElement(
        "cookie",
        new XAttribute("pagenumber", page + 1),
        new XAttribute("pagingcookie", Uri.EscapeDataString(Uri.EscapeDataString(cookie ?? ""))),
        new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);

    private static int Check(string fetch, string table)
    {
        try
        {
            var root = XElement.Parse(fetch);
            var entity = (string?)root.Element("entity")?.Attribute("name");
            return entity == table ? (int?)root.Attribute("page") ?? 1
                : throw new WebApiException(400, "0x80041112", $"The entity '{entity}' of the FetchXML is not the '{table}' of the URL.");
        }
        catch (Exception broken) when (broken is XmlException or FormatException)
        {
            throw new WebApiException(400, "0x80041112", $"Invalid XML. {broken.Message}");
        }
    }
}
