namespace RecoveryCrm.Plugins.Rules.Restitution;

/// <summary>What is said about approval tiers. Amounts are in base currency.</summary>
internal static class TierMessages
{
    public static Text NotCovered(decimal value, TierGap gap) => new(
        $"No approval tier covers {value:N2} in base currency (this restitution with what the account got before): the tiers leave {Range(gap.From, gap.To)} uncovered. Ask an administrator to close the gap, or lower the amount.",
        $"Keine Genehmigungsstufe deckt {value:N2} in Basiswährung ab (diese Wiedergutmachung mit dem, was die Firma bisher erhielt): Die Stufen lassen {Range(gap.From, gap.To)} offen. Bitten Sie einen Administrator, die Lücke zu schließen, oder senken Sie den Betrag.",
        $"Aucun palier d'approbation ne couvre {value:N2} en devise de base (ce dédommagement et ce que le compte a déjà obtenu) : les paliers laissent {Range(gap.From, gap.To)} sans couverture. Demandez à un administrateur de combler ce vide, ou réduisez le montant.");

    public static Text TooFewMembers(string tier, int required, int eligible) => new(
        $"The tier \"{tier}\" needs {required} approvals, but only {eligible} members of its team may approve this restitution: creator, last author, submitter and the recovery's owner don't count, nor do disabled users. Ask an administrator to add members to the team.",
        $"Die Stufe \"{tier}\" verlangt {required} Genehmigungen, aber nur {eligible} Mitglieder ihres Teams dürfen diese Wiedergutmachung genehmigen: Ersteller, letzter Bearbeiter, Einreicher und der Besitzer der Recovery zählen nicht, deaktivierte Benutzer ebenso wenig. Bitten Sie einen Administrator, dem Team Mitglieder hinzuzufügen.",
        $"Le palier « {tier} » exige {required} approbations, mais seuls {eligible} membres de son équipe peuvent approuver ce dédommagement : le créateur, le dernier auteur, la personne qui l'a soumis et le propriétaire du rétablissement ne comptent pas, ni les utilisateurs désactivés. Demandez à un administrateur d'ajouter des membres à l'équipe.");

    public static Text NotInBaseCurrency(string tier) => new(
        $"The tier \"{tier}\" is not in base currency. Tiers are compared with values in base currency only: choose it as the currency.",
        $"Die Stufe \"{tier}\" ist nicht in Basiswährung. Stufen werden nur mit Werten in Basiswährung verglichen: Wählen Sie diese als Währung.",
        $"Le palier « {tier} » n'est pas en devise de base. Les paliers ne se comparent qu'à des valeurs en devise de base : choisissez celle-ci.");

    public static Text EmptyRange(Tier tier) => new(
        $"The tier \"{tier.Name}\" covers {Range(tier.Minimum, tier.Maximum)}, which holds no value. The minimum can't be negative, and the maximum must be above it; leave the maximum empty for no upper bound.",
        $"Die Stufe \"{tier.Name}\" umfasst {Range(tier.Minimum, tier.Maximum)} und damit keinen Wert. Das Minimum darf nicht negativ sein und das Maximum muss darüber liegen; ein leeres Maximum bedeutet keine Obergrenze.",
        $"Le palier « {tier.Name} » couvre {Range(tier.Minimum, tier.Maximum)}, soit aucune valeur. Le minimum ne peut pas être négatif et le maximum doit lui être supérieur ; laissez le maximum vide pour ne pas fixer de plafond.");

    public static Text Overlap(Tier tier, Tier other) => new(
        $"The tier \"{tier.Name}\" ({Range(tier.Minimum, tier.Maximum)}) overlaps \"{other.Name}\" ({Range(other.Minimum, other.Maximum)}), so it would be open who decides. Change the bounds or deactivate the other tier first.",
        $"Die Stufe \"{tier.Name}\" ({Range(tier.Minimum, tier.Maximum)}) überschneidet sich mit \"{other.Name}\" ({Range(other.Minimum, other.Maximum)}); es wäre offen, wer entscheidet. Ändern Sie die Grenzen oder deaktivieren Sie zuerst die andere Stufe.",
        $"Le palier « {tier.Name} » ({Range(tier.Minimum, tier.Maximum)}) chevauche « {other.Name} » ({Range(other.Minimum, other.Maximum)}) : on ne saurait plus qui décide. Modifiez les bornes ou désactivez d'abord l'autre palier.");

    public static Text ApprovalsOutOfRange(int approvals, int most) => new(
        $"A tier asks for 0 to {most} approvals, and {approvals} were given. Enter a number in this range; 0 means approved on submission.",
        $"Eine Stufe verlangt 0 bis {most} Genehmigungen; angegeben wurden {approvals}. Tragen Sie eine Zahl in diesem Bereich ein; 0 heißt: mit der Einreichung genehmigt.",
        $"Un palier demande de 0 à {most} approbations, or {approvals} a été indiqué. Saisissez un nombre dans cet intervalle ; 0 signifie approuvé dès la soumission.");

    public static Text TeamMissing(string tier) => new(
        $"The tier \"{tier}\" asks for approvals but names no team. Choose the team whose members decide (rcv_approverteamid).",
        $"Die Stufe \"{tier}\" verlangt Genehmigungen, nennt aber kein Team. Wählen Sie das Team, dessen Mitglieder entscheiden (rcv_approverteamid).",
        $"Le palier « {tier} » demande des approbations mais ne désigne aucune équipe. Choisissez l'équipe dont les membres décident (rcv_approverteamid).");

    private static Text Range(decimal from, decimal? to) => to is { } end
        ? new($"{from:N2} up to, not including, {end:N2}", $"{from:N2} bis unter {end:N2}", $"de {from:N2} à moins de {end:N2}")
        : new($"{from:N2} and above", $"ab {from:N2}", $"{from:N2} et plus");
}
