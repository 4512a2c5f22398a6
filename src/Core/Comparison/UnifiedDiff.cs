using DiffPlex.Renderer;

namespace ConfigLock.Core.Comparison;

/// <summary>The unified diff of two locks, as <c>diff -u</c> writes it.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>The diff, headed <c>--- expected</c> and <c>+++ actual</c>, each line ended with LF.</summary>
    /// <param name="expected">The lock; each line ends with LF.</param>
    /// <param name="actual">What the build resolved to; each line ends with LF.</param>
    public static string Create(string expected, string actual)
    {
        // DiffPlex takes what follows the last line end for one more, empty line; and its default ignores white space.
        var diff = new UnidiffRenderer(BoundedDiffer.Instance, ContextLines).Generate(
            WithoutLastLineEnd(expected), WithoutLastLineEnd(actual), "expected", "actual", ignoreWhitespace: false, ignoreCase: false);
        return diff.Replace("\r\n", "\n").TrimEnd('\n') + "\n";
    }

    private static string WithoutLastLineEnd(string text) => text.EndsWith("\n", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
}
