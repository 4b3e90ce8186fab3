namespace RecoveryCrm.Plugins.Rules.Communication;

/// <summary>What is said about channels.</summary>
internal static class ChannelMessages
{
    public static Text MeetInPerson() => new(
        $"The contact does not want to be phoned, so this contact is planned as a meeting. Meet in person, or ask another contact of the account how to reach them.",
        $"Die Kontaktperson möchte nicht angerufen werden, daher ist dieser Kontakt als Besprechung geplant. Treffen Sie sie persönlich, oder fragen Sie eine andere Kontaktperson der Firma, wie sie zu erreichen ist.",
        $"Ce contact ne souhaite pas être appelé : l'échange est donc prévu en réunion. Rencontrez-le en personne, ou demandez à un autre contact du compte comment le joindre.");
}
