namespace ConfigLock.Tool.Building;

/// <summary>What a project says of a config of its own; of several frameworks each has one.</summary>
/// <param name="Project">The project file, absolute.</param>
/// <param name="Id">The file name stem of its lock.</param>
/// <param name="IsActive">Whether it has a schema, a layer or a lock.</param>
/// <param name="HasNoLock">Whether it says that it has no lock on purpose.</param>
/// <param name="LoadPath">Its lock, absolute; empty where it names none.</param>
/// <param name="Directory">Where the build leaves files, absolute.</param>
/// <param name="Environments">The environments that it names.</param>
internal sealed record DescribedConfig(
    string Project, string Id, bool IsActive, bool HasNoLock, string LoadPath, string Directory, IReadOnlyList<string> Environments)
{
    /// <summary>The folder in <see cref="Directory"/> for the reports that the tool itself asks for.</summary>
    public const string ReportFolder = "report";

    private const int Fields = 7;

    /// <summary>Where these reports are, absolute.</summary>
    public string ReportDirectory => Path.Combine(Directory, ReportFolder);

    /// <summary>Its environments with the file name stem of each; one without a name where it names none.</summary>
    public IEnumerable<(string Environment, string Stem)> Locks => Environments.Count == 0
        ? [(string.Empty, Id)]
        : Environments.Select(name => (name, $"{Id}.{name}"));

    /// <summary>Reads a line that <see cref="Traversal"/> has MSBuild write.</summary>
    public static DescribedConfig? Parse(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != Fields) return null;
        return new DescribedConfig(
            fields[0], fields[1], fields[2] == "true", fields[3] == "true", fields[4], fields[5],
            [.. fields[6].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }
}
