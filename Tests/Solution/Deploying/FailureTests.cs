namespace RecoveryCrm.Tests.Solution.Deploying;

public sealed class FailureTests : IDisposable
{
    private readonly RecordedDeployment deployment = new();

    [Fact]
    public void Without_pac_it_says_how_to_get_it()
    {
        deployment.TakePacAway();

        Failed("pack", "pac is not in any folder of PATH", "dotnet tool install", "Done: nothing. Not done: pack.");
    }

    [UnixFact]
    public void A_profile_that_pac_does_not_have()
    {
        Refuse("auth select", "Error: no such profile");

        Failed("all", "no such profile", "pac auth create --name small-test", "Done: pack. Not done: check, import, publish, data, verify.");
    }

    [UnixFact]
    public void A_profile_that_does_not_reach_the_environment()
    {
        Refuse("env who", "Error: not a member of the organization");

        Failed("all", "not a member", "does not reach https://small.crm4.example", "Not done: check, import");
    }

    [UnixFact]
    public void Each_command_that_fails_ends_it_there_with_its_words_and_advice()
    {
        foreach (var (command, advice, undone) in new[]
        {
            ("solution pack", "dotnet test Tests/Solution", "Done: nothing. Not done: pack, check, import, publish, data, verify."),
            ("solution check", "checker.geography", "Done: pack. Not done: check, import, publish, data, verify."),
            ("solution import", "whole or not at all", "Done: pack, check. Not done: import, publish, data, verify."),
            ("solution publish", "imported but not published", "Done: pack, check, import. Not done: publish, data, verify."),
            ("data import", ".NET Framework edition", "Done: pack, check, import, publish. Not done: data, verify."),
            ("env fetch", "nothing is verified", "Done: pack, check, import, publish, data. Not done: verify."),
        })
        {
            using var failing = new RecordedDeployment();
            failing.Answer(Refusal(command, $"Error: {command} broke"));

            Assert.Equal(1, failing.Run("all"));
            Assert.All(new[] { $"Error: {command} broke", "ended with code 3", advice, undone }, words => Assert.Contains(words, failing.Said, StringComparison.Ordinal));
            Assert.StartsWith($"pac {command}", failing.Commands[^1], StringComparison.Ordinal);
        }
    }

    [UnixFact]
    public void What_pac_says_is_shown_while_it_works()
    {
        deployment.Answer("""[ "$2" = import ] && echo "Importing 10%" """);

        Assert.Equal(0, deployment.Run("all"));
        Assert.Contains("\n  Importing 10%", deployment.Said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_package_that_pac_did_not_write()
    {
        deployment.Answer("""[ "$2" = pack ] && exit 0""");

        Failed("pack", "pac said that it packed, but", "Done: nothing.");
    }

    [UnixFact]
    public void What_the_checker_found_from_the_severity_on_that_counts()
    {
        const string found = """{"runs":[{"results":[{"ruleId":"il-x","message":{"text":"Bad."},"properties":{"severity":"Medium"}},{"ruleId":"il-y","message":{"text":"Worse."},"level":"error"}]}]}""";
        deployment.Answer(sarif: found);

        Failed("all", "The checker found 1 at High or above", "High: il-y: Worse.", "checker.ruleLevels", "Done: pack. Not done: check");
        Assert.DoesNotContain("il-x", deployment.Said, StringComparison.Ordinal);

        deployment.Configure(checker: """ "checker": { "failOn": "Medium" }, """);
        Failed("check", "The checker found 2 at Medium or above", "Medium: il-x: Bad.");
    }

    [UnixFact]
    public void A_finding_without_a_severity_weighs_as_a_warning()
    {
        deployment.Configure(checker: """ "checker": { "failOn": "Medium" }, """);
        deployment.Answer(sarif: """{"runs":[{"results":[{"ruleId":"il-z"},{"ruleId":"il-ok","level":"none"}]}]}""");

        Failed("all", "The checker found 1 at Medium or above", "Medium: il-z");
    }

    [UnixFact]
    public void A_report_inside_a_zip_counts_and_a_broken_one_is_no_clean_bill()
    {
        var zip = Path.Combine(deployment.Root, "report.zip");
        using (var archive = System.IO.Compression.ZipFile.Open(zip, System.IO.Compression.ZipArchiveMode.Create))
        using (var entry = new StreamWriter(archive.CreateEntry("a/b.sarif").Open()))
            entry.Write("""{"runs":[{"results":[{"ruleId":"il-zipped","properties":{"severity":"Critical"}}]}]}""");
        deployment.Answer($$"""[ "$2" = check ] && cp '{{zip}}' "$6" && exit 0""");
        Failed("all", "Critical: il-zipped");

        deployment.Answer(sarif: "{ half");
        Failed("all", "is no readable report", "Not done: check");
    }

    [UnixFact]
    public void A_checker_without_a_report_is_no_clean_bill()
    {
        deployment.Answer("""[ "$2" = check ] && exit 0""");

        Failed("all", "left no report", "Not done: check");
    }

    [UnixFact]
    public void Every_difference_that_the_read_back_finds()
    {
        deployment.Answer(rows: ["Connected as someone", "abc_visit", "abc_Closed", SmallSolution.Role.ToUpperInvariant() + "  Guest", $"<value>{SmallSolution.Step}</value>"]);

        Failed("verify", "solution 1.2.3.0: Small is missing", $"steps, enabled: {SmallSolution.Step} is missing", "custom APIs: abc_Close is missing", "environment variables: abc_Days is missing", $"rows of Playbook: {SmallSolution.Playbook} is missing", $"cloud flows and processes: {SmallSolution.Flow} is missing", "differs in 6 places");
        Assert.DoesNotContain("tables:", deployment.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("roles:", deployment.Said, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_name_is_found_though_pac_prints_the_key_without_a_gap()
    {
        deployment.Answer(rows: RecordedDeployment.Words.Select(word => word + "44444444-4444-4444-8444-444444444444"));

        Assert.Equal(0, deployment.Run("verify"));
    }

    [Fact]
    public void A_step_before_its_package_is_made()
    {
        foreach (var step in new[] { "check", "import", "data" })
            Failed(step, "is not there", "Run pack first");
    }

    [UnixFact]
    public void Files_that_the_solution_needs()
    {
        File.Delete(Path.Combine(deployment.Root, "WebResources/abc_/forms/a.js"));
        Failed("pack", "a.js is missing", "Node.js");
        File.Delete(Path.Combine(deployment.Root, "Plugins/Small.dll"));
        File.WriteAllText(Path.Combine(deployment.Root, "WebResources/abc_/forms/a.js"), "");
        Failed("pack", "Small.dll is missing", "dotnet build Plugins");
        Assert.Equal([], deployment.Commands);
    }

    public void Dispose() => deployment.Dispose();

    private void Refuse(string command, string words) => deployment.Answer(Refusal(command, words));

    private static string Refusal(string command, string words) => $"""[ "$1 $2" = "{command}" ] && echo "{words}" >&2 && exit 3""";

    private void Failed(string command, params string[] words)
    {
        Assert.Equal(1, deployment.Run(command));
        Assert.All(words, expected => Assert.Contains(expected, deployment.Said, StringComparison.Ordinal));
    }
}
