namespace RecoveryCrm.Plugins.Rules.Messages;

/// <summary>The better direction that goes with a finding; never words to copy.</summary>
internal static class MessageAdvice
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

    public static readonly Text NameImpact = new(
        $"It does not say what the failure did to the client. Name it as they would: what stood still, what they lost, who had to work late.",
        $"Es steht nicht da, was der Fehler beim Kunden angerichtet hat. Nennen Sie es, wie er es täte: was stillstand, was er verloren hat, wer länger arbeiten musste.",
        $"On ne lit pas ce que la défaillance a fait au client. Nommez-le comme il le ferait : ce qui s’est arrêté, ce qu’il a perdu, qui a dû rester tard.");

    public static Text NameRecordedImpact(string description) => new(
        $"It names none of the recorded impacts. The client put it like this: “{description}”",
        $"Es nennt keine der erfassten Auswirkungen. Der Kunde hat es so gesagt: „{description}“",
        $"Il ne nomme aucun des impacts consignés. Le client l’a dit ainsi : « {description} »");

    public static readonly Text RecordImpact = new(
        $"No impact is recorded yet. Record this one, in the client's words.",
        $"Es ist noch keine Auswirkung erfasst. Erfassen Sie diese, in den Worten des Kunden.",
        $"Aucun impact n’est encore consigné. Consignez celui-ci, avec les mots du client.");

    public static readonly Text NameAndRecord = new(
        $"No impact is recorded, and the text names none. Ask the client what it did to them, record it and say it.",
        $"Es ist keine Auswirkung erfasst, und der Text nennt keine. Fragen Sie den Kunden, was es bei ihm angerichtet hat, erfassen Sie es und sprechen Sie es aus.",
        $"Aucun impact n’est consigné et le texte n’en nomme aucun. Demandez au client ce que cela lui a fait, consignez-le et dites-le.");

    public static readonly Text OwnWords = new(
        $"This account has had these very words from us before. Say it anew, about this failure.",
        $"Diese Firma hat genau diese Worte schon einmal von uns bekommen. Sagen Sie es neu, zu diesem Fehler.",
        $"Ce compte a déjà reçu de nous exactement ces mots. Dites-le à nouveau, à propos de cette défaillance.");

    public static readonly Text OfferRepair = new(
        $"It does not say what you will do about it. Say how you put it right, and by when.",
        $"Es steht nicht da, was Sie dagegen tun. Sagen Sie, wie Sie es in Ordnung bringen und bis wann.",
        $"On ne lit pas ce que vous allez faire. Dites comment vous réparez, et pour quand.");

    public static readonly Text PlainWords = new(
        $"The client may not know that word. Say it as you would to somebody outside the trade, and leave our numbers out.",
        $"Dieses Wort kennt der Kunde vielleicht nicht. Sagen Sie es wie zu jemandem, der nicht vom Fach ist, und lassen Sie unsere Nummern weg.",
        $"Le client ne connaît peut-être pas ce mot. Dites-le comme à quelqu’un qui n’est pas du métier, et laissez nos numéros de côté.");

    public static readonly Text BeExact = new(
        $"Nobody can hold you to that. Give the day and the hour, the number or the amount.",
        $"Darauf kann Sie niemand festlegen. Nennen Sie Tag und Uhrzeit, die Zahl oder den Betrag.",
        $"Cela n’engage à rien. Donnez le jour et l’heure, le nombre ou le montant.");

    public static readonly Text SayWhatIsDone = new(
        $"It does not say what has been done since the last time. Nothing new is a fair answer: say so.",
        $"Es steht nicht da, was seit dem letzten Mal getan wurde. Auch „nichts Neues“ ist eine ehrliche Auskunft: sagen Sie es.",
        $"On ne lit pas ce qui a été fait depuis la dernière fois. « Rien de nouveau » est une réponse honnête : dites-le.");

    public static readonly Text SayWhatIsNext = new(
        $"It does not say what comes next. Say what you do now.",
        $"Es steht nicht da, was als Nächstes kommt. Sagen Sie, was Sie jetzt tun.",
        $"On ne lit pas ce qui vient ensuite. Dites ce que vous faites maintenant.");

    public static readonly Text SayWhenNext = new(
        $"It does not say when the client hears from you again. Give the day and the hour.",
        $"Es steht nicht da, wann der Kunde wieder von Ihnen hört. Nennen Sie Tag und Uhrzeit.",
        $"On ne lit pas quand le client aura de vos nouvelles. Donnez le jour et l’heure.");

    public static readonly Text OtherLanguage = new(
        $"The text is in a language that we do not judge: it is English, German or French that we know. Have somebody who speaks it read it.",
        $"Der Text ist in einer Sprache, die nicht beurteilt wird: das geht auf Englisch, Deutsch und Französisch. Lassen Sie ihn von jemandem lesen, der sie spricht.",
        $"Le texte est dans une langue qui n’est pas jugée : ce le sont l’anglais, l’allemand et le français. Faites-le relire par quelqu’un qui la parle.");
}
