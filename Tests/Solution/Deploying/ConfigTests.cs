using RecoveryCrm.Deploying;
using RecoveryCrm.Deploying.Configuration;
using RecoveryCrm.Deploying.Verifying;
using RecoveryCrm.Packing;

namespace RecoveryCrm.Tests.Solution.Deploying;

public sealed class ConfigTests : IDisposable
{
    private const string Valid = """
        {
          "solution": { "uniqueName": "Small", "folder": "Solution/src", "packageType": "Unmanaged" },
          "publisher": { "uniqueName": "abcpublisher", "prefix": "abc", "choiceValuePrefix": 72301 },
          "checker": { "geography": "Europe", "failOn": "High", "ruleLevels": { "il-x": "Low" } },
          "environments": [ { "name": "test", "url": "https://small.crm4.example", "profile": "p", "environmentVariables": { "abc_Days": "7" },
            "connectionReferences": { "abc_dataverse": { "connectionId": "c", "connectorId": "d" } } } ]
        }
        """;

    private readonly RecordedDeployment deployment = new();

    [Theory]
    [InlineData("\"solution\": {", "\"extra\": 1, \"solution\": {", "extra is not a known key. Known here: solution, publisher, checker, environments")]
    [InlineData("\"folder\"", "\"foldr\"", "solution.foldr is not a known key")]
    [InlineData("\"folder\"", "\"foldr\"", "solution.folder is missing")]
    [InlineData("\"Unmanaged\"", "\"Both\"", "solution.packageType is \"Both\". Write \"Unmanaged\" or \"Managed\"")]
    [InlineData("\"uniqueName\": \"Small\"", "\"uniqueName\": 5", "solution.uniqueName is 5.")]
    [InlineData("\"Small\"", "\"Other\"", "solution.uniqueName is \"Other\", but Other/Solution.xml says \"Small\"")]
    [InlineData("Solution/src", "Solution/none", "solution.folder is \"Solution/none\", where no Other/Solution.xml is")]
    [InlineData("72301", "72302", "publisher.choiceValuePrefix is \"72302\"")]
    [InlineData("72301", "\"72301\"", "publisher.choiceValuePrefix is \"72301\". Write")]
    [InlineData("\"prefix\": \"abc\"", "\"prefix\": \"xyz\"", "publisher.prefix is \"xyz\"")]
    [InlineData("abcpublisher", "other", "publisher.uniqueName is \"other\"")]
    [InlineData("\"publisher\": {", "\"publisher\": 1, \"p\": {", "publisher is 1. Write an object")]
    [InlineData("\"Europe\"", "\"Mars\"", "checker.geography is \"Mars\". Write one of PreviewUnitedStates")]
    [InlineData("\"High\"", "\"Grave\"", "checker.failOn is \"Grave\"")]
    [InlineData("\"Low\"", "\"Lowest\"", "checker.ruleLevels.il-x is \"Lowest\"")]
    [InlineData("\"name\": \"test\"", "\"name\": \"my test\"", "environments[0].name is \"my test\"")]
    [InlineData("https://", "http://", "environments[0].url is \"http://small.crm4.example\". Write the environment's address")]
    [InlineData("crm4.example", "crm4.example/main.aspx", "environments[0].url")]
    [InlineData("\"profile\": \"p\"", "\"profile\": \"\"", "environments[0].profile is \"\"")]
    [InlineData("\"profile\": \"p\"", "\"profile\": \"0123456789012345678901234567890\"", "environments[0].profile")]
    [InlineData("\"profile\": \"p\"", "\"password\": \"p\"", "environments[0].password is not a known key")]
    [InlineData("abc_Days", "abc_Hours", "environments[0].environmentVariables.abc_Hours is not in the solution. Its environment variables: abc_Days")]
    [InlineData("\"7\"", "7", "environments[0].environmentVariables.abc_Days is 7. Write the value as text")]
    [InlineData("abc_dataverse", "abc_mail", "environments[0].connectionReferences.abc_mail is not in the solution. Its connection references: abc_dataverse")]
    [InlineData("\"connectorId\"", "\"connector\"", "environments[0].connectionReferences.abc_dataverse.connectorId is missing")]
    [InlineData("\"environments\": [", "\"environments\": [ 1,", "environments[0] is 1. Write an object")]
    [InlineData("\"environments\": [", "\"environments\": [ { \"name\": \"test\", \"url\": \"https://a.example\", \"profile\": \"q\" },", "environments has \"test\" 2 times")]
    [InlineData("\"environments\":", "\"environment\":", "environments is missing. Write a list")]
    [InlineData("\"solution\": {", "\"solution\": {{", "Line 2")]
    [InlineData("\"prefix\": \"abc\"", "\"prefix\": \"abc\", \"prefix\": \"abc\"", "'prefix'")]
    public void Each_mistake_is_named_with_its_place_and_nothing_runs(string written, string mistaken, string named)
    {
        deployment.Write(Valid.Replace(written, mistaken, StringComparison.Ordinal));

        Assert.Equal(1, deployment.Run("all"));

        Assert.Contains(named, deployment.Said, StringComparison.Ordinal);
        Assert.Contains("Nothing was run.", deployment.Said, StringComparison.Ordinal);
        Assert.Equal([], deployment.Commands);
    }

