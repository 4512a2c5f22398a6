using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Files;

/// <summary>A file or directory that a property or item names.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Name">What messages call it.</param>
public sealed record NamedFile(string Path, string Name)
{
    /// <summary>
    /// The file that a property or an item names: called as it was written, but from the project where that was an absolute
    /// path, as a <c>Directory.Build.props</c> gives it.
    /// </summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="written">What the user wrote.</param>
    /// <param name="projectDirectory">The project's directory, absolute.</param>
    public static NamedFile InProject(string path, string written, string projectDirectory) =>
        new(path, System.IO.Path.IsPathRooted(written) ? RelativePath.Shown(projectDirectory, path, written) : written);

    /// <summary>A file in this directory, called with <c>/</c> on every system.</summary>
    public NamedFile In(string fileName) => new(
        System.IO.Path.Combine(Path, fileName),
        Name.Length == 0 || Name[Name.Length - 1] is '/' or '\\' ? Name + fileName : $"{Name}/{fileName}");

    /// <summary>The file that a value names: relative to the file that says the value.</summary>
    /// <param name="source">The source of the value.</param>
    /// <param name="name">The path as written.</param>
    internal static NamedFile RelativeTo(Source? source, string name)
    {
        // A path that no file can have (a NUL, say) is kept as it is, for the reader to refuse with a message.
        if (name.IndexOf('\0') >= 0) return new NamedFile(name, name);
        var directory = System.IO.Path.GetDirectoryName(source?.Path) ?? string.Empty;
        return new NamedFile(System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, name)), name);
    }
}
