namespace ConfigLock.Tasks;

/// <summary>A lock as a later build finds it: the engine's word for it needs the engine, which an unchanged build does not load.</summary>
/// <param name="Environment">The environment that it is of; empty where the project has none.</param>
/// <param name="IsDefault">Whether the types call its config <c>Effective</c>.</param>
/// <param name="EmbeddedName">Its name inside an assembly.</param>
/// <param name="File">The file for the user.</param>
/// <param name="Intermediate">The file for the compiler.</param>
internal sealed record KeptLock(string Environment, bool IsDefault, string EmbeddedName, string File, string Intermediate)
{
    private const char End = '\n';
    private const int Lines = 5;

    /// <summary>The locks of a text that <see cref="Write"/> wrote; <see langword="null"/> of another.</summary>
    public static KeptLock[]? Read(string text)
    {
        if (text.Length == 0) return [];
        var lines = text.Split(End);
        if (lines.Length % Lines != 0) return null;
        var locks = new KeptLock[lines.Length / Lines];
        for (var i = 0; i < locks.Length; i++)
        {
            var at = i * Lines;
            locks[i] = new KeptLock(lines[at], lines[at + 1].Length > 0, lines[at + 2], lines[at + 3], lines[at + 4]);
        }

        return locks;
    }

    /// <summary>The locks as one text.</summary>
    public static string Write(IEnumerable<KeptLock> locks) => string.Join("\n", locks.Select(static one =>
        string.Join("\n", one.Environment, one.IsDefault ? "default" : string.Empty, one.EmbeddedName, one.File, one.Intermediate)));
}
