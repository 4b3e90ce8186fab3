using System;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>The client asks where the update is that they were promised (C10).</summary>
internal static class Chase
{
    /// <summary>Whether asking at this moment counts: the promise was overdue by then, and nobody asked about it before.</summary>
    public static bool Counts(DateTime? promise, DateTime? chasedBefore, DateTime askedOn) => promise < askedOn && promise != chasedBefore;

    public static Text Subject(string recovery) => new(
        $"The client is asking for news: {recovery}",
        $"Der Kunde fragt nach: {recovery}",
        $"Le client demande des nouvelles : {recovery}");

    public static Text Body(DateTime? askedOn, DateTime? promise) => new(
        $"The client got in touch on {askedOn}. The update that was promised for {promise} is overdue. Answer now, even if there is no news, and log it.",
        $"Der Kunde hat sich am {askedOn} gemeldet. Der für {promise} zugesagte Zwischenbericht ist überfällig. Antworten Sie jetzt, auch wenn es nichts Neues gibt, und erfassen Sie es.",
        $"Le client s’est manifesté le {askedOn}. Le point d’avancement promis pour le {promise} est en retard. Répondez maintenant, même sans nouveauté, et consignez-le.");
}
