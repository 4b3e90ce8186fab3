using System.Collections.Generic;

namespace RecoveryCrm.Plugins.Rules.Learning;

/// <summary>What is said about root causes that blame somebody.</summary>
internal static class BlameMessages
{
    public static Text NamesSomebody(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return new(
            $"A root cause names nobody, but this one names {list}. Say what in our way of working let it happen.",
            $"Eine Grundursache nennt niemanden, diese aber nennt {list}. Sagen Sie, was es in unserer Arbeitsweise möglich gemacht hat.",
            $"Une cause racine ne nomme personne, or celle-ci nomme {list}. Dites ce qui, dans notre façon de travailler, l’a permis.");
    }

    public static Text HumanError() => new(
        $"This chain ends in human error. Ask on why the error was possible, and choose the category of that cause: Process, Training, Technology or Quality control.",
        $"Diese Kette endet bei menschlichem Versagen. Fragen Sie weiter, warum der Fehler möglich war, und wählen Sie die Kategorie dieser Ursache: Prozess, Schulung, Technik oder Qualitätskontrolle.",
        $"Cette chaîne s’arrête à l’erreur humaine. Demandez pourquoi l’erreur était possible et choisissez la catégorie de cette cause : Processus, Formation, Technologie ou Contrôle qualité.");

    public static Text FirstName(string name) => new(
        $"The root cause says “{name}”. If that is one of us, say instead what in our way of working let it happen.",
        $"Die Grundursache nennt „{name}“. Ist das jemand von uns, sagen Sie stattdessen, was es in unserer Arbeitsweise möglich gemacht hat.",
        $"La cause racine cite « {name} ». S’il s’agit de l’un de nous, dites plutôt ce qui, dans notre façon de travailler, l’a permis.");
}
