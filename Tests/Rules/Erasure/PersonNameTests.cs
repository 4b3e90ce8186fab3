using RecoveryCrm.Plugins.Rules.Erasure;

namespace RecoveryCrm.Tests.Rules.Erasure;

public sealed class PersonNameTests
{
    private static readonly PersonFacts Nora = new()
    {
        FullName = "Nora North",
        FirstName = "Nora",
        LastName = "North",
        Mails = ["nora@northwind.example.com", null],
        Phones = ["+41 44 123 45 67", "555 0100", "12"],
    };

    private static readonly PersonFacts Nils = new() { FullName = "Nils Norths", FirstName = "Nils", LastName = "Norths", Phones = ["(555) 0100"] };

    private static readonly PersonName Name = new(Nora, [Nils]);

    [Theory, Rule("V7")]
    [InlineData("Nora North called.", "[…] called.")]
    [InlineData("We promised NORA   NORTH a call.", "We promised […] a call.")]
    [InlineData("North, Nora: call back", "[…]: call back")]
    [InlineData("Nora North's shift", "[…]'s shift")]
    [InlineData("a Nora North-led team", "a […]-led team")]
    [InlineData("Write to Nora@Northwind.example.com.", "Write to […].")]
    [InlineData("Call +41 44 123 45 67, 044 123 45 67 or 0041441234567!", "Call […], […] or […]!")]
    [InlineData("+41 (0)44-123.45.67 / 044 999 99 99", "[…] / 044 999 99 99")]
    public void Full_name_address_and_number_go_wherever_they_stand(string text, string without) =>
        Assert.Equal(without, Name.RemovedFrom(text, NamePlace.Elsewhere));

    [Theory, Rule("V7")]
    [InlineData("Nora Northwood called Nora North-Meier.")]
    [InlineData("eleonora@northwind.example.com, my.nora@northwind.example.com, nora@northwind.example.com.au")]
    [InlineData("Order 44 123 45 68, switchboard 555 0100, 12 pieces")]
    [InlineData("Nora called from the north.")]
    public void Whoever_is_like_them_stays(string text) => Assert.Equal(text, Name.RemovedFrom(text, NamePlace.Elsewhere));

    [Theory, Rule("V7")]
    [InlineData("Nora called, and North paid.", "[…] called, and […] paid.")]
    [InlineData("Noras Schicht stand still; Norths Team auch.", "[…] Schicht stand still; Norths Team auch.")]
    [InlineData("They went north with Nora-Lee.", "They went north with Nora-Lee.")]
    public void At_home_a_name_alone_is_theirs(string text, string without) => Assert.Equal(without, Name.RemovedFrom(text, NamePlace.AtHome));

    [Fact, Rule("V7")]
    public void A_name_that_a_colleague_bears_too_goes_only_on_a_row_of_their_own()
    {
        var name = new PersonName(Nora, [new PersonFacts { FirstName = "nora", LastName = "Nord" }]);

        Assert.Equal("Nora and […]", name.RemovedFrom("Nora and North", NamePlace.AtHome));
        Assert.Equal("[…] and […]", name.RemovedFrom("Nora and North", NamePlace.Own));
    }

    [Fact, Rule("V7")]
    public void What_is_too_short_to_tell_is_left()
    {
        var name = new PersonName(new PersonFacts { FullName = "Li Wu", FirstName = "Li", LastName = "Wu", Phones = ["12345"] }, []);

        Assert.Equal("[…] said Li pays 12345.", name.RemovedFrom("Li Wu said Li pays 12345.", NamePlace.Own));
        Assert.Equal(["Li Wu", "Wu, Li"], name.Parts.Order());
        Assert.Empty(name.Numbers);
    }

    [Fact, Rule("V7")]
    public void Twice_is_once()
    {
        var once = Name.RemovedFrom("Nora North, nora@northwind.example.com, +41 44 123 45 67", NamePlace.Own);
        Assert.Equal(once, Name.RemovedFrom(once, NamePlace.Own));
    }

    [Fact, Rule("V7")]
    public void Who_has_no_name_takes_nothing_out() =>
        Assert.Equal("Anything at all", new PersonName(new PersonFacts { FullName = " " }, []).RemovedFrom("Anything at all", NamePlace.Own));
}
