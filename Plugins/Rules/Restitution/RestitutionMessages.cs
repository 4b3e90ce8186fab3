namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>What is said about restitutions. Amounts are in base currency but where a draft's own amount is meant.</summary>
internal static class RestitutionMessages
{
    public static Text RecoveryMissing() => new(
        $"A restitution needs its recovery (rcv_recoveryid). Choose the recovery whose client it is for.",
        $"Eine Wiedergutmachung braucht ihre Recovery (rcv_recoveryid). Wählen Sie die Recovery, deren Kunde sie erhalten soll.",
        $"Un dédommagement a besoin de son rétablissement (rcv_recoveryid). Choisissez le rétablissement dont le client doit en bénéficier.");

    public static Text NameMissing() => new(
        $"A restitution needs a name (rcv_name) that says what the client gets.",
        $"Eine Wiedergutmachung braucht einen Namen (rcv_name), der sagt, was der Kunde erhält.",
        $"Un dédommagement a besoin d'un nom (rcv_name) qui dit ce que le client obtient.");

    public static Text TypeMissing() => new(
        $"A restitution needs a type (rcv_type). Choose what the client gets.",
        $"Eine Wiedergutmachung braucht einen Typ (rcv_type). Wählen Sie, was der Kunde erhält.",
        $"Un dédommagement a besoin d'un type (rcv_type). Choisissez ce que le client obtient.");

    public static Text AmountNotPositive(decimal? amount) => new(
        $"A restitution costs something: the amount (rcv_amount) must be above 0, and it is {amount ?? 0m:N2}. Enter what it costs us; only an apology alone costs nothing.",
        $"Eine Wiedergutmachung kostet etwas: Der Betrag (rcv_amount) muss über 0 liegen, er ist aber {amount ?? 0m:N2}. Tragen Sie ein, was sie uns kostet; nur eine reine Entschuldigung kostet nichts.",
        $"Un dédommagement a un coût : le montant (rcv_amount) doit être supérieur à 0, or il est de {amount ?? 0m:N2}. Saisissez ce qu'il nous coûte ; seules des excuses seules ne coûtent rien.");

    public static Text ApologyCostsNothing(decimal amount) => new(
        $"An apology alone costs nothing, but the amount (rcv_amount) is {amount:N2}. Clear the amount, or choose the type of what the client gets.",
        $"Eine reine Entschuldigung kostet nichts, der Betrag (rcv_amount) ist aber {amount:N2}. Leeren Sie den Betrag, oder wählen Sie den Typ dessen, was der Kunde erhält.",
        $"De simples excuses ne coûtent rien, or le montant (rcv_amount) est de {amount:N2}. Videz le montant, ou choisissez le type de ce que le client obtient.");

    public static Text BeginsAsDraft(Text status) => new(
        $"A restitution is created as a draft, not as {status}. Create it without a status, then submit it.",
        $"Eine Wiedergutmachung wird als Entwurf angelegt, nicht mit dem Status {status}. Legen Sie sie ohne Status an und reichen Sie sie dann ein.",
        $"Un dédommagement se crée à l'état de brouillon, pas à l'état {status}. Créez-le sans statut, puis soumettez-le.");

    public static Text ReferenceMissing() => new(
        $"Delivered needs a reference (rcv_deliveryreference), such as the number of the credit note. Enter it.",
        $"Geleistet braucht einen Beleg (rcv_deliveryreference), etwa die Nummer der Gutschrift. Tragen Sie ihn ein.",
        $"Fourni exige une référence (rcv_deliveryreference), par exemple le numéro de l'avoir. Saisissez-la.");

    public static Text ResponseMissing() => new(
        $"Delivered needs the client's response (rcv_clientresponse). Ask the client what they think of it, and record the answer.",
        $"Geleistet braucht die Antwort des Kunden (rcv_clientresponse). Fragen Sie den Kunden, was er davon hält, und halten Sie die Antwort fest.",
        $"Fourni exige la réponse du client (rcv_clientresponse). Demandez au client ce qu'il en pense, et consignez sa réponse.");

    public static Text WithdrawnIsFinal() => new(
        $"This restitution was withdrawn, and that is final. Go on with the copy, or create a new one.",
        $"Diese Wiedergutmachung wurde zurückgezogen, und das ist endgültig. Arbeiten Sie mit der Kopie weiter, oder legen Sie eine neue an.",
        $"Ce dédommagement a été retiré, et c'est définitif. Poursuivez avec la copie, ou créez-en un nouveau.");

    public static Text WithdrawnBySomebodyElse() => new(
        $"Somebody else has already withdrawn this restitution and opened the copy. Go on with the copy.",
        $"Jemand anderes hat diese Wiedergutmachung bereits zurückgezogen und die Kopie geöffnet. Arbeiten Sie mit der Kopie weiter.",
        $"Quelqu'un d'autre a déjà retiré ce dédommagement et ouvert la copie. Poursuivez avec la copie.");

