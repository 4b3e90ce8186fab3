using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Sample;
using RecoveryCrm.Sandbox.Story;

try
{
    var options = CommandLine.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(CommandLine.Usage);
        return 0;
    }

    if (options.Story)
    {
        using var stage = SandboxFactory.Create(new OrganizationOptions { Now = options.Now });
        StoryTeller.Play(stage, Console.Out);
        return 0;
    }

    using var local = LocalOrganization.Open(options, Repository.Find());
    await using var server = await SandboxServer.Start(local.Organization, options.Url, SampleOrganization.Schedule, local.SaveClock, SampleOrganization.Visitor);
    Greeting.Write(Console.Out, server.Address, local.Organization);
    await server.WaitForShutdown();
    return 0;
}
catch (CommandLineException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
catch (StoryException untold)
{
    await Console.Error.WriteLineAsync(untold.Message);
    return 1;
}
catch (IOException unavailable)
{
    await Console.Error.WriteLineAsync(unavailable.Message);
    return 1;
}
