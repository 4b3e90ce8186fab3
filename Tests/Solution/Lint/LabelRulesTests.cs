using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rules 46 and 47 bite.</summary>
public class LabelRulesTests
{
    private const string Api = "customapis/rcv_CompleteStep/customapi.xml";

    [Theory, Bites(46)]
    [InlineData("1031")]
    [InlineData("1036")]
    public void A_label_that_is_missing_in_a_language(string language) =>
        Request(labels => Label(labels, language).Remove()).GivesOnly(46, $"rcv_recovery.rcv_lastrequestid displaynames: there is no label in {language}");

    [Fact, Bites(46)]
    public void Two_labels_in_a_language() => Request(labels => labels.Add(new XElement(Label(labels, "1036")))).GivesOnly(46, "there are 2 labels in 1036");

    [Fact, Bites(46)]
    public void An_empty_label() => Request(labels => Label(labels, "1036").SetAttributeValue("description", "")).GivesOnly(46, "the label in 1036 is empty");

    [Fact, Bites(46)]
    public void No_label_at_all() => Request(labels => labels.RemoveNodes()).GivesOnly(46, "there is no label");

    [Fact, Bites(46)]
    public void A_default_that_is_not_the_English_label() =>
        Shipped.Source.With(Api, xml => xml.Element("displayname")!.SetAttributeValue("default", "Done")).GivesOnly(46, "the default 'Done'");

    [Theory, Bites(47)]
    [InlineData("Impact level", "is the same in 1036")]
    [InlineData("Niveau ", "begins or ends with a blank")]
    [InlineData("Niveau d’impact tel que le client nous le décrit lui-même", "more than twice as long")]
    [InlineData("Niveau {0}", "has other placeholders")]
    public void A_translation_that_is_none(string text, string what) =>
        Request(labels =>
        {
            Label(labels, "1033").SetAttributeValue("description", "Impact level");
            Label(labels, "1036").SetAttributeValue("description", text);
        }).GivesOnly(47, what);

    // No form shows this column, so that no form has its name.
    private static SolutionSource Request(Action<XElement> edit) =>
        Shipped.WithColumn("rcv_recovery", "rcv_lastrequestid", column => edit(column.Element("displaynames")!));

    private static XElement Label(XElement labels, string language) => labels.Elements().Single(label => (string?)label.Attribute("languagecode") == language);
}