    public static Text IsFinal(Text status) => new(
        $"This restitution is already decided: it is {status}, and that is final. What should be different is a new restitution.",
        $"Über diese Wiedergutmachung ist bereits entschieden: Sie ist {status}, und das ist endgültig. Was anders sein soll, ist eine neue Wiedergutmachung.",
        $"Ce dédommagement est déjà décidé : il est {status}, et c'est définitif. Ce qui doit être différent fait l'objet d'un nouveau dédommagement.");

    public static Text NotBackToDraft(Text status) => new(
        $"This restitution is {status} and does not go back to Draft. Withdraw it: that opens a copy as a new draft.",
        $"Diese Wiedergutmachung ist {status} und wird nicht wieder zum Entwurf. Ziehen Sie sie zurück: Das öffnet eine Kopie als neuen Entwurf.",
        $"Ce dédommagement est {status} et ne redevient pas un brouillon. Retirez-le : une copie s'ouvrira comme nouveau brouillon.");

    public static Text NotSubmittedAgain(Text status) => new(
        $"This restitution is already {status}. Only a draft is submitted.",
        $"Diese Wiedergutmachung ist bereits {status}. Eingereicht wird nur ein Entwurf.",
        $"Ce dédommagement est déjà {status}. Seul un brouillon se soumet.");

    public static Text FactsBeforeStatus() => new(
        $"Amount, type, currency, recovery and justification can't change in the same write as the status. Save them first, then set the status.",
        $"Betrag, Typ, Währung, Recovery und Begründung können nicht zusammen mit dem Status geändert werden. Speichern Sie zuerst diese, dann den Status.",
        $"Montant, type, devise, rétablissement et justification ne peuvent pas changer en même temps que le statut. Enregistrez-les d'abord, puis le statut.");

    public static Text ApprovedByDecisionOnly() => new(
        $"Approved follows from the decisions of the tier's team and is never written. Submit the restitution and ask its approvers to decide.",
        $"Genehmigt ergibt sich aus den Entscheidungen des Teams der Stufe und wird nie geschrieben. Reichen Sie die Wiedergutmachung ein und bitten Sie die Genehmigenden zu entscheiden.",
        $"Approuvé découle des décisions de l'équipe du palier et ne s'écrit jamais. Soumettez le dédommagement et demandez aux approbateurs de décider.");

    public static Text RejectedByDecisionOnly() => new(
        $"Rejected follows from a decision of the tier's team and is never written. Withdraw the restitution if it should not go on.",
        $"Abgelehnt ergibt sich aus einer Entscheidung des Teams der Stufe und wird nie geschrieben. Ziehen Sie die Wiedergutmachung zurück, wenn sie nicht weitergehen soll.",
        $"Rejeté découle d'une décision de l'équipe du palier et ne s'écrit jamais. Retirez le dédommagement s'il ne doit pas aboutir.");

    public static Text DeliveredNeedsApproval(Text status) => new(
        $"Only an approved restitution is delivered, and this one is {status}. Wait for its approval.",
        $"Geleistet wird nur eine genehmigte Wiedergutmachung; diese ist {status}. Warten Sie die Genehmigung ab.",
        $"Seul un dédommagement approuvé est fourni, or celui-ci est {status}. Attendez son approbation.");

    public static Text FactsLocked(string columns, Text status) => new(
        $"This restitution is {status}, so what was submitted stays as it is ({columns}). Withdraw it: that opens a copy as a new draft.",
        $"Diese Wiedergutmachung ist {status}, daher bleibt, was eingereicht wurde ({columns}). Ziehen Sie sie zurück: Das öffnet eine Kopie als neuen Entwurf.",
        $"Ce dédommagement est {status}, ce qui a été soumis reste donc tel quel ({columns}). Retirez-le : une copie s'ouvrira comme nouveau brouillon.");

    public static Text RecoveryEnded() => new(
        $"The recovery is closed or cancelled, so no restitution is created or submitted on it any more. A relapse is a new recovery.",
        $"Die Recovery ist abgeschlossen oder storniert, daher wird dort keine Wiedergutmachung mehr angelegt oder eingereicht. Ein Rückfall ist eine neue Recovery.",
        $"Le rétablissement est clos ou annulé : aucun dédommagement n'y est plus créé ni soumis. Une rechute est un nouveau rétablissement.");

    public static Text JustificationTooShort(int length, int shortest) => new(
        $"The justification (rcv_justification) has {length} characters and needs at least {shortest}. Say what the client lost and why this is fair.",
        $"Die Begründung (rcv_justification) hat {length} Zeichen und braucht mindestens {shortest}. Sagen Sie, was der Kunde verloren hat und warum dies angemessen ist.",
        $"La justification (rcv_justification) compte {length} caractères et il en faut au moins {shortest}. Dites ce que le client a perdu et pourquoi ceci est juste.");

