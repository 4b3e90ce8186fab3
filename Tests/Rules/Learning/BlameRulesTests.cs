using RecoveryCrm.Plugins.Rules;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Tests.Rules;

/// <summary>The team: Anna Weber, Jean-Luc Lefèvre, Tom Lee and Uwe Fischer.</summary>
public sealed class BlameRulesTests
{
    [Theory, Rule("P2")]
    [InlineData("The release was rushed by Anna Weber.")]
    [InlineData("anna weber skipped the test.")]
    [InlineData("Anna  Weber skipped the test.")]
    [InlineData("The test was skipped because Weber was away.")]
    [InlineData("It was Weber's release.")]
    [InlineData("Das Fischer-Team hat nicht getestet.")]
    [InlineData("La livraison de Lefèvre n'a pas été testée.")]
    [InlineData("La livraison de Lefe\u0300vre n'a pas été testée.")]
    [InlineData("It was released by Dr. Weber at night.")]
    [InlineData("Approved by A. Weber at night.")]
    [InlineData("Tom Lee did it.")]
    public void A_name_is_refused(string why) => Assert.Equal(["P2-name"], Codes(why));

    [Theory, Rule("P2")]
    [InlineData("Weber was the name of the tool, too.")] // It starts the sentence.
    [InlineData("It failed. Fischer was the name of the tool.")]
    [InlineData("The tool failed.\nFischer was its name.")]
    [InlineData("Everybody was weberish about it.")]
    [InlineData("Die Weberei hatte keinen Test.")]
    [InlineData("We were fischer than fish.")] // No capital.
    [InlineData("The alert went to Lee at night.")] // Three letters.
    [InlineData("Nobody had tested the format.")]
    public void What_names_nobody_is_fine(string why) => Assert.Empty(Codes(why));

    [Fact, Rule("P2")]
    public void The_conclusion_names_nobody_either() => Assert.Equal(["P2-name"], Codes("A release", conclusion: "We need to train Weber."));

    [Theory, Rule("P2")]
    [InlineData("Anna forgot the test.", "Anna")]
    [InlineData("The test was left to Tom.", "Tom")]
    [InlineData("The tomcat server fell over.", null)]
    [InlineData("He forgot it.", null)]
    public void A_first_name_alone_warns(string why, string? name)
    {
        Assert.Empty(Codes(why));
        Assert.Equal(name is null ? [] : [name], BlameRules.FirstNames(Cause(why)));
    }

    [Theory, Rule("P2")]
    [InlineData("It was a human error.", (int)FailureCategory.Communication, true)]
    [InlineData("Human  Error", (int)FailureCategory.ThirdParty, true)]
    [InlineData("Das war menschliches Versagen.", (int)FailureCategory.Expectations, true)]
    [InlineData("Une erreur humaine.", null, true)]
    [InlineData("It was a human error.", (int)FailureCategory.Process, false)]
    [InlineData("It was a human error.", (int)FailureCategory.QualityControl, false)]
    [InlineData("Our forms invite errors.", (int)FailureCategory.Communication, false)]
    public void A_chain_does_not_end_in_human_error(string last, int? category, bool refused) =>
        Assert.Equal(refused ? ["P2-human-error"] : [], Codes("A release", last, category: (FailureCategory?)category));

    [Fact, Rule("P2")]
    public void Human_error_on_the_way_is_no_end() =>
        Assert.Empty(Codes("It was a human error.", "The form accepts any date.", category: FailureCategory.Communication));

    private static IReadOnlyList<string> Codes(string why, string? next = null, string? conclusion = null, object? category = null) =>
        BlameRules.All.Check(Cause(why, next, conclusion, category)).Codes();

    private static WrittenCause Cause(string why, string? next = null, string? conclusion = null, object? category = null) => new()
    {
        Whys = [why, next, null],
        Conclusion = conclusion,
        Category = (FailureCategory?)category,
        Team =
        [
            new TeamMember { FirstName = "Anna", LastName = "Weber", FullName = "Anna Weber" },
            new TeamMember { FirstName = "Jean-Luc", LastName = "Lefèvre", FullName = "Jean-Luc Lefèvre" },
            new TeamMember { FirstName = "Tom", LastName = "Lee", FullName = "Tom Lee" },
            new TeamMember { FirstName = "Uwe", LastName = "Fischer", FullName = "Uwe Fischer" },
        ],
    };
}
