namespace ConfigLock.Tool.Display;

/// <summary>What a piece of text is to say by its colour, where there are colours.</summary>
internal enum Tone
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>Added, or passed.</summary>
    Good,

    /// <summary>Removed, or failed.</summary>
    Bad,

    /// <summary>A warning.</summary>
    Doubtful,

    /// <summary>Less important.</summary>
    Quiet,

    /// <summary>A heading.</summary>
    Strong,
}

/// <summary>A piece of a line.</summary>
/// <param name="Text">The text, without a line end.</param>
/// <param name="Tone">Its tone.</param>
internal readonly record struct Piece(string Text, Tone Tone = Tone.Plain);
