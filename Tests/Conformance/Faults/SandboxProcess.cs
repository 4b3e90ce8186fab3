using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using RecoveryCrm.Sandbox;

namespace RecoveryCrm.Tests.Conformance.Faults;

/// <summary>The Sandbox as a program of its own, on a data file, until it is killed.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http;

    private SandboxProcess(Process process, Uri address)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = new Uri(address, "/api/data/v9.2/") };
    }

    public static async Task<SandboxProcess> Start(string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(Organization).Assembly.Location, "--data", file, "--urls", "http://127.0.0.1:0"])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)) is { } address)
                return new SandboxProcess(process, new Uri(address));
        }

        throw new InvalidOperationException($"The Sandbox did not start: {said}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Sends a row; its id, where an answer came.</summary>
    public async Task<Guid?> Create(string set, string json)
    {
        try
        {
            using var content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
            using var response = await http.PostAsync(set, content);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            var address = response.Headers.GetValues("OData-EntityId").Single();
            return Guid.Parse(address[(address.LastIndexOf('(') + 1)..^1]);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Ends it as a power cut would: without a word.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        http.Dispose();
    }
}
