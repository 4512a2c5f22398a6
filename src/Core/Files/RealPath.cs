using System.Reflection;

namespace ConfigLock.Core.Files;

/// <summary>Paths with their links followed, to tell whether two of them name one file.</summary>
internal static class RealPath
{
    // Systems give up at about as many, since links can lead in a circle.
    private const int MaximumLinks = 40;

    // .NET 6 and later have it, .NET Framework has not; there links are compared as they are spelled.
    private static readonly PropertyInfo? LinkTarget = typeof(FileSystemInfo).GetProperty("LinkTarget");

    /// <summary>Whether both paths lead to the same place, be there a file or not.</summary>
    /// <param name="left">An absolute path.</param>
    /// <param name="right">An absolute path.</param>
    public static bool AreSame(string left, string right) => string.Equals(Of(left), Of(right), PathComparison.OfMachine);

    /// <summary>Whether both paths lead to the same place on one file system or another.</summary>
    /// <param name="left">An absolute path.</param>
    /// <param name="right">An absolute path.</param>
    public static bool MayBeSame(string left, string right) => string.Equals(Of(left), Of(right), PathComparison.OfAnyMachine);

    /// <summary>The path without links; as far as they can be followed.</summary>
    /// <param name="path">An absolute path.</param>
    public static string Of(string path)
    {
        var links = 0;
        return Of(Path.GetFullPath(path), ref links);
    }

    /// <summary>The path, and then each that a link at the end of the one before it leads to.</summary>
    /// <param name="path">An absolute path.</param>
    public static IEnumerable<string> Steps(string path)
    {
        yield return path;
        for (var links = 0; links < MaximumLinks && TargetOf(path) is { } target; links++)
        {
            path = Path.GetFullPath(Path.Combine(Of(Path.GetDirectoryName(path)!), target));
            yield return path;
        }
    }

    private static string Of(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        var directory = Of(parent, ref links);
        var real = Path.Combine(directory, Path.GetFileName(path));
        if (links >= MaximumLinks || TargetOf(real) is not { } target) return real;
        links++;
        return Of(Path.GetFullPath(Path.Combine(directory, target)), ref links);
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return LinkTarget?.GetValue(new FileInfo(path)) as string;
        }
        catch (TargetInvocationException exception) when (FileFault.Is(exception.InnerException!))
        {
            return null;
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            // No path, as whoever opens it will say.
            return null;
        }
    }
}
