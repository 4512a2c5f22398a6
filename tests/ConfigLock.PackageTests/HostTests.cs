using System.Runtime.InteropServices;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Which build of the task runs on which host.</summary>
public class HostTests
{
    private const string State = "obj/Debug/net10.0/configlock/state.txt";

    [Fact]
    public async Task Code_compiled_ahead_where_it_fits_and_plain_code_elsewhere_come_to_the_same_lock()
    {
        using var project = await Sandbox.CreateAsync("<ConfigLockExportDir>locks</ConfigLockExportDir>");
        project.UseFreshProcesses();
        (await project.ResolveAsync()).MustPassQuietly();
        var ahead = RuntimeInformation.RuntimeIdentifier == "linux-x64";
        Assert.Contains(ahead ? "tasks/net10.0/linux-x64" : "tasks/netstandard2.0", project.Read(State), StringComparison.Ordinal);
        var text = project.Read(Locked.Lock);

        File.Delete(project.PathOf(Locked.Lock));
        (await project.ResolveAsync("-p:NETCoreSdkPortableRuntimeIdentifier=another")).MustPassQuietly();
        Assert.Contains("tasks/netstandard2.0", project.Read(State), StringComparison.Ordinal);
        Assert.Equal(text, project.Read(Locked.Lock));
    }
}
