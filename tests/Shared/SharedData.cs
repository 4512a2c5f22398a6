namespace ConfigLock.Tests.Shared;

/// <summary>The folder of test inputs that this project did not write; it may be absent.</summary>
public static class SharedData
{
    private static readonly string? Root = FindRoot();

    /// <summary>Whether there is something at this path of the folder.</summary>
    public static bool Has(string relativePath) => Root is not null && System.IO.Path.Exists(Path(relativePath));

    /// <summary>The absolute path of something in the folder.</summary>
    public static string Path(string relativePath) =>
        System.IO.Path.Combine(Root ?? throw new InvalidOperationException("There is no shared test data."), relativePath);

    private static string? FindRoot()
    {
        var root = Environment.GetEnvironmentVariable("CONFIGLOCK_TEST_DATA") is { Length: > 0 } named
            ? named
            : Repository.PathOf("../shared/data");
        return Directory.Exists(root) ? System.IO.Path.GetFullPath(root) : null;
    }
}

/// <summary>A fact that is skipped where the shared test data lacks what it needs.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="relativePath">What the test reads.</param>
    public SharedDataFactAttribute(string relativePath)
    {
        if (!SharedData.Has(relativePath)) Skip = $"There is no shared test data ({relativePath}).";
    }
}

/// <summary>A theory that is skipped where the shared test data lacks what it needs.</summary>
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    /// <param name="relativePath">What the test reads.</param>
    public SharedDataTheoryAttribute(string relativePath)
    {
        if (!SharedData.Has(relativePath)) Skip = $"There is no shared test data ({relativePath}).";
    }
}
