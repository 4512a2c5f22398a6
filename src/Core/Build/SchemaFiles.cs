using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Parsing;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Text;

namespace ConfigLock.Core.Build;

/// <summary>Reads the schema of the config with the local copies of schemas that it refers to.</summary>
internal static class SchemaFiles
{
    /// <summary>The schema; <see langword="null"/> after an error.</summary>
    public static Schema? Read(
        NamedFile schema, IEnumerable<SchemaReferenceFile> references, FileReader files, DiagnosticBag diagnostics)
    {
        var root = Document(schema.Path, schema.Name, string.Empty, "schema", files, diagnostics);
        var copies = new List<SchemaDocument>();
        foreach (var reference in references)
            if (Document(reference.Path, reference.Name, reference.Uri, "schema reference", files, diagnostics) is { } copy)
                copies.Add(copy);
        return root is null || diagnostics.HasErrors ? null : SchemaLoader.Load(root, copies, diagnostics);
    }

    private static SchemaDocument? Document(
        string path, string name, string uri, string role, FileReader files, DiagnosticBag diagnostics)
    {
        if (files.Read(path, name, role, diagnostics) is not { } text) return null;
        var source = new Source(SourceKind.Definition, name, path);
        var faults = new List<TextFault>();
        var value = JsonReader.Read(text, source, faults);
        foreach (var fault in faults)
            diagnostics.Add(SchemaMessages.NotJson(new Place(source, fault.Line, fault.Column), fault.Message));
        return value is null ? null : new SchemaDocument(value, source, uri);
    }
}
