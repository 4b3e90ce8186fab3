using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Sample;

try
{
    var options = CommandLine.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(CommandLine.Usage);
        return 0;
    }

    using var organization = Startup.Open(options, Repository.Find());
    await using var server = await SandboxServer.Start(organization, options.Url, SampleOrganization.Schedule);
    Greeting.Write(Console.Out, server.Address, organization);
    await server.WaitForShutdown();
    return 0;
}
catch (CommandLineException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
catch (IOException unavailable)
{
    await Console.Error.WriteLineAsync(unavailable.Message);
    return 1;
}
