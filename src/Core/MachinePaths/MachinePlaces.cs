using ConfigLock.Core.Files;

namespace ConfigLock.Core.MachinePaths;

/// <summary>The places of this machine that no lock should name: it would mean nothing on another.</summary>
internal sealed class MachinePlaces
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly List<string> _directories = [];
    private readonly PathRules _rules;

    /// <summary>The project's root, the home and the temporary folder of this machine.</summary>
    /// <param name="projectDirectory">The project's folder.</param>
    /// <param name="home">The user's home; empty to ask the system.</param>
    /// <param name="temporary">The folder for temporary files; empty to ask the system.</param>
    /// <param name="rules">The system's rules; <see langword="null"/> for this machine's.</param>
    public MachinePlaces(string projectDirectory, string home = "", string temporary = "", PathRules? rules = null)
    {
        _rules = rules ?? PathRules.OfMachine;
        Add(projectDirectory);
        Add(home.Length > 0 ? home : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        Add(temporary.Length > 0 ? temporary : Path.GetTempPath());
    }

    /// <summary>The place that the text names, as it stands there; <see langword="null"/> for none.</summary>
    public string? FindIn(string text)
    {
        if (text.IndexOfAny(Separators) < 0) return null;
        foreach (var directory in _directories)
            if (Named(text, directory) is { } place) return place;
        return HomePaths.FindIn(text);
    }

    // "/srv/tmp/x" does not name "/tmp", and "/tmpfiles" neither.
    private string? Named(string text, string directory)
    {
        for (var at = PathInText.IndexOf(text, directory, 0, _rules); at >= 0; at = PathInText.IndexOf(text, directory, at + 1, _rules))
            if (PathInText.IsStart(text, at) && IsEnd(text, at + directory.Length)) return text.Substring(at, directory.Length);
        return null;
    }

    private static bool IsEnd(string text, int at) => at == text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-');

    // The root of the file system is in every path, and names nothing of this machine.
    private void Add(string directory)
    {
        var trimmed = directory.TrimEnd('/', '\\');
        if (trimmed.Length > 2) _directories.Add(trimmed);
    }
}
