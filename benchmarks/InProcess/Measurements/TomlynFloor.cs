using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Parsing;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>What the TOML library alone takes for the same texts: no build can be asked to do less.</summary>
internal static class TomlynFloor
{
    /// <summary>The model that is serialised.</summary>
    public static TomlTable Model(string text) => TomlSerializer.Deserialize<TomlTable>(text)!;

    /// <summary>The syntax tree with its check for redefined keys, and the serialisation of the result.</summary>
    public static string Safe(IReadOnlyList<string> texts, TomlTable result)
    {
        foreach (var text in texts)
            if (SyntaxParser.Parse(text, validate: true).HasErrors) throw new InvalidOperationException("The text has errors.");
        return TomlSerializer.Serialize(result);
    }

    /// <summary>The events alone, which let redefined keys pass, and the serialisation of the result.</summary>
    public static string Fast(IReadOnlyList<string> texts, TomlTable result)
    {
        foreach (var text in texts) ReadEvents(text);
        return TomlSerializer.Serialize(result);
    }

    /// <summary>The events alone.</summary>
    public static void ReadEvents(string text)
    {
        var parser = TomlParser.Create(text);
        while (parser.MoveNext())
        {
            // Each event is all that is asked for.
        }
    }
}
