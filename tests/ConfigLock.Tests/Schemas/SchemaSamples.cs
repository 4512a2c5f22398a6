using ConfigLock.Core.Parsing;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Schemas;

/// <summary>Schemas and values from text, for tests.</summary>
internal static class SchemaSamples
{
    public static ConfigValue Json(string text, Source source)
    {
        var faults = new List<TextFault>();
        var value = JsonReader.Read(text, source, faults.Add);
        Assert.Empty(faults);
        return value!;
    }

    public static ConfigValue Json(string text) => Json(text, new Source(SourceKind.Other, "value.json", null));

    public static ConfigTable Toml(string text)
    {
        var faults = new List<TextFault>();
        var table = TomlReader.Read(text, new Source(SourceKind.Layer, "config.toml", null), faults.Add);
        Assert.Empty(faults);
        return table!;
    }

    public static SchemaDocument Document(string text, string name = "schema.json", string? path = null, string uri = "")
    {
        var source = new Source(SourceKind.Other, name, path);
        return new SchemaDocument(Json(text, source), source, uri);
    }

    /// <summary>A schema that must load.</summary>
    public static Schema Load(string text, params SchemaDocument[] references)
    {
        var diagnostics = new DiagnosticBag();
        var schema = SchemaLoader.Load(Document(text), references, diagnostics);
        Assert.Empty(diagnostics);
        return schema!;
    }

    /// <summary>The messages of a schema that must not load.</summary>
    public static IReadOnlyList<string> Faults(string text, params SchemaDocument[] references)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(SchemaLoader.Load(Document(text), references, diagnostics));
        return [.. diagnostics.Select(diagnostic => diagnostic.ToString())];
    }
}
