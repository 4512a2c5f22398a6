using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>Compiles the patterns of a schema, each text once.</summary>
internal sealed class PatternCompiler(DiagnosticBag diagnostics)
{
    private readonly SlowPattern _slow = new();
    private readonly Dictionary<string, SchemaPattern> _patterns = new(StringComparer.Ordinal);

    /// <summary>The pattern; <see langword="null"/> after a message if it is no regular expression.</summary>
    public SchemaPattern? Compile(string text, Place place)
    {
        if (_patterns.TryGetValue(text, out var known)) return known;
        if (EcmaRegex.TryCompile(text, SchemaPattern.Timeout, out var fault) is not { } regex)
        {
            diagnostics.Add(SchemaMessages.InvalidPattern(place, text, fault));
            return null;
        }

        return _patterns[text] = new SchemaPattern(text, regex, _slow);
    }
}
