using System.Globalization;

namespace RecoveryCrm.Sandbox.Host;

/// <summary>The command line is wrong; the message says how, the program ends with exit code 2.</summary>
public sealed class CommandLineException(string message) : Exception(message);

/// <summary>Reads the command line of the Sandbox.</summary>
public static class CommandLine
{
    public const string Usage = """
        The Sandbox: a Dataverse organisation on this machine, made from the solution of this repository.

        Usage: dotnet run --project Tests/Sandbox -- [options]

          --urls URL             where to listen; loopback only (default http://127.0.0.1:5290)
          --data PATH|:memory:   where the data is kept (default .sandbox/organization.db in the repository)
          --reset                delete that data first
          --now ISO-TIME         start the clock there, e.g. 2026-03-02T09:00:00Z; it then runs on
          --sample small|none    the sample users and accounts, or an empty organisation (default small)
          --story                play one recovery from the outage to the follow-ups, then end
          --no-browser           accepted for scripts; no browser is opened
          --help                 this text
        """;

    public static LaunchOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new LaunchOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var (name, given) = Split(arguments[index]);
            string Value() => given ?? (++index < arguments.Count ? arguments[index]
                : throw new CommandLineException($"The option {name} needs a value."));
            options = name switch
            {
                "--urls" => options with { Url = Loopback(Value()) },
                "--data" => options with { Data = Value() },
                "--reset" => options with { Reset = true },
                "--now" => options with { Now = Time(Value()) },
                "--sample" => options with { Sample = Sample(Value()) },
                "--story" => options with { Story = true },
                "--no-browser" => options,
                "--help" or "-h" or "-?" => options with { Help = true },
                "--postgres" => throw new CommandLineException("PostgreSQL is not supported by the Sandbox yet; leave --postgres out to use SQLite."),
                _ => throw new CommandLineException($"The option '{arguments[index]}' is unknown. Options: --urls, --data, --reset, --now, --sample, --story, --no-browser, --help."),
            };
        }

        return options;
    }

    private static (string Name, string? Value) Split(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=') is var at and > 0
            ? (argument[..at], argument[(at + 1)..]) : (argument, null);

    private static string Loopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == "http" && uri.IsLoopback ? url.TrimEnd('/')
            : throw new CommandLineException($"--urls {url}: the Sandbox listens on loopback only, e.g. {LaunchOptions.DefaultUrl}.");

    private static DateTime Time(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) ? time
            : throw new CommandLineException($"--now {text} is not an ISO time, e.g. 2026-03-02T09:00:00Z.");

    private static bool Sample(string text) => text switch
    {
        "small" => true,
        "none" => false,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
            throw new CommandLineException($"--sample {text}: organisations of many accounts are not supported by the Sandbox yet; use small or none."),
        _ => throw new CommandLineException($"--sample {text} is unknown; use small or none."),
    };
}
