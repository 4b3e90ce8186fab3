using System;

namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>What is said about touchpoints.</summary>
internal static class TouchpointMessages
{
    public static Text EmptyUpdate() => new(
        $"The update is empty. Write in its description what the client was told; “no news yet” is a fair update, a note is none.",
        $"Der Zwischenbericht ist leer. Schreiben Sie in die Beschreibung, was der Kunde erfahren hat; „noch nichts Neues“ ist ein fairer Zwischenbericht, eine Notiz ist keiner.",
        $"Le point d’avancement est vide. Indiquez dans sa description ce qui a été dit au client ; « rien de nouveau » est un point honnête, une note n’en est pas un.");

    public static Text History() => new(
        $"This touchpoint has taken place, so it stays as it is. Record another touchpoint, or add a note.",
        $"Dieser Kundenkontakt hat stattgefunden und bleibt daher, wie er ist. Erfassen Sie einen weiteren Kundenkontakt oder fügen Sie eine Notiz hinzu.",
        $"Ce point de contact a eu lieu et reste donc tel quel. Consignez un autre point de contact ou ajoutez une note.");

    public static Text Ended() => new(
        $"This touchpoint has already ended, and it stays so. Create another one.",
        $"Dieser Kundenkontakt ist bereits beendet und bleibt es. Legen Sie einen neuen an.",
        $"Ce point de contact est déjà terminé et le reste. Créez-en un autre.");

    public static Text StaysWithRecovery() => new(
        $"A touchpoint keeps its recovery and its purpose. Cancel it and create another one.",
        $"Ein Kundenkontakt behält seine Recovery und seinen Zweck. Stornieren Sie ihn und legen Sie einen neuen an.",
        $"Un point de contact garde son rétablissement et son objet. Annulez-le et créez-en un autre.");

    public static Text PromiseStands(DateTime? dueOn) => new(
        $"The client was promised this update for {dueOn}, and nobody moves a promise. Complete it, add another update, or agree on another interval on the recovery.",
        $"Dieser Zwischenbericht ist dem Kunden für {dueOn} zugesagt, und eine Zusage verschiebt niemand. Schließen Sie ihn ab, fügen Sie einen anderen hinzu oder vereinbaren Sie an der Recovery ein anderes Intervall.",
        $"Ce point d’avancement est promis au client pour le {dueOn}, et personne ne déplace une promesse. Terminez-le, ajoutez-en un autre ou convenez d’un autre intervalle sur le rétablissement.");

    public static Text PromiseInThePast(DateTime? dueOn) => new(
        $"The due date {dueOn} has passed. Leave it empty to keep the date the client was promised, or choose one ahead.",
        $"Das Fälligkeitsdatum {dueOn} ist vorbei. Lassen Sie es leer, damit die Zusage an den Kunden bleibt, oder wählen Sie eines in der Zukunft.",
        $"L’échéance du {dueOn} est passée. Laissez-la vide pour garder la date promise au client, ou choisissez-en une à venir.");

    public static Text NoMoreUpdates() => new(
        $"The recovery is verified or over, so no more progress updates are promised. Choose another purpose, such as Check-in.",
        $"Die Recovery ist bestätigt oder beendet, daher sind keine Zwischenberichte mehr zugesagt. Wählen Sie einen anderen Zweck, etwa Nachfrage.",
        $"Le rétablissement est vérifié ou terminé : plus aucun point d’avancement n’est promis. Choisissez un autre objet, comme une prise de nouvelles.");

    public static Text OtherAccount() => new(
        $"A touchpoint of a recovery is regarding the recovery’s account. Leave “Regarding” empty, and it is filled in.",
        $"Ein Kundenkontakt einer Recovery bezieht sich auf deren Firma. Lassen Sie „Bezug“ leer, dann wird sie eingetragen.",
        $"Un point de contact d’un rétablissement concerne le compte de celui-ci. Laissez « Concernant » vide, il sera renseigné.");

    public static Text OtherContact() => new(
        $"The contact belongs to another company. Choose a contact of the account, its parent or a subsidiary.",
        $"Der Kontakt gehört zu einem anderen Unternehmen. Wählen Sie einen Kontakt der Firma, ihrer Mutter- oder einer Tochterfirma.",
        $"Ce contact appartient à une autre société. Choisissez un contact du compte, de sa société mère ou d’une filiale.");

    public static Text HistoryStays() => new(
        $"This touchpoint has taken place, so it is not deleted.",
        $"Dieser Kundenkontakt hat stattgefunden und wird daher nicht gelöscht.",
        $"Ce point de contact a eu lieu et n’est donc pas supprimé.");
}
