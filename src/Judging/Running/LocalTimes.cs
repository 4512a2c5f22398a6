using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Judging.Running;

/// <summary>
/// TOML's times without an offset among the texts of a configuration: a schema's formats of dates and times take them in TOML, and in a
/// text they would miss the offset.
/// </summary>
internal static class LocalTimes
{
    /// <summary>The time; <see langword="null"/> where the text is none, or the schema asks for no such.</summary>
    public static ConfigDate? Read(string text, KeyDefinition? definition, Origin origin)
    {
        if (definition is null || TomlDateText.Read(text, 0, text.Length, asQuoted: false, out var kind) is not { } canonical) return null;
        if (kind is not (TomlKind.LocalTime or TomlKind.LocalDateTime)) return null;
        var time = new ConfigDate((ValueKind)kind, canonical, origin);
        return definition.Schemas.Exists(schema => DateFormat.IsAskedFor(schema, time)) ? time : null;
    }
}
