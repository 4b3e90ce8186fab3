using System.Globalization;

namespace RecoveryCrm.Plugins.Rules.DueWork;

/// <summary>What the tasks say that an overdue item brings to people. Nothing in it depends on when the schedule ran.</summary>
internal static class EscalationMessages
{
    public static Text Subject(DueItem item, int level, string recovery) => level switch
    {
        1 => new(
            $"Overdue: {What(item)} ({recovery})",
            $"Überfällig: {What(item)} ({recovery})",
            $"En retard : {What(item)} ({recovery})"),
        2 => new(
            $"Overdue in your team: {What(item)} ({recovery})",
            $"Überfällig in Ihrem Team: {What(item)} ({recovery})",
            $"En retard dans votre équipe : {What(item)} ({recovery})"),
        _ => new(
            $"Overdue, and the client is waiting: {What(item)} ({recovery})",
            $"Überfällig, und der Kunde wartet: {What(item)} ({recovery})",
            $"En retard, et le client attend : {What(item)} ({recovery})"),
    };

    public static Text Body(DueItem item, int level, string owner) => level switch
    {
        1 => new(
            $"{Fact(item)} Do it now, or get help today: the client notices before we do.",
            $"{Fact(item)} Erledigen Sie es jetzt oder holen Sie noch heute Hilfe: Der Kunde merkt es vor uns.",
            $"{Fact(item)} Faites-le maintenant ou demandez de l’aide aujourd’hui : le client le remarque avant nous."),
        2 => new(
            $"{Fact(item)} {owner} has it. Ask what is missing and clear the way.",
            $"{Fact(item)} Zuständig ist {owner}. Fragen Sie, was fehlt, und räumen Sie es aus dem Weg.",
            $"{Fact(item)} {owner} en a la charge. Demandez ce qui manque et levez l’obstacle."),
        _ => new(
            $"{Fact(item)} {owner} has it, and it is still open. Step in, and call the client if they should hear it from you.",
            $"{Fact(item)} Zuständig ist {owner}, und es ist noch immer offen. Greifen Sie ein, und rufen Sie den Kunden an, wenn er es von Ihnen hören sollte.",
            $"{Fact(item)} {owner} en a la charge et rien n’est encore fait. Intervenez, et appelez le client s’il doit l’apprendre de vous."),
    };

    private static Text What(DueItem item) => item.Kind == DueKind.Update
        ? new($"update for the client", $"Zwischenbericht an den Kunden", $"point d’avancement au client")
        : Text.Verbatim(item.Name);

    private static Text Fact(DueItem item) => item.Kind switch
    {
        DueKind.Step => new(
            $"The step “{item.Name}” was due on {item.DueOn}.",
            $"Der Schritt „{item.Name}“ war am {item.DueOn} fällig.",
            $"L’étape « {item.Name} » était due le {item.DueOn}."),
        DueKind.Update => new(
            $"The client was promised an update for {item.DueOn} and has not had it.",
            $"Dem Kunden war für {item.DueOn} ein Zwischenbericht zugesagt; er hat ihn nicht bekommen.",
            $"Un point d’avancement était promis au client pour le {item.DueOn} ; il ne l’a pas reçu."),
        DueKind.Improvement => new(
            $"The improvement “{item.Name}” was to be done by {Date(item)}.",
            $"Die Verbesserung „{item.Name}“ sollte bis {Date(item)} erledigt sein.",
            $"L’amélioration « {item.Name} » devait être faite pour le {Date(item)}."),
        DueKind.Commitment => new(
            $"We promised the client “{item.Name}” for {Date(item)}.",
            $"Wir haben dem Kunden „{item.Name}“ für {Date(item)} zugesagt.",
            $"Nous avons promis « {item.Name} » au client pour le {Date(item)}."),
        _ => new(
            $"The restitution “{item.Name}” was approved on {item.DueOn} and has not been delivered.",
            $"Die Wiedergutmachung „{item.Name}“ wurde am {item.DueOn} genehmigt und ist noch nicht geleistet.",
            $"Le dédommagement « {item.Name} » a été approuvé le {item.DueOn} et n’a pas encore été fourni."),
    };

    // A date has no time and no zone, so it is written in the way that every reader takes alike.
    private static string Date(DueItem item) => item.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
