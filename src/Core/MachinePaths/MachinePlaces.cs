namespace ConfigLock.Core.MachinePaths;

/// <summary>The places of this machine that no lock should name: it would mean nothing on another.</summary>
internal sealed class MachinePlaces
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly List<string> _directories = [];

    /// <summary>The project's root, the home and the temporary folder of this machine.</summary>
    /// <param name="projectDirectory">The project's folder.</param>
    /// <param name="home">The user's home; empty to ask the system.</param>
    /// <param name="temporary">The folder for temporary files; empty to ask the system.</param>
    public MachinePlaces(string projectDirectory, string home = "", string temporary = "")
    {
        Add(projectDirectory);
        Add(home.Length > 0 ? home : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        Add(temporary.Length > 0 ? temporary : Path.GetTempPath());
    }

    /// <summary>The place that the text names, as it stands there; <see langword="null"/> for none.</summary>
    public string? FindIn(string text)
    {
        if (text.IndexOfAny(Separators) < 0) return null;
        foreach (var directory in _directories)
            if (Names(text, directory)) return directory;
        return HomePaths.FindIn(text);
    }

    private static bool Names(string text, string directory)
    {
        var comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var at = text.IndexOf(directory, comparison); at >= 0; at = text.IndexOf(directory, at + 1, comparison))
            if (IsStart(text, at) && IsEnd(text, at + directory.Length)) return true;
        return false;
    }

    // "/srv/tmp/x" does not name "/tmp", and "/tmpfiles" neither.
    private static bool IsStart(string text, int at) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '\\' or '.' or '_' or '-');

    private static bool IsEnd(string text, int at) => at == text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-');

    // The root of the file system is in every path, and names nothing of this machine.
    private void Add(string directory)
    {
        var trimmed = directory.TrimEnd('/', '\\');
        if (trimmed.Length > 2) _directories.Add(trimmed);
    }
}
