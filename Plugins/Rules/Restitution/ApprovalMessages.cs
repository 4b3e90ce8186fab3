namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>What is said about decisions.</summary>
internal static class ApprovalMessages
{
    public static Text RecoveryEnded() => new(
        $"Nothing is decided any more, because the recovery is closed or cancelled.",
        $"Es wird nichts mehr entschieden, denn die Recovery ist abgeschlossen oder storniert.",
        $"Plus rien ne se décide, car le rétablissement est clos ou annulé.");

    public static Text AlreadyDecided(Text status) => new(
        $"This restitution is already decided: it is {status}. A decision stands; what should be different is a new restitution.",
        $"Über diese Wiedergutmachung ist bereits entschieden: Sie ist {status}. Eine Entscheidung bleibt; was anders sein soll, ist eine neue Wiedergutmachung.",
        $"Ce dédommagement est déjà décidé : il est {status}. Une décision reste acquise ; ce qui doit être différent fait l'objet d'un nouveau dédommagement.");

    public static Text DecidedBefore() => new(
        $"You have already decided on this restitution, and a decision is never changed. Each approver counts once.",
        $"Sie haben über diese Wiedergutmachung bereits entschieden, und eine Entscheidung wird nie geändert. Jede genehmigende Person zählt einmal.",
        $"Vous vous êtes déjà prononcé sur ce dédommagement, et une décision ne change jamais. Chaque approbateur compte une fois.");

    public static Text Withdrawn() => new(
        $"This restitution was withdrawn, so there is nothing to decide. Look for the draft that takes its place.",
        $"Diese Wiedergutmachung wurde zurückgezogen; es gibt nichts zu entscheiden. Suchen Sie den Entwurf, der an ihre Stelle tritt.",
        $"Ce dédommagement a été retiré, il n'y a donc rien à décider. Cherchez le brouillon qui le remplace.");

    public static Text NotSubmitted() => new(
        $"This restitution is still a draft. It can be decided once it is submitted.",
        $"Diese Wiedergutmachung ist noch ein Entwurf. Entschieden wird darüber, wenn sie eingereicht ist.",
        $"Ce dédommagement est encore un brouillon. On pourra se prononcer une fois qu'il sera soumis.");

    public static Text RestitutionMissing() => new(
        $"A decision needs its restitution (rcv_restitutionid). Say what is decided on.",
        $"Eine Entscheidung braucht ihre Wiedergutmachung (rcv_restitutionid). Geben Sie an, worüber entschieden wird.",
        $"Une décision a besoin de son dédommagement (rcv_restitutionid). Indiquez sur quoi porte la décision.");

    public static Text DecisionMissing() => new(
        $"A decision is Approve or Reject (rcv_decision, 718340000 or 718340001). Choose one.",
        $"Eine Entscheidung heißt Genehmigen oder Ablehnen (rcv_decision, 718340000 oder 718340001). Wählen Sie eine.",
        $"Une décision est Approuver ou Rejeter (rcv_decision, 718340000 ou 718340001). Choisissez.");

    public static Text RejectionNeedsComment() => new(
        $"A rejection needs a comment (rcv_comment), so that its author knows what to do differently.",
        $"Eine Ablehnung braucht einen Kommentar (rcv_comment), damit die Verfasser wissen, was anders sein soll.",
        $"Un rejet a besoin d'un commentaire (rcv_comment), afin que son auteur sache quoi changer.");

    public static Text NotForAnother() => new(
        $"Nobody decides on another's behalf. The approver signs in and decides in person.",
        $"Niemand entscheidet im Namen einer anderen Person. Wer genehmigt, meldet sich selbst an und entscheidet persönlich.",
        $"Personne ne décide au nom d'autrui. L'approbateur se connecte et décide en personne.");

    public static Text NotInTeam(string tier) => new(
        $"Only members of the team of the tier \"{tier}\" decide on this restitution, and you are none; administrators are no exception. Ask one of them.",
        $"Über diese Wiedergutmachung entscheiden nur Mitglieder des Teams der Stufe \"{tier}\", und Sie gehören nicht dazu; Administratoren sind keine Ausnahme. Bitten Sie eines von ihnen.",
        $"Seuls les membres de l'équipe du palier « {tier} » décident de ce dédommagement, et vous n'en êtes pas ; les administrateurs ne font pas exception. Adressez-vous à l'un d'eux.");

    public static Text HasPartInIt() => new(
        $"You created, wrote or submitted this restitution or own its recovery, so somebody else of the team decides (four eyes).",
        $"Sie haben diese Wiedergutmachung erstellt, bearbeitet oder eingereicht, oder die Recovery gehört Ihnen; daher entscheidet jemand anderes aus dem Team (Vier-Augen-Prinzip).",
        $"Vous avez créé, rédigé ou soumis ce dédommagement, ou son rétablissement vous appartient : un autre membre de l'équipe décide donc (principe des quatre yeux).");

    public static Text NeverChanged(string columns) => new(
        $"A decision is never changed ({columns}). What should be different is a new restitution.",
        $"Eine Entscheidung wird nie geändert ({columns}). Was anders sein soll, ist eine neue Wiedergutmachung.",
        $"Une décision ne change jamais ({columns}). Ce qui doit être différent fait l'objet d'un nouveau dédommagement.");

    public static Text NeverDeleted() => new(
        $"A decision is never deleted: who approved what, and when, stays on record.",
        $"Eine Entscheidung wird nie gelöscht: Wer wann was genehmigt hat, bleibt nachvollziehbar.",
        $"Une décision n'est jamais supprimée : qui a approuvé quoi, et quand, reste consigné.");

    public static Text UnknownDecision(int value) => new(
        $"Decision is 718340000 (Approve) or 718340001 (Reject), and {value} was given.",
        $"Decision ist 718340000 (Genehmigen) oder 718340001 (Ablehnen); angegeben wurde {value}.",
        $"Decision vaut 718340000 (Approuver) ou 718340001 (Rejeter), or {value} a été indiqué.");
}
