using RecoveryCrm.Deploying;

namespace RecoveryCrm.Tests.Solution.Deploying;

/// <summary>A deployment of the small solution with a pac that writes down what it is told and answers what a test wants.</summary>
internal sealed class RecordedDeployment : IDisposable
{
    public const string Url = "https://small.crm4.example";

    public static readonly string[] Words = ["Small", "abc_visit", SmallSolution.Step, "abc_Close", SmallSolution.Role, SmallSolution.Flow, "abc_Days", SmallSolution.Playbook];

    private readonly string bin;
    private readonly StringWriter said = new();

    public RecordedDeployment()
    {
        Root = Directory.CreateTempSubdirectory("deploying-").FullName;
        bin = Directory.CreateDirectory(Path.Combine(Root, "bin")).FullName;
        SmallSolution.Write(Root);
        Configure();
        Answer();
    }

    public string Root { get; }

    public string Said => said.ToString();

    public string Artifacts => Path.Combine(Root, "artifacts", "deploy");

    public IReadOnlyList<string> Commands => File.Exists(Log) ? [.. File.ReadAllLines(Log).Select(line => line.Replace(Artifacts, "OUT", StringComparison.Ordinal))] : [];

    private string Log => Path.Combine(Root, "log");

    /// <summary>Answers as a pac whose environment is in order, but for the given lines of shell, which come first.</summary>
    public void Answer(string first = "", IEnumerable<string>? rows = null, string sarif = """{"runs":[{"results":[]}]}""")
    {
        File.WriteAllText(Path.Combine(Root, "rows"), string.Join('\n', rows ?? Words) + "\n");
        File.WriteAllText(Path.Combine(Root, "sarif"), sarif);
        var script = Path.Combine(bin, "pac");
        File.WriteAllText(script, $"""
            #!/bin/sh
            echo "pac $*" >> '{Log}'
            {first}
            case "$1 $2" in
              "solution pack") echo packed > "$4" ;;
              "solution check") cp '{Root}/sarif' "$6/report.sarif" ;;
              "env fetch") cat '{Root}/rows' ;;
            esac
            exit 0
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void TakePacAway() => File.Delete(Path.Combine(bin, "pac"));

    public void Configure(string environment = "", string checker = "", string packageType = "Unmanaged") => Write($$"""
        // What an administrator edits.
        {
          "solution": { "uniqueName": "Small", "folder": "Solution/src", "packageType": "{{packageType}}" },
          "publisher": { "uniqueName": "abcpublisher", "prefix": "abc", "choiceValuePrefix": 72301 },
          {{checker}}
          "environments": [ { "name": "test", "url": "{{Url}}", "profile": "small-test", {{environment}} } ],
        }
        """);

    public void Write(string config) => File.WriteAllText(Path.Combine(Root, "pac.config"), config);

    public int Run(params string[] arguments) => Deployment.Run(arguments, new Surroundings
    {
        Root = Root,
        Assembly = Path.Combine(Root, "Plugins", "Small.dll"),
        // The script itself needs cp and cat.
        SearchPath = bin,
        Output = said,
        Error = said,
    });

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
