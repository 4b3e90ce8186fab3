namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>The better direction that goes with a finding; never words to copy.</summary>
internal static class ApologyAdvice
{
    public static readonly Text NoCondition = new(
        $"That doubts the client's experience. Say what happened to them as a fact.",
        $"Das zweifelt an, was der Kunde erlebt hat. Sagen Sie als Tatsache, was ihm passiert ist.",
        $"C’est mettre en doute ce que le client a vécu. Dites comme un fait ce qui lui est arrivé.");

    public static readonly Text OwnIt = new(
        $"Nobody takes the failure on themselves. Say in the first person (“we”, “our”, “I”, “my”) that you regret it or answer for it.",
        $"Niemand nimmt den Fehler auf sich. Sagen Sie in der ersten Person („wir“, „unser“, „ich“, „mein“), dass Sie ihn bedauern oder dafür einstehen.",
        $"Personne n’assume la défaillance. Dites à la première personne (« nous », « notre », « je », « mon ») que vous la regrettez ou en répondez.");

    public static readonly Text NoBlame = new(
        $"That passes the blame on. Speak of your own part only; whom you rely on is your choice.",
        $"Das schiebt die Schuld weiter. Sprechen Sie nur von Ihrem eigenen Anteil; auf wen Sie bauen, ist Ihre Wahl.",
        $"C’est rejeter la faute sur d’autres. Ne parlez que de votre propre part ; ceux sur qui vous comptez, c’est vous qui les avez choisis.");

    public static readonly Text SayWho = new(
        $"Nobody did it in that sentence. Say who did what: “we” or “I”.",
        $"In diesem Satz war es niemand. Sagen Sie, wer was getan hat: „wir“ oder „ich“.",
        $"Dans cette phrase, personne n’a rien fait. Dites qui a fait quoi : « nous » ou « je ».");
}
