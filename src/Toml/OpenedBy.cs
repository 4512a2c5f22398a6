namespace ConfigLock.Toml;

/// <summary>What has opened a table, or an array of tables, and so what may still be added to it.</summary>
internal static class OpenedBy
{
    // No enum: code compiled ahead has no dictionary of one of ours.

    /// <summary>It was only met as part of a deeper header, so that its own header may still come.</summary>
    public const int Passing = 0;

    /// <summary>A header of its own.</summary>
    public const int Header = 1;

    /// <summary>A dotted key, which more dotted keys may add to.</summary>
    public const int Dotted = 2;

    /// <summary>An array: the headers of its elements.</summary>
    public const int Elements = 3;
}
