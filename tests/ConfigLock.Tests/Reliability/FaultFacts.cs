namespace ConfigLock.Tests.Reliability;

/// <summary>Somebody whom the permissions of a directory keep out, as they do not keep out root.</summary>
internal static class Unprivileged
{
    /// <summary>What a command line starts with to run as that user: nothing for whom is no root.</summary>
    public static IReadOnlyList<string> Prefix { get; } =
        Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "DOTNET_CLI_HOME=/tmp"]
            : ["env"];

    /// <summary>Whether such a user can run the tests' program.</summary>
    public static bool IsThere { get; } = FaultProcess.CanRun([.. Prefix, "test", "-r", FaultProcess.Command[1]]);
}

/// <summary>A fact that is skipped where no unprivileged user can run builds.</summary>
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (!Unprivileged.IsThere) Skip = "No unprivileged user can run builds here.";
    }
}

/// <summary>A fact that is skipped where a process cannot have a small file system of its own.</summary>
public sealed class OwnFileSystemFactAttribute : FactAttribute
{
    public OwnFileSystemFactAttribute()
    {
        if (!FaultProcess.CanRun("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", Path.GetTempPath()))
            Skip = "No file system can be mounted here.";
    }
}

/// <summary>A fact that is skipped where directories cannot be linked to.</summary>
public sealed class LinkFactAttribute : FactAttribute
{
    public LinkFactAttribute()
    {
        // On Windows it takes a right that few users have.
        if (OperatingSystem.IsWindows()) Skip = "Links need a right of their own on Windows.";
    }
}
