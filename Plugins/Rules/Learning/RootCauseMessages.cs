namespace RecoveryCrm.Plugins.Rules.Learning;

/// <summary>What is said about root causes.</summary>
internal static class RootCauseMessages
{
    public static Text ThreeWhys(int answered) => new(
        $"A verified root cause needs at least three whys without a gap; {answered} in a row are answered. Ask on until the cause lies in how we work.",
        $"Eine bestätigte Grundursache braucht mindestens drei Warum ohne Lücke; {answered} hintereinander sind beantwortet. Fragen Sie weiter, bis die Ursache in unserer Arbeitsweise liegt.",
        $"Une cause racine vérifiée exige au moins trois pourquoi sans lacune ; {answered} à la suite ont une réponse. Continuez jusqu’à ce que la cause tienne à notre façon de travailler.");

    public static Text NoConclusion() => new(
        $"A verified root cause needs a conclusion. Write down what the whys come to.",
        $"Eine bestätigte Grundursache braucht ein Fazit. Halten Sie fest, worauf die Warum-Fragen hinauslaufen.",
        $"Une cause racine vérifiée exige une conclusion. Consignez ce à quoi aboutissent les pourquoi.");

    public static Text VerifierIsAuthor() => new(
        $"A root cause is verified by somebody who neither created it nor wrote its last why. Ask a colleague.",
        $"Eine Grundursache bestätigt jemand, der sie weder angelegt noch das letzte Warum geschrieben hat. Bitten Sie einen Kollegen.",
        $"Une cause racine est vérifiée par quelqu’un qui ne l’a ni créée ni rédigé son dernier pourquoi. Demandez à un collègue.");

    public static Text VerifiedStays() => new(
        $"This root cause is verified, so its whys, its conclusion and its recovery stay as they are. Take the verification back first if they are wrong.",
        $"Diese Grundursache ist bestätigt, daher bleiben Warum-Fragen, Fazit und Recovery, wie sie sind. Nehmen Sie zuerst die Bestätigung zurück, wenn sie falsch sind.",
        $"Cette cause racine est vérifiée, ses pourquoi, sa conclusion et son rétablissement restent donc tels quels. Retirez d’abord la vérification s’ils sont faux.");

    public static Text VerifiedIsKept() => new(
        $"This root cause is verified: closing, improvements and what the client was told rest on it, so it can’t be deleted. Take the verification back first if it is wrong.",
        $"Diese Grundursache ist bestätigt: Abschluss, Verbesserungen und was der Kunde erfuhr beruhen auf ihr, daher kann sie nicht gelöscht werden. Nehmen Sie zuerst die Bestätigung zurück, wenn sie falsch ist.",
        $"Cette cause racine est vérifiée : clôture, améliorations et ce que sait le client en dépendent, elle ne peut donc pas être supprimée. Retirez d’abord la vérification si elle est fausse.");
}
