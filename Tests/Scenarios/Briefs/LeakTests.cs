using System.Xml.Linq;

namespace RecoveryCrm.Tests.Scenarios.Briefs;

/// <summary>What the client reads is what is promised, and nothing else of what we wrote down.</summary>
[Rule("S9")]
public sealed class LeakTests : BriefScenario
{
    private static readonly Dictionary<int, string[]> Promised = new()
    {
        [Status] = ["rcv_recovery[this].rcv_number", "rcv_impact[one].rcv_description", "rcv_impact[two].rcv_description"],
        [Plan] =
        [
            "rcv_recovery[this].rcv_number", "rcv_impact[one].rcv_description", "rcv_impact[two].rcv_description",
            "rcv_commitment[action].rcv_name", "rcv_commitment[measure].rcv_name", "rcv_commitment[measure].rcv_target", "rcv_commitment[measure].rcv_unit",
            "rcv_restitution[approved].rcv_amount", "rcv_restitution[delivered].rcv_amount",
        ],
        [Learning] =
        [
            "rcv_recovery[this].rcv_number", "rcv_rootcause[verified].rcv_clienttext", "rcv_improvement[published].rcv_publishedtext", "rcv_improvement[published].rcv_measure",
            "rcv_improvement[published].rcv_unit", "rcv_improvement[published].rcv_baseline", "rcv_improvement[published].rcv_target",
            "rcv_improvement[published].rcv_actual", "rcv_feedback[answer].rcv_prevention", "rcv_feedback[answer].rcv_answer",
        ],
    };

    /// <summary>What helps nobody: what only plug-ins read, what other columns say better, and what is over.</summary>
    private static readonly string[] NeverTold =
    [
        "rcv_cadence", "rcv_variants", "rcv_pauses", "rcv_apologyhash", "rcv_openkey", "rcv_lastrequestid", "rcv_externalid", "rcv_proportionality",
        "rcv_basevalue", "rcv_tiervalue", "rcv_restitutionapproved", "rcv_restitutiondelivered", "rcv_financialimpact",
    ];

    [Theory]
    [InlineData(Status, 1033)]
    [InlineData(Status, 1031)]
    [InlineData(Status, 1036)]
    [InlineData(Plan, 1033)]
    [InlineData(Plan, 1031)]
    [InlineData(Plan, 1036)]
    [InlineData(Learning, 1033)]
    [InlineData(Learning, 1031)]
    [InlineData(Learning, 1036)]
    public void The_client_reads_what_is_promised_and_nothing_internal(int document, int language)
    {
        var recovery = FillRecovery();
        Assert.True(Marked.Markers.Count > 150, $"{Marked.Markers.Count} marks");

        var (brief, html) = Write(Anna, recovery, audience: 1, document, language);

        Assert.Equal(Promised[document].Order(), Shown(brief).Order());
        Assert.Equal(Promised[document].Order(), Shown(html).Order());
        foreach (var other in new[] { "Mia M", "Ben A", "Alex A", "Dana D", "Nora N", "Nils N", "Nadia N", "Going live" })
        {
            Assert.DoesNotContain(other, brief, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(other, html, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var ours in new[] { "Anna Agent", "+1 555 0112", "Sam Sponsor", "+1 555 0110", "Northwind Traders" })
        {
            Assert.Contains(ours, brief, StringComparison.Ordinal);
            Assert.Contains(ours, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_next_person_reads_all_there_is()
    {
        var recovery = FillRecovery();
        Loader.Update(new Microsoft.Xrm.Sdk.Entity(recovery.LogicalName, recovery.Id) { ["rcv_outcome"] = new Microsoft.Xrm.Sdk.OptionSetValue(718340001) });

        var (brief, html) = Write(Ben, recovery, audience: 0, Status);

        var missing = Marked.Markers.Keys.Except(Shown(brief)).Where(IsToldToUs).Order().ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.Equal(Shown(brief).Order(), Shown(html).Order());
        foreach (var name in new[] { "Anna Agent", "Mia Manager", "Ben Agent", "Alex Approver", "Nora North", "Nils Nord", "Nadia Norton", "Going live in May" })
            Assert.Contains(name, brief, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_text_becomes_part_of_the_page(int audience)
    {
        var recovery = FillRecovery();
        for (var document = Status; document <= Learning; document++)
        {
            var (_, html) = Write(Anna, recovery, audience, document, 1031);

            var page = XDocument.Parse(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);
            Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "a" or "img" or "iframe" or "link" or "form" || element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.Contains(page.Descendants(), element => element.Nodes().OfType<XText>().Any(text => text.Value.Contains(MarkedRecovery.Poison, StringComparison.Ordinal)));
            Assert.Equal("de", page.Root!.Attribute("lang")!.Value);
            Assert.Single(page.Descendants("h1"));
            Assert.All(page.Descendants("section"), section => Assert.Equal("h2", section.Elements().First().Name.LocalName));
            Assert.All(page.Descendants("thead").Descendants("th"), cell => Assert.Equal("col", cell.Attribute("scope")!.Value));
        }
    }

    private static bool IsToldToUs(string key)
    {
        var (row, column) = (key[..key.IndexOf('.', StringComparison.Ordinal)], key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        return !NeverTold.Contains(column) && row switch
        {
            "rcv_recovery[previous]" => column == "rcv_name",
            "rcv_impact[ended]" or "rcv_touchpoint[cancelled]" or "task[task]" or "rcv_trustscore[score]" => false,
            "incident[case]" => column is "title" or "ticketnumber" or "description",
            // What was decided on is the restitution's amount.
            "rcv_approval[decision]" => column == "rcv_comment",
            // How to do it is told while it is to be done.
            "rcv_recoverystep[done]" or "rcv_recoverystep[waived]" => column != "rcv_guidance",
            "rcv_commitment[action]" => column is not ("rcv_target" or "rcv_unit"),
            "rcv_improvement[draft]" => column != "rcv_publishedtext",
            // These names are numbers that nobody gave.
            _ => column != "rcv_name" || !(row.StartsWith("rcv_impact", StringComparison.Ordinal)
                || row.StartsWith("rcv_feedback", StringComparison.Ordinal) || row.StartsWith("rcv_signal", StringComparison.Ordinal) || row.StartsWith("rcv_recoverymember", StringComparison.Ordinal)),
        };
    }

    private List<string> Shown(string document) => Marked.Markers
        .Where(mark => document.Contains(mark.Value, StringComparison.Ordinal) || document.Contains(mark.Value.Replace('.', ','), StringComparison.Ordinal))
        .Select(mark => mark.Key)
        .ToList();
}
