namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Whether tests that have a short form run whole: see "Long runs" in <c>docs/testing.md</c>.</summary>
internal static class LongForm
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("CONFIGLOCK_LONG_TESTS") == "1";
}
