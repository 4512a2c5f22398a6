using ConfigLock.Core.Locking;
using ConfigLock.Core.Redaction;

namespace ConfigLock.Core.Comparison;

/// <summary>The text of a lock as messages and reports may show it: with masks for secrets that a hand may have put into it.</summary>
internal sealed record ShownLock
{
    private ShownLock(string text) => Text = text;

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>A lock.</summary>
    public static ShownLock Of(LockDocument document, Redactor redactor) =>
        new(LockWriter.Write(document with { Config = redactor.Masked(document.Config) }).Text);

    /// <summary>One that this build writes: nothing of it is secret.</summary>
    public static ShownLock Written(LockText text) => new(text.Text);

    /// <summary>The unified diff of two locks; of all lines of the second where there is no first.</summary>
    public static ShownText Diff(ShownLock? before, ShownLock after) =>
        ShownText.OfMasked(UnifiedDiff.Create(before?.Text ?? string.Empty, after.Text));
}
