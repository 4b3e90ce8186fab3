namespace RecoveryCrm.Tests.Solution.Deploying;

/// <summary>A test that puts a shell script first on the PATH, in pac's place.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "The recording pac is a shell script, which Windows does not start.";
    }
}
