using RecoveryCrm.Plugins.Rules.Messages;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Messages;

public sealed class ApologyRulesTests
{
    private static List<Finding> Check(string text) =>
        [.. MessageRules.Check(text, MessageKind.Apology, new MessageFacts()).Where(finding => finding.Blocks)];

    [Theory, Rule("A1"), Rule("A2"), Rule("A3"), Rule("A4")]
    [InlineData("We are sorry. Our change took your order desk down for four hours on Monday, and you lost a morning of sales.")]
    [InlineData("I'm sorry. I broke your export and I didn't tell you for two days.")]
    [InlineData("Sorry. We broke your nightly import.")]
    [InlineData("We let you down, and I take full responsibility for it.")]
    [InlineData("We apologise for the outage. Call me if you need anything.")]
    [InlineData("I am sorry we missed your deadline, and please call me if you need anything else.")]
    [InlineData("We're sorry we lost Friday's orders; if you want them typed in again, Anna will do it tonight.")]
    [InlineData("I apologise for the wrong invoice and will send a new one if that suits you.")]
    [InlineData("We’re sorry: you should have heard from us on Tuesday, and you didn’t.")]
    [InlineData("You should not have had to call us three times. That was our failure, and I am sorry.")]
    [InlineData("It was not user error. It was our mistake, and we are sorry.")]
    [InlineData("This was our fault, not yours, and we are sorry.")]
    [InlineData("Our supplier failed, but we chose them, so we are responsible. We are sorry.")]
    [InlineData("I made the mistake. I am sorry. You were right to be angry.")]
    [InlineData("We are sorry. Mistakes were made by us in the migration, mostly by me.")]
    [InlineData("We should have tested it. We did not. I'm sorry that your team worked through the night.")]
    [InlineData("My apologies, Nora. I said Thursday and it was Friday.")]
    [InlineData("We regret the four hours without your web shop. It is our doing.")]
    [InlineData("I am sorry your staff had to work on Sunday. If this happens again, you can end the contract.")]
    [InlineData("Your data was lost because I ran the wrong script. I am sorry.")]
    [InlineData("The cut was caused by our provider. We had no second line, and that is our responsibility. I am sorry.")]
    [InlineData("I'm sorry that I asked you if you had changed the settings, when it was our update.")]
    [InlineData("We are sorry. Nobody at your side made a mistake. We did.")]
    [InlineData("I am sorry for the delay. You could have had your goods on Monday if we had done our job.")]
    [InlineData("If I were you I would be furious. I am sorry.")]
    [InlineData("We are sorry. I do not know yet if we can restore the files, and I will tell you by five.")]
    public void A_blunt_human_apology_passes(string text) => Assert.Empty(Check(text));

    [Theory, Rule("A1")]
    [InlineData("We are sorry if you were inconvenienced.", "if you were inconvenienced")]
    [InlineData("We apologise for any inconvenience this may have caused.", "for any inconvenience")]
    [InlineData("I regret what happened and the trouble it may have caused.", "may have caused")]
    [InlineData("If our outage caused you problems, we apologise.", "If our outage caused you problems")]
    [InlineData("Should you have been affected, we are sorry.", "Should you have been affected")]
    [InlineData("We're sorry, should this have disturbed you.", "should this have disturbed you")]
    [InlineData("I'm sorry if I was unclear.", "if I was unclear")]
    [InlineData("We’re sorry, if anyone felt left out.", "if anyone felt left out")]
    [InlineData("We apologize to the extent that your work was disrupted.", "to the extent that your work was disrupted")]
    [InlineData("In case this upset you, please accept our apologies.", "In case this upset you")]
    [InlineData("We are sorry for the potential disruption.", "potential disruption")]
    [InlineData("I'd like to apologise if I have offended you.", "if I have offended you")]
    [InlineData("We apologise for the inconvenience caused if any.", "if any")]
    [InlineData("We are truly sorry for the outage and for whatever trouble it may have caused your team.", "may have caused")]
    public void A_conditional_apology_is_found(string text, string found) =>
        Assert.Contains(Check(text), finding => finding.Rule == WordingRuleCode.A1 && finding.Found == found);

    [Theory, Rule("A2")]
    [InlineData("Apologies for the outage on Monday.", "Apologies")]
    [InlineData("The company regrets the incident.", "regrets")]
    [InlineData("We are sorry you feel that way.", "sorry you feel")]
    [InlineData("We regret to inform you that the service was down.", "regret to inform")]
    [InlineData("The service was down on Monday and is back.", "")]
    [InlineData("We appreciate your patience.", "")]
    [InlineData("We're sorry you were offended.", "sorry you were offended")]
    [InlineData("The team would like to apologise for the outage.", "apologise")]
    public void An_apology_nobody_owns_is_found(string text, string found) =>
        Assert.Equal([(WordingRuleCode.A2, found)], Check(text).Select(finding => (finding.Rule, finding.Found)));

    [Theory, Rule("A3")]
    [InlineData("We are sorry, but this was user error.", "user error")]
    [InlineData("We are sorry. It was our vendor's fault.", "our vendor's fault")]
    [InlineData("I apologise, though you should have told us earlier.", "you should have told")]
    [InlineData("We are sorry. You failed to renew the certificate.", "You failed to")]
    [InlineData("We are sorry about this; it was out of our control.", "out of our control")]
    [InlineData("We regret the delay, which was not our fault.", "not our fault")]
    [InlineData("We are sorry for the outage, a mistake by our hosting provider.", "mistake by our hosting provider")]
    [InlineData("I'm sorry. There was a problem on your side.", "problem on your side")]
    [InlineData("We apologise. The failure was caused by our hosting provider.", "caused by our hosting provider")]
    [InlineData("We are sorry. Our cloud provider let us down.", "Our cloud provider let us down")]
    [InlineData("We are sorry for the error, which was made by our supplier.", "made by our supplier")]
    public void Blame_passed_on_is_found(string text, string found) =>
        Assert.Equal([(WordingRuleCode.A3, found)], Check(text).Select(finding => (finding.Rule, finding.Found)));

    [Theory, Rule("A4")]
    [InlineData("We are sorry that mistakes were made.", "mistakes were made")]
    [InlineData("I apologise. Errors have been made in the migration.", "Errors have been made")]
    [InlineData("We are sorry that the ball was dropped.", "ball was dropped")]
    [InlineData("We are sorry that procedures were not followed.", "procedures were not followed")]
    public void A_passive_without_anybody_is_found(string text, string found) =>
        Assert.Equal([(WordingRuleCode.A4, found)], Check(text).Select(finding => (finding.Rule, finding.Found)));

    [Fact, Rule("A1"), Rule("A4")]
    public void A_finding_stands_where_its_words_stand()
    {
        const string text = "Dear Nora,\nmistakes were made. We’re sorry if you were inconvenienced.";

        var findings = Check(text);

        Assert.Equal([WordingRuleCode.A4, WordingRuleCode.A1], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Equal(finding.Found, text.Substring(finding.At, finding.Found.Length)));
        Assert.All(findings, finding => Assert.True(finding.Blocks));
    }

    [Theory, Rule("A2")]
    [InlineData("Nous sommes désolés que votre boutique ait été fermée pendant quatre heures.")]
    [InlineData("Es tut uns leid, dass Ihr Shop vier Stunden nicht erreichbar war.")]
    [InlineData("Lamentamos mucho que su tienda no haya funcionado y que los pedidos se perdieran.")]
    [InlineData("大変申し訳ございません。")]
    [InlineData("")]
    public void Text_recognisably_in_another_language_is_not_judged(string text) => Assert.Empty(Check(text));
}
