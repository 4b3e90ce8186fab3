using System;

namespace RecoveryCrm.Plugins.Rules.Preview;

/// <summary>What is said about the parameters of a preview.</summary>
internal static class PreviewMessages
{
    public static Text TooFarAway(DateTime on) => new(
        $"The parameter On is {on}. Give a time within ten years of now, or leave it out.",
        $"Der Parameter On ist {on}. Geben Sie eine Zeit an, die höchstens zehn Jahre von jetzt entfernt ist, oder lassen Sie ihn weg.",
        $"Le paramètre On vaut {on}. Indiquez un moment à moins de dix ans d’aujourd’hui, ou omettez-le.");

    public static Text AmountNotPositive(decimal amount) => new(
        $"The parameter Amount is {amount}. Give what the restitution costs us in base currency, more than 0, or leave it out.",
        $"Der Parameter Amount ist {amount}. Geben Sie an, was die Wiedergutmachung uns in Basiswährung kostet, mehr als 0, oder lassen Sie ihn weg.",
        $"Le paramètre Amount vaut {amount}. Indiquez ce que le dédommagement nous coûte en devise de base, plus de 0, ou omettez-le.");
}
