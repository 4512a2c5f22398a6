namespace ConfigLock.SchemaWriter;

/// <summary>Finds this repository on disk.</summary>
public static class RepositoryRoot
{
    private const string Marker = "ConfigLock.sln";

    /// <summary>The nearest folder at or above <paramref name="start"/> that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder up to the root of the drive holds it.</exception>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No folder at or above {start} holds {Marker}.");
    }
}
