namespace RecoveryCrm.Tests.Solution.Sdk;

/// <summary>The contract's public shape is the real one's: never another member, never half a set of overloads.</summary>
public class ApiTests
{
    public static TheoryData<string> Assemblies => [Contract.Xrm, Contract.Proxy];

    [Theory, MemberData(nameof(Assemblies))]
    public void It_has_Microsofts_identity(string assembly) =>
        Assert.Equal(Listing(assembly)[0], "assembly " + Contract.Assembly(assembly).FullName);

    [Theory, MemberData(nameof(Assemblies))]
    public void Its_key_is_the_public_half_only(string assembly)
    {
        Assert.Equal(160, Contract.Assembly(assembly).Name.PublicKey.Length);
        Assert.Equal(160, new FileInfo(Repository.PathTo("Tests", "Sdk", "Microsoft.PublicKey.snk")).Length);
    }

    [Theory, MemberData(nameof(Assemblies))]
    public void It_says_that_it_is_not_Microsofts(string assembly)
    {
        var title = (string)Contract.Assembly(assembly).CustomAttributes
            .Single(attribute => attribute.AttributeType.Name == "AssemblyTitleAttribute").ConstructorArguments[0].Value;
        Assert.Contains("not Microsoft's", title, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Assemblies))]
    public void Each_type_and_member_is_one_of_the_real_assembly(string assembly) =>
        Assert.Empty(Contract.PublicTypes(assembly).SelectMany(ApiListing.Lines).Except(Listing(assembly)));

    [Theory, MemberData(nameof(Assemblies))]
    public void A_member_name_comes_with_all_its_overloads(string assembly)
    {
        var ours = Contract.PublicTypes(assembly).SelectMany(ApiListing.Lines).ToHashSet();
        var names = ours.Select(ApiListing.NameIn).ToHashSet();
        Assert.Empty(MembersOf(assembly).Where(line => names.Contains(ApiListing.NameIn(line))).Except(ours));
    }

    [Theory, MemberData(nameof(Assemblies))]
    public void Interfaces_and_enums_are_whole(string assembly)
    {
        var whole = Contract.PublicTypes(assembly).Where(type => type.IsInterface || type.IsEnum).ToList();
        var ours = whole.SelectMany(ApiListing.Lines).ToHashSet();
        var names = whole.Select(type => type.FullName).ToHashSet();
        Assert.Empty(MembersOf(assembly).Where(line => names.Contains(TypeIn(line))).Except(ours));
    }

    [Theory, MemberData(nameof(Assemblies))]
    public void The_extract_holds_the_types_in_use_and_no_others(string assembly) =>
        Assert.Equal(
            Listing(assembly).Skip(1).Where(line => !line.StartsWith(' ')).Order(),
            Contract.PublicTypes(assembly).Select(type => ApiListing.Lines(type).First()).Order());

    private static string[] Listing(string assembly) => Contract.Facts(assembly + ".api.txt");

    private static IEnumerable<string> MembersOf(string assembly) => Listing(assembly).Where(line => line.StartsWith(' '));

    private static string TypeIn(string member) => ApiListing.NameIn(member).Split("::")[0];
}
