using System.Xml;
using Microsoft.OData.Edm.Csdl;
using RecoveryCrm.Sandbox.WebApi.Http;
using RecoveryCrm.Sandbox.WebApi.Schema;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>$metadata: the CSDL that the OData library writes of the model.</summary>
internal static class MetadataDocument
{
    public static ApiResponse Write(WebModel model)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Indent = true }))
        {
            if (!CsdlWriter.TryWriteCsdl(model.Edm, xml, CsdlTarget.OData, out var errors))
                throw new InvalidOperationException($"The model has no CSDL: {string.Join("; ", errors)}");
        }

        return ApiResponse.Bytes(200, buffer.ToArray(), "application/xml; charset=utf-8");
    }
}