    public static Text ClientNotHeard() => new(
        $"Listen first: nobody has spoken with the client yet. Record a completed call, meeting or video with a contact of the account, then submit.",
        $"Erst zuhören: Noch hat niemand mit dem Kunden gesprochen. Erfassen Sie ein abgeschlossenes Telefonat, ein Treffen oder ein Videogespräch mit einem Ansprechpartner der Firma und reichen Sie dann ein.",
        $"Écouter d'abord : personne n'a encore parlé au client. Consignez un appel, une réunion ou une visio terminés avec un contact du compte, puis soumettez.");

    public static Text NoImpact() => new(
        $"Listen first: no impact is recorded yet. Record in the client's words what the failure did to them, then submit.",
        $"Erst zuhören: Noch ist keine Auswirkung erfasst. Halten Sie in den Worten des Kunden fest, was der Fehler bei ihm bewirkt hat, und reichen Sie dann ein.",
        $"Écouter d'abord : aucun impact n'est encore consigné. Notez avec les mots du client ce que la défaillance lui a fait, puis soumettez.");

    public static Text SubmittedTogether(decimal frozen, decimal actual) => new(
        $"Other restitutions of this account were submitted in the same request, so the value for the tier is {actual:N2} and not {frozen:N2}. Submit them one after the other.",
        $"In derselben Anforderung wurden weitere Wiedergutmachungen dieser Firma eingereicht; der Wert für die Stufe ist daher {actual:N2} und nicht {frozen:N2}. Reichen Sie sie nacheinander ein.",
        $"D'autres dédommagements de ce compte ont été soumis dans la même requête : la valeur pour le palier est donc de {actual:N2} et non de {frozen:N2}. Soumettez-les l'un après l'autre.");

    public static Text SmallBesideLoss(decimal given, decimal loss) => new(
        $"With this one the client gets {given:N2}, which is less than 60% of the loss of {loss:N2} that they confirmed. Make sure that they find it fair.",
        $"Mit dieser erhält der Kunde {given:N2}, weniger als 60 % des Verlusts von {loss:N2}, den er bestätigt hat. Vergewissern Sie sich, dass er das fair findet.",
        $"Avec celui-ci, le client obtient {given:N2}, soit moins de 60 % de la perte de {loss:N2} qu'il a confirmée. Assurez-vous qu'il trouve cela juste.");

    public static Text NeverDeleted(Text status) => new(
        $"This restitution is {status} and stays on record. Only a draft can be deleted; withdraw it if it should not go on.",
        $"Diese Wiedergutmachung ist {status} und bleibt nachvollziehbar. Nur ein Entwurf kann gelöscht werden; ziehen Sie sie zurück, wenn sie nicht weitergehen soll.",
        $"Ce dédommagement est {status} et reste consigné. Seul un brouillon peut être supprimé ; retirez-le s'il ne doit pas aboutir.");

    public static Text ChangedMeanwhile() => new(
        $"Somebody moved this restitution to another recovery at this moment, so nothing was saved. Reload it and try again.",
        $"Jemand hat diese Wiedergutmachung gerade einer anderen Recovery zugeordnet, daher wurde nichts gespeichert. Laden Sie sie neu und versuchen Sie es noch einmal.",
        $"Quelqu'un vient de rattacher ce dédommagement à un autre rétablissement, rien n'a donc été enregistré. Rechargez-le et réessayez.");

    public static Text SponsorTaskSubject(string restitution) => new(
        $"The client is not satisfied with \"{restitution}\"",
        $"Der Kunde ist mit \"{restitution}\" nicht zufrieden",
        $"Le client n'est pas satisfait de « {restitution} »");

    public static Text SponsorTaskText(string restitution, bool isDeclined) => isDeclined
        ? new(
            $"The client declined the restitution \"{restitution}\". Speak with them yourself and find out what would put it right.",
            $"Der Kunde hat die Wiedergutmachung \"{restitution}\" abgelehnt. Sprechen Sie selbst mit ihm und finden Sie heraus, was es wiedergutmachen würde.",
            $"Le client a refusé le dédommagement « {restitution} ». Parlez-lui vous-même et cherchez ce qui réparerait les choses.")
        : new(
            $"The client accepted the restitution \"{restitution}\" only in part. Speak with them yourself and find out what is missing.",
            $"Der Kunde hat die Wiedergutmachung \"{restitution}\" nur teilweise angenommen. Sprechen Sie selbst mit ihm und finden Sie heraus, was fehlt.",
            $"Le client n'a accepté le dédommagement « {restitution} » qu'en partie. Parlez-lui vous-même et cherchez ce qui manque.");
}
