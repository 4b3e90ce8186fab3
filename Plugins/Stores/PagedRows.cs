using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>Reads what may be more than one page.</summary>
internal static class PagedRows
{
    /// <summary>All rows, as SYSTEM: figures and checks count what stands, whoever asks. Dataverse gives 5,000 at a time.</summary>
    public static IEnumerable<Entity> AllRows(this PluginContext context, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 };
        while (true)
        {
            var page = context.System.RetrieveMultiple(query);
            foreach (var row in page.Entities)
                yield return row;
            if (!page.MoreRecords)
                yield break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
