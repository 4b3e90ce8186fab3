using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>Says in words what went wrong where it was no rule of ours.</summary>
internal static class Failure
{
    // Dataverse's codes for a lost race in the database (Web service error codes: SqlError, SqlTimeout).
    private const int SqlError = unchecked((int)0x80044150);
    private const int SqlTimeout = unchecked((int)0x80044151);

    /// <summary>A nested request's refusal is passed on in its own words, which are already meant for people.</summary>
    public static string Explain(FaultException<OrganizationServiceFault> fault) => fault.Detail.ErrorCode switch
    {
        SqlError or SqlTimeout => ToAnybody(new Text(
            $"Somebody else was changing the same records at this moment, so nothing was saved. Try again.",
            $"Jemand anderes hat im selben Moment dieselben Datensätze geändert, daher wurde nichts gespeichert. Versuchen Sie es erneut.",
            $"Quelqu’un d’autre modifiait les mêmes enregistrements à cet instant, rien n’a donc été enregistré. Réessayez.")),
        _ => fault.Detail.Message,
    };

    public static string Unexpected(Guid reference) => ToAnybody(new Text(
        $"Something went wrong that we did not expect, so nothing was saved. Tell your administrator this reference: {reference}.",
        $"Etwas Unerwartetes ist schiefgegangen, daher wurde nichts gespeichert. Nennen Sie Ihrem Administrator diese Referenz: {reference}.",
        $"Une erreur inattendue s’est produite, rien n’a été enregistré. Donnez cette référence à votre administrateur : {reference}."));

    // In every language: the user's can't be asked for any more, because after a failed request the transaction takes none.
    private static string ToAnybody(Text words) => $"{words.In(Text.English)}\n{words.In(Text.German)}\n{words.In(Text.French)}";
}
