using System.Text.Json;
using System.Xml.Linq;
using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Briefs;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules.Briefs;

/// <summary>How documents are written, at the edges.</summary>
[Rule("S9")]
public sealed class BriefTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 23, 30, 0, DateTimeKind.Utc);
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time");
    private static readonly BriefWords English = new(Text.English, TimeZoneInfo.Utc);

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "29 Mar 2026, 01:59 (UTC+01:00)")]
    [InlineData("2026-03-29T01:00:00Z", "29 Mar 2026, 03:00 (UTC+02:00)")] // The clocks go forward.
    [InlineData("2026-10-25T00:30:00Z", "25 Oct 2026, 02:30 (UTC+02:00)")]
    [InlineData("2026-10-25T01:30:00Z", "25 Oct 2026, 02:30 (UTC+01:00)")] // The same time on the wall, an hour later.
    public void A_time_is_clear_across_daylight_saving(string utc, string said) =>
        Assert.Equal(said, new BriefWords(Text.English, Berlin).Time(DateTime.Parse(utc, null, System.Globalization.DateTimeStyles.AdjustToUniversal)));

    [Fact]
    public void The_day_of_a_moment_is_the_readers_and_a_date_is_everybodys()
    {
        var words = new BriefWords(Text.English, Berlin);

        Assert.Equal(("4 Mar 2026", "3 Mar 2026"), (words.Day(Now), words.Date(Now)));
    }

    [Theory]
    [InlineData(Text.English, "23 Mar 2026", "23 Mar 2026, 11:00 (UTC+01:00)")]
    [InlineData(Text.German, "23. März 2026", "23. März 2026, 11:00 (UTC+01:00)")]
    [InlineData(Text.French, "23 mars 2026", "23 mars 2026, 11:00 (UTC+01:00)")]
    public void Dates_are_written_as_their_readers_write_them(int language, string date, string time)
    {
        var words = new BriefWords(language, Berlin);
        Assert.Equal(date, words.Date(new DateTime(2026, 3, 23)));
        Assert.Equal(time, words.Time(new DateTime(2026, 3, 23, 10, 0, 0, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData(1, "every minute", "jede Minute", "chaque minute")]
    [InlineData(45, "every 45 minutes", "alle 45 Minuten", "toutes les 45 minutes")]
    [InlineData(60, "every hour", "jede Stunde", "chaque heure")]
    [InlineData(90, "every 90 minutes", "alle 90 Minuten", "toutes les 90 minutes")]
    [InlineData(720, "every 12 hours", "alle 12 Stunden", "toutes les 12 heures")]
    [InlineData(1440, "every day", "jeden Tag", "chaque jour")]
    [InlineData(4320, "every 3 days", "alle 3 Tage", "tous les 3 jours")]
    public void How_often(int minutes, string english, string german, string french) => Assert.Equal(
        (english, german, french),
        (English.Every(minutes), new BriefWords(Text.German, Berlin).Every(minutes), new BriefWords(Text.French, Berlin).Every(minutes)));

    [Theory]
    [InlineData("rcv_stage", BriefWords.Stages)]
    [InlineData("rcv_severity", BriefWords.Severities)]
    [InlineData("rcv_failurecategory", BriefWords.Categories)]
    [InlineData("rcv_impactdimension", BriefWords.Dimensions)]
    [InlineData("rcv_impactlevel", BriefWords.Levels)]
    [InlineData("rcv_restitutiontype", BriefWords.RestitutionTypes)]
    [InlineData("rcv_planpart", BriefWords.PlanParts)]
    [InlineData("rcv_stakeholderrole", BriefWords.Roles)]
    [InlineData("rcv_purpose", BriefWords.Purposes)]
    [InlineData("rcv_channel", BriefWords.Channels)]
    [InlineData("rcv_memberrole", BriefWords.MemberRoles)]
    [InlineData("rcv_outcome", BriefWords.Outcomes)]
    [InlineData("rcv_clienttier", BriefWords.Tiers)]
    [InlineData("rcv_clientresponse", BriefWords.Responses)]
    [InlineData("rcv_commitmenthealth", BriefWords.Healths)]
    public void Documents_say_what_the_forms_say(string choice, string words)
    {
        var labels = XDocument.Load(Path.Combine(Root(), "Solution", "src", "OptionSets", choice + ".xml")).Descendants("option")
            .OrderBy(option => int.Parse(option.Attribute("value")!.Value, System.Globalization.CultureInfo.InvariantCulture))
            .Select(option => string.Join('|', new[] { "1033", "1031", "1036" }.Select(language =>
                option.Element("labels")!.Elements("label").Single(label => label.Attribute("languagecode")!.Value == language).Attribute("description")!.Value)));

        Assert.Equal(labels, words.Split(';'));
    }

    [Theory]
    [InlineData("<b onclick=\"x('y')\">&", "&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;")]
    [InlineData("one\r\ntwo\rthree", "one<br/>two<br/>three")]
    [InlineData("a\u0000\u001bb\u0085c\td", "abc\td")]
    public void Every_text_is_escaped(string text, string html) => Assert.Contains($"<p>{html}</p>", BriefFormats.ToHtml(Document(text), "en"), StringComparison.Ordinal);

    [Fact]
    public void Json_holds_any_text()
    {
        const string Words = "\"quoted\" \\ back\u0001\r\n</script> é 😀";

        using var json = JsonDocument.Parse(BriefFormats.ToJson(Document(Words), 0, 1, Text.English));

        Assert.Equal(Words, json.RootElement.GetProperty("sections")[0].GetProperty("sentences")[0].GetString());
    }

    [Fact]
    public void A_text_that_fits_is_whole_and_a_longer_one_is_cut_between_lines()
    {
        var document = Document(string.Join('\n', Enumerable.Range(1, 50).Select(number => $"Line {number}")));
        var whole = BriefText.Of(document, "The rest", 10_000);

        Assert.EndsWith("Line 50", whole, StringComparison.Ordinal);
        Assert.Equal(whole, BriefText.Of(document, "The rest", whole.Length));
        for (var longest = 40; longest < whole.Length; longest++)
        {
            var cut = BriefText.Of(document, "The rest", longest);
            Assert.InRange(cut.Length, 1, longest);
            Assert.EndsWith("\nThe rest", cut, StringComparison.Ordinal);
            Assert.StartsWith(cut[..cut.LastIndexOf('\n')] + "\n", whole, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_stage_that_is_done_again_is_told_as_it_is_now()
    {
        BriefStep Fix(int cycle, RecoveryStepStatus status, DateTime? completed) =>
            new() { Cycle = cycle, Stage = RecoveryStage.Fix, IsRequired = true, Status = status, CompletedOn = completed, DueOn = Now };

        Assert.Equal("done, 3 Mar 2026, 23:30 (UTC+00:00)", Journey([Fix(1, RecoveryStepStatus.Completed, Now)]));
        Assert.Equal("under way, by 3 Mar 2026, 23:30 (UTC+00:00)", Journey([Fix(1, RecoveryStepStatus.Completed, Now), Fix(2, RecoveryStepStatus.Active, null)]));
        Assert.Equal("to come", Journey([Fix(1, RecoveryStepStatus.Pending, null)]));
        Assert.Equal("left out", Journey([Fix(1, RecoveryStepStatus.Cancelled, null)]));
    }

    [Theory]
    [InlineData(nameof(RecoveryStage.Fix), "We repair it and make good what was agreed.", "Wir beheben es und leisten, was vereinbart ist.", "Nous le réparons et fournissons ce qui est convenu.")]
    [InlineData(nameof(RecoveryStage.Verify), "You tell us whether the fix holds; we do not assume it.", "Sie sagen uns, ob die Behebung hält; wir setzen es nicht voraus.", "Vous nous dites si la correction tient ; nous ne le supposons pas.")]
    [InlineData(nameof(RecoveryStage.Learn), "We change what let it happen, and tell you.", "Wir ändern, was es möglich gemacht hat, und sagen es Ihnen.", "Nous changeons ce qui l’a permis, et vous le disons.")]
    [InlineData(null, "We keep in touch and see to it that our promises hold.", "Wir bleiben in Kontakt und achten darauf, dass unsere Zusagen halten.", "Nous restons en contact et veillons à tenir nos engagements.")]
    public void What_comes_next_is_told_for_each_stage_and_for_what_follows(string? stage, string english, string german, string french)
    {
        IReadOnlyList<BriefStep> steps = stage is { } running ? [new() { Stage = Enum.Parse<RecoveryStage>(running), IsRequired = true, Status = RecoveryStepStatus.Active }] : [];
        string First(int language) => new StatusSections(new BriefFacts { Steps = steps }, new BriefWords(language, Berlin)).Next().Sentences[0];

        Assert.Equal((english, german, french), (First(Text.English), First(Text.German), First(Text.French)));
    }

    [Fact]
    public void Restitution_is_told_from_approval_on()
    {
        var all = Enum.GetValues<RestitutionStatus>().Select(status => new BriefRestitution { Status = status, Name = "Internal", Amount = "5" }).ToList();

        var told = new BriefFacts { Restitutions = all }.ForClient().Restitutions;

        Assert.Equal([RestitutionStatus.Delivered, RestitutionStatus.Approved], told.Select(given => given.Status).Order());
        Assert.All(told, given => Assert.Null(given.Name));
    }

    private static string Journey(IReadOnlyList<BriefStep> steps) => new StatusSections(new BriefFacts { Steps = steps }, English).Journey().Rows.Single()[1];

    private static BriefDocument Document(string sentence)
    {
        var section = new BriefSection("key", "Heading");
        section.Say(sentence);
        return new BriefDocument("Title", ["Head"], [section]);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Recovery.Crm.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
