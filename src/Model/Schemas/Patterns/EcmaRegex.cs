using System.Text.RegularExpressions;

namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>Regular expressions in the syntax of ECMA-262, as JSON Schema demands them, on .NET's engine.</summary>
internal static class EcmaRegex
{
    /// <summary>The expression; <see langword="null"/> with a clause that says what is wrong with the pattern.</summary>
    public static Regex? TryCompile(string pattern, TimeSpan timeout, out string fault, bool strict = false)
    {
        try
        {
            fault = string.Empty;
            return new Regex(new EcmaTranslator(pattern, strict).Translate(), RegexOptions.CultureInvariant, timeout);
        }
        catch (FormatException exception)
        {
            fault = exception.Message;
        }
        catch (ArgumentException)
        {
            // The engine's own text speaks of the translated pattern.
            fault = "it is malformed";
        }

        return null;
    }

    /// <summary>Whether the pattern is valid, to the letter.</summary>
    public static bool IsValid(string pattern) => TryCompile(pattern, SchemaPattern.Timeout, out _, strict: true) is not null;
}
