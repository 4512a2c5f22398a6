using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.CompilerInput;

/// <summary>Reads <see cref="SchemaBundle"/>.</summary>
internal static class SchemaBundleReader
{
    /// <summary>
    /// The definition of the config as a whole, whose keys are found without regard to case; <see langword="null"/> where the text is of
    /// another make.
    /// </summary>
    public static KeyDefinition? Read(string text)
    {
        if (CompilerJsonReader.Read(text, new Source(SourceKind.Other, "the schema", null)) is not { } bundle) return null;
        var references = (bundle[SchemaBundle.References] as ConfigArray)?.Items.OfType<ConfigTable>().Select(Document).ToList() ?? [];
        return SchemaLoader.Load(Document(bundle), references, new DiagnosticBag()) is { } schema
            ? KeyDefinition.Root(schema, Rules(bundle[SchemaBundle.Rules] as ConfigTable), ignoresCase: true)
            : null;
    }

    private static SchemaDocument Document(ConfigTable document)
    {
        var path = "/" + ((document[SchemaBundle.Path] as ConfigString)?.Value ?? string.Empty);
        return new SchemaDocument(
            document[SchemaBundle.Schema] ?? new ConfigNull(default),
            new Source(SourceKind.Other, path, path),
            (document[SchemaBundle.Uri] as ConfigString)?.Value ?? string.Empty);
    }

    private static RulesFileNode? Rules(ConfigTable? file)
    {
        if (file?["rules"] is not ConfigTable rules) return null;
        var node = new RulesFileNode();
        foreach (var entry in rules)
            if (entry.Value is ConfigTable own && DottedPath.Parse(entry.Key) is { } path) node.Add(path, own);
        return node;
    }
}