    [Fact]
    public void Every_mistake_is_named_at_once()
    {
        deployment.Write(Valid.Replace("https://", "", StringComparison.Ordinal).Replace("\"Europe\"", "1", StringComparison.Ordinal));

        Assert.Equal(1, deployment.Run("pack"));

        Assert.Contains("environments[0].url", deployment.Said, StringComparison.Ordinal);
        Assert.Contains("checker.geography", deployment.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No command was given.")]
    [InlineData("\"bake\" was not understood.", "bake")]
    [InlineData("\"--environment\" was not understood.", "pack", "--environment")]
    public void A_command_line_that_is_not_understood_shows_the_usage(string named, params string[] arguments)
    {
        Assert.Equal(2, deployment.Run(arguments));
        Assert.Contains(named, deployment.Said, StringComparison.Ordinal);
        Assert.Contains("usage: deploy COMMAND", deployment.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_has_to_be_one_of_the_file()
    {
        Assert.Equal(1, deployment.Run("import", "--environment", "prod"));
        Assert.Contains("There is no environment \"prod\". pac.config has: test.", deployment.Said, StringComparison.Ordinal);

        deployment.Write(Valid.Replace("\"environments\": [", "\"environments\": [ { \"name\": \"prod\", \"url\": \"https://a.example\", \"profile\": \"q\" },", StringComparison.Ordinal));
        Assert.Equal(1, deployment.Run("import"));
        Assert.Contains("Which environment is meant? pac.config has: prod, test.", deployment.Said, StringComparison.Ordinal);

        File.Delete(Path.Combine(deployment.Root, "pac.config"));
        Assert.Equal(1, deployment.Run("import"));
        Assert.Contains("pac.config is missing", deployment.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_file_fits_the_shipped_solution()
    {
        var config = ConfigReader.Read(Repository.PathTo("pac.config"), Repository.Root);
        var version = ProductVersion.Read(Repository.PathTo("README.md"));
        var expected = Expectations.Of(Surroundings.Here(), config.Solution, version).Where(one => !one.IsAdvice).ToDictionary(one => one.Table, one => one.Expected);

        Assert.Equal(Directory.GetFiles(Repository.PathTo("Solution", "src", "SdkMessageProcessingSteps")).Length, expected["sdkmessageprocessingstep"].Count);
        Assert.Contains("rcv_CheckIntegrity", expected["customapi"]);
        Assert.Contains("rcv_recovery", expected["entity"]);
        Assert.All(new[] { "role", "rcv_playbook", "rcv_restitutionpolicy" }, table => Assert.NotEmpty(expected[table]));
    }

    [Fact]
    public void The_documentation_shows_every_key_and_command()
    {
        var page = File.ReadAllText(Repository.PathTo("Solution", "docs", "deploy.md"));
        string[] words =
        [
            "uniqueName", "folder", "packageType", "prefix", "choiceValuePrefix", "geography", "failOn", "ruleLevels",
            "name", "url", "profile", "environmentVariables", "connectionReferences", "connectionId", "connectorId", "--dry-run", "--environment", .. Deployment.Order,
        ];

        Assert.Equal([], words.Where(word => !page.Contains($"`{word}", StringComparison.Ordinal)));
    }

    public void Dispose() => deployment.Dispose();
}
