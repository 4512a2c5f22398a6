using System.Text.RegularExpressions;

namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>A regular expression of a schema.</summary>
public sealed class SchemaPattern
{
    /// <summary>How long one match may take: a schema must not be able to hang a build.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly SlowPattern _slow;

    internal SchemaPattern(string text, Regex regex, SlowPattern slow) => (Text, Regex, _slow) = (text, regex, slow);

    /// <summary>The pattern as the schema says it, in the syntax of ECMA-262.</summary>
    public string Text { get; }

    /// <summary>The same pattern for .NET. A match throws after <see cref="Timeout"/>.</summary>
    public Regex Regex { get; }

    /// <summary>The pattern that <see cref="IsFoundIn"/> gave up; this one where it gave up none.</summary>
    public SchemaPattern Slowest => _slow.First ?? this;

    /// <summary>
    /// Whether the pattern is found in the text; <see langword="null"/> if that took too long to say, and from then on for
    /// every pattern of the schema, since a thousand matches would take a thousand times as long.
    /// </summary>
    public bool? IsFoundIn(string text)
    {
        if (_slow.First is not null) return null;
        try
        {
            return Regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _slow.First = this;
            return null;
        }
    }
}

/// <summary>What the patterns of one schema share: the first of them whose match took too long.</summary>
internal sealed class SlowPattern
{
    public SchemaPattern? First { get; set; }
}
