namespace RecoveryCrm.Plugins.Rules.Preview;

/// <summary>What is said about the parameters of a preview.</summary>
internal static class PreviewMessages
{
    public static Text AmountNotPositive(decimal amount) => new(
        $"The parameter Amount is {amount}. Give what the restitution costs us in base currency, more than 0, or leave it out.",
        $"Der Parameter Amount ist {amount}. Geben Sie an, was die Wiedergutmachung uns in Basiswährung kostet, mehr als 0, oder lassen Sie ihn weg.",
        $"Le paramètre Amount vaut {amount}. Indiquez ce que le dédommagement nous coûte en devise de base, plus de 0, ou omettez-le.");
}
