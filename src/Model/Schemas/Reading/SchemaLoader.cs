using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>Turns schema documents into a linked schema.</summary>
public static class SchemaLoader
{
    /// <summary>
    /// Reads the schema and all that it reaches, so that every fault surfaces now; <see langword="null"/> after an error.
    /// Definitions and reference documents that nothing uses are not read: they do no harm, whatever is wrong with them.
    /// </summary>
    /// <param name="root">The schema.</param>
    /// <param name="references">Local copies of the schemas that it may refer to.</param>
    /// <param name="diagnostics">Receives the messages.</param>
    public static Schema? Load(SchemaDocument root, IReadOnlyList<SchemaDocument> references, DiagnosticBag diagnostics)
    {
        if (root.Root is not (ConfigTable or ConfigBoolean))
        {
            diagnostics.Add(SchemaMessages.NotASchema(root.Root.Origin.Place));
            return null;
        }

        var faults = new DiagnosticBag();
        var registry = new SchemaRegistry(root, references);
        var reader = new SchemaReader(registry, faults);
        var schemas = reader.ReadFrom(registry.Root);
        var circles = new ReferenceCircles(registry, faults);
        if (!faults.HasErrors) circles.CheckUsed(schemas);
        if (!faults.HasErrors) circles.CheckUnused(reader);

        foreach (var fault in faults) diagnostics.Add(fault);
        return faults.HasErrors ? null : schemas[0];
    }
}
