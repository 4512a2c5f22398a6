namespace ConfigLock.Tool.Display;

/// <summary>Lines of a unified diff.</summary>
internal static class DiffLine
{
    /// <summary>The tone of a line, by its sign.</summary>
    public static Tone ToneOf(string line) => line switch
    {
        ['+', ..] => Tone.Good,
        ['-', ..] => Tone.Bad,
        ['@', '@', ..] => Tone.Quiet,
        _ => Tone.Plain,
    };
}
