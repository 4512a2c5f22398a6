using System.Text.RegularExpressions;

namespace ConfigLock.Core.Schemas;

/// <summary>A regular expression of a schema.</summary>
public sealed class SchemaPattern
{
    /// <summary>How long one match may take: a schema must not be able to hang a build.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    internal SchemaPattern(string text, Regex regex) => (Text, Regex) = (text, regex);

    /// <summary>The pattern as the schema says it, in the syntax of ECMA-262.</summary>
    public string Text { get; }

    /// <summary>The same pattern for .NET. A match throws after <see cref="Timeout"/>.</summary>
    public Regex Regex { get; }

    /// <summary>Whether the pattern is found in the text; <see langword="null"/> if that took too long to say.</summary>
    public bool? IsFoundIn(string text)
    {
        try
        {
            return Regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
