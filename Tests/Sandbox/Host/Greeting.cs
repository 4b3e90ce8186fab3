namespace RecoveryCrm.Sandbox.Host;

/// <summary>What the console says once the Sandbox serves.</summary>
internal static class Greeting
{
    public static void Write(TextWriter output, Uri address, Organization organization)
    {
        output.WriteLine($"The Sandbox serves at {address}");
        output.WriteLine($"  Web API   {new Uri(address, DataEndpoint.Root)}/");
        output.WriteLine($"  Clock     {organization.Clock.UtcNow:yyyy-MM-dd HH:mm} UTC");
        output.WriteLine("  Who can sign in (header X-Sandbox-User; none = the system administrator):");
        foreach (var user in SandboxUser.All(organization))
            output.WriteLine($"    {user.Id}  {user.DomainName,-16} {user.FullName}");
        output.WriteLine("  Stop with Ctrl+C.");
        output.Flush();
    }
}
