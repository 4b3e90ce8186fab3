using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Messages;

/// <summary>What the rules say once they know the recovery.</summary>
public sealed class MessageFactsTests
{
    private static readonly ImpactInWords Orders = new(ImpactDimension.Operational, "No orders came through from 8 to 12", 12500m, null);
    private static readonly ImpactInWords Press = new(ImpactDimension.Reputational, "Die Zeitung schrieb über unsere leeren Regale", null, 900.50m);

    [Theory, Rule("A5")]
    [InlineData("We are sorry. You got no orders on Monday. We will fix it.")]
    [InlineData("I'm sorry for the order you lost. I will fix it.")]
    [InlineData("We are sorry. It cost you 12,500 euros, and we will pay.")]
    [InlineData("We are sorry. It cost you 12.500,00 euros, and we will pay.")]
    [InlineData("We are sorry. It cost you 12 500 euros, and we will pay.")]
    [InlineData("We are sorry. It cost you 12.5k, and we will pay.")]
    [InlineData("We are sorry about your production. We will fix it.")]
    [InlineData("Es tut uns leid, dass keine Bestellungen ankamen, keine Orders. Wir beheben es.")]
    public void A_recorded_impact_is_named_by_its_words_its_amount_or_its_dimension(string text) => Assert.DoesNotContain("A5", Rules(text, Orders));

    [Theory, Rule("A5")]
    [InlineData("We are sorry for your trouble. We will fix it.")]
    [InlineData("We are sorry that your team had to wait. We will fix it.")]
    [InlineData("We are sorry. You lost 12,501 euros. We will fix it.")]
    [InlineData("We are sorry that this came from us. We will fix it.")]
    public void Something_else_is_not_the_recorded_impact(string text)
    {
        var finding = Assert.Single(Check(text, Orders), finding => finding.Rule == WordingRuleCode.A5);

        Assert.Contains("No orders came through from 8 to 12", finding.Advice.In(1033), StringComparison.Ordinal);
        Assert.False(finding.Blocks);
    }

    [Theory, Rule("A5")]
    [InlineData("Es tut uns leid, dass Ihre Regale leer waren. Wir füllen sie morgen.")]
    [InlineData("Wir haben Ihrem Ruf geschadet, und das tut uns leid. Wir bezahlen eine Anzeige.")]
    [InlineData("Nous sommes désolés pour votre image. Nous paierons 900,50 euros.")]
    public void One_of_several_is_enough(string text) => Assert.DoesNotContain("A5", Rules(text, Orders, Press));

    [Fact, Rule("A5")]
    public void With_none_recorded_the_one_just_named_is_offered_to_be_recorded()
    {
        var finding = Assert.Single(Check("We are sorry. Your shop was down for four hours, and we will pay."), finding => finding.Rule == WordingRuleCode.A5);

        Assert.Equal(("Your shop was down for four hours", 14), (finding.Found, finding.At));
        Assert.Contains("Record this one", finding.Advice.In(1033), StringComparison.Ordinal);
    }

    [Fact, Rule("A5")]
    public void With_none_recorded_and_none_named_the_client_is_asked()
    {
        var finding = Assert.Single(Check("We are sorry. We will fix it."), finding => finding.Rule == WordingRuleCode.A5);

        Assert.Equal(("", 0), (finding.Found, finding.At));
        Assert.Contains("Fragen Sie den Kunden", finding.Advice.In(1031), StringComparison.Ordinal);
    }

    [Theory, Rule("A6")]
    [InlineData("We are sorry. We broke your import.", "we are sorry - we broke your import", true)]
    [InlineData("Nous sommes désolés.", "NOUS SOMMES DESOLES", true)]
    [InlineData("We are sorry. We broke your import.", "We are sorry. We broke your export.", false)]
    [InlineData("Wir haben 3 Aufträge verloren.", "Wir haben 4 Aufträge verloren.", false)]
    public void The_same_words_are_known_again(string one, string other, bool same) =>
        Assert.Equal(same, ReusedApology.WordsOf(one) == ReusedApology.WordsOf(other));

    [Fact, Rule("A6")]
    public void No_words_are_like_no_others()
    {
        Assert.Null(ReusedApology.WordsOf(" … "));
        Assert.Null(ReusedApology.WordsOf(null));
    }

    [Fact, Rule("A6")]
    public void Used_words_warn()
    {
        var facts = new MessageFacts { Impacts = [Orders], IsUsedBefore = true };

        var finding = Assert.Single(MessageRules.Check("We are sorry that we lost your orders. We will fix it.", MessageKind.Apology, facts));

        Assert.Equal((WordingRuleCode.A6, false), (finding.Rule, finding.Blocks));
        Assert.Empty(MessageRules.Check("We lost your orders.", MessageKind.Learning, facts));
    }

    [Fact, Rule("A8")]
    public void What_the_client_calls_it_is_plain_to_the_client()
    {
        const string text = "We are sorry that your WMS stood still and NTX could not ship. We will fix it.";
        Assert.Equal(["WMS", "NTX"], Found(text, new MessageFacts()));

        Assert.Empty(Found(text, new MessageFacts
        {
            Impacts = [new ImpactInWords(ImpactDimension.Operational, "The WMS stood still", null, null)],
            ClientName = "NTX Traders",
        }));
    }

    [Theory, Rule("A8")]
    [InlineData("We are sorry. Our recovery time objective (RTO) was missed, and your order EU-48213 was late.")]
    [InlineData("We are SO sorry. The PDF of your invoice 2026-00417 was wrong.")]
    [InlineData("We are sorry that your iPhone and your SharePoint site were down in Q3.")]
    [InlineData("WE ARE SORRY ABOUT YOUR FAULTY ROUTER.")]
    public void Plain_enough(string text) => Assert.Empty(Found(text, new MessageFacts()));

    private static IEnumerable<string> Found(string text, MessageFacts facts) =>
        MessageRules.Check(text, MessageKind.Apology, facts).Where(finding => finding.Rule == WordingRuleCode.A8).Select(finding => finding.Found);

    private static IEnumerable<string> Rules(string text, params ImpactInWords[] impacts) => Check(text, impacts).Select(finding => finding.Rule.ToString());

    private static IReadOnlyList<Finding> Check(string text, params ImpactInWords[] impacts) =>
        MessageRules.Check(text, MessageKind.Apology, new MessageFacts { Impacts = impacts });
}
