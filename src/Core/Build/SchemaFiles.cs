using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>Reads the schema of the config with the local copies of schemas that it refers to.</summary>
internal static class SchemaFiles
{
    /// <summary>The model of the files that can be read; a message for each that cannot.</summary>
    public static SchemaModel Read(
        NamedFile schema, IEnumerable<SchemaReferenceFile> references, FileReader files, DiagnosticBag diagnostics)
    {
        var texts = new List<SchemaText>();
        Add(new SchemaReferenceFile(schema.Path, schema.Name, string.Empty), "schema");
        foreach (var reference in references) Add(reference, "schema reference");
        return SchemaCache.Shared.Get(texts);

        void Add(SchemaReferenceFile file, string role)
        {
            if (files.Read(file.Path, file.Name, role, diagnostics) is { } text)
                texts.Add(new SchemaText(file.Path, file.Name, file.Uri, text));
        }
    }
}
