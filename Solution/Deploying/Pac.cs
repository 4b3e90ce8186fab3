using System.ComponentModel;
using System.Diagnostics;

namespace RecoveryCrm.Deploying;

/// <summary>Runs pac, or only says how it would be run.</summary>
internal sealed class Pac(Surroundings surroundings, bool dryRun)
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["pac.exe", "pac.cmd"] : ["pac"];

    /// <summary>What pac said, shown as it comes unless quiet; a failure of it ends the deployment with its words and the advice given.</summary>
    public string Run(string[] arguments, string next, bool quiet = false)
    {
        var line = $"pac {string.Join(' ', arguments.Select(Quoted))}";
        surroundings.Output.WriteLine(line);
        if (dryRun)
            return "";

        var said = new List<string>();
        using var process = Start(arguments);
        process.OutputDataReceived += (_, heard) => Hear(heard.Data);
        process.ErrorDataReceived += (_, heard) => Hear(heard.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        var all = string.Join('\n', said);
        return process.ExitCode == 0
            ? all
            : throw new DeployException($"\"{line}\" ended with code {process.ExitCode}. pac said:\n{(said.Count == 0 ? "(nothing)" : all)}", next);

        void Hear(string? words)
        {
            if (words is null)
                return;
            lock (said)
            {
                said.Add(words);
                if (!quiet)
                    surroundings.Output.WriteLine($"  {words}");
            }
        }
    }

    private Process Start(string[] arguments)
    {
        var file = surroundings.SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw Missing("pac is not in any folder of PATH.");
        try
        {
            return Process.Start(new ProcessStartInfo(file, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = surroundings.Root,
            })!;
        }
        catch (Win32Exception exception)
        {
            throw Missing($"{file} could not be started: {exception.Message}");
        }
    }

    private static DeployException Missing(string message) =>
        new(message, "Install the Power Platform CLI (dotnet tool install --global Microsoft.PowerApps.CLI.Tool), open a new terminal, and see that \"pac help\" answers.");

    // As a shell takes it back.
    private static string Quoted(string argument) =>
        argument.Length > 0 && argument.All(letter => char.IsLetterOrDigit(letter) || "-_./:\\".Contains(letter)) ? argument : $"\"{argument}\"";
}
