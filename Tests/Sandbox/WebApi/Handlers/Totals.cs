using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.WebApi.Http;

namespace RecoveryCrm.Sandbox.WebApi.Handlers;

/// <summary>The annotations about a whole page of rows.</summary>
internal static class Totals
{
    public static void Write(Utf8JsonWriter json, Preferences preferences, EntityCollection found)
    {
        if (preferences.Wants("Microsoft.Dynamics.CRM.totalrecordcount"))
            json.WriteNumber("@Microsoft.Dynamics.CRM.totalrecordcount", found.TotalRecordCount);
        if (preferences.Wants("Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"))
            json.WriteBoolean("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded", found.TotalRecordCountLimitExceeded);
    }
}
