using ConfigLock.Core.Parsing;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Values;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Schemas and instances from their JSON.</summary>
internal static class SchemaText
{
    private static readonly Source Nowhere = new(SourceKind.Other, "test", null);

    /// <summary>The linked schema; <see langword="null"/> where the build refuses it.</summary>
    public static Schema? Load(string json) => Read(json) is { } root
        ? SchemaLoader.Load(new SchemaDocument(root, Nowhere, string.Empty), [], new DiagnosticBag())
        : null;

    /// <summary>A table as TOML; <see langword="null"/> for anything else, and where it holds a <c>null</c>, which TOML lacks.</summary>
    public static string? ToToml(string json) =>
        Read(json) is ConfigTable table
            && NullFree.Of(table, static origin => origin) is ConfigTable plain
            && plain.Count == table.Count ? ConfigText.Of(table) : null;

    /// <summary>The values of a TOML text.</summary>
    public static ConfigTable ReadToml(string toml) => TomlReader.Read(toml, Nowhere)!;

    private static ConfigValue? Read(string json) => JsonReader.Read(json, Nowhere);
}
