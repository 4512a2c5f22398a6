using System.Runtime.InteropServices;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A fact that is skipped where no program can be compiled to native code.</summary>
internal sealed class NativeLinkerFactAttribute : FactAttribute
{
    public NativeLinkerFactAttribute()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && !IsOnPath("clang") && !IsOnPath("gcc"))
            Skip = "This machine has no native linker: clang or gcc.";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
