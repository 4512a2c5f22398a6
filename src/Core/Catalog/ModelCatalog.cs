using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Catalog;

/// <summary>The model catalog: a JSON array of entries, or an object that holds one array of entries.</summary>
/// <param name="Name">What the user calls the file.</param>
/// <param name="Entries">The entries.</param>
internal sealed record ModelCatalog(string Name, IReadOnlyList<ConfigTable> Entries)
{
    /// <summary>Reads the catalog; <see langword="null"/> after a message.</summary>
    public static ModelCatalog? Read(NamedFile file, Place namedAt, FileReader files, DiagnosticBag diagnostics)
    {
        if (files.Read(file, "model catalog", namedAt, TextFile.MaximumSize, diagnostics) is not { } text) return null;
        var source = new Source(SourceKind.Catalog, file.Name, file.Path);
        var root = JsonReader.Read(
            text, source, fault => diagnostics.Add(ResolutionMessages.BadCatalog(fault.Place, "it is not valid JSON: " + fault.Message)));
        if (root is null) return null;

        var arrays = root is ConfigTable table
            ? [.. table.Select(static entry => entry.Value).OfType<ConfigArray>()]
            : new List<ConfigArray>();
        if ((root as ConfigArray ?? (arrays.Count == 1 ? arrays[0] : null)) is { } entries)
            return new ModelCatalog(file.Name, [.. entries.Items.OfType<ConfigTable>()]);
        diagnostics.Add(
            ResolutionMessages.BadCatalog(root.Origin.Place, "it is neither an array of entries nor an object that holds one array"));
        return null;
    }

    /// <summary>The first entry whose field equals the value, or <see langword="null"/>.</summary>
    public ConfigTable? Find(string field, ConfigValue value) =>
        Entries.FirstOrDefault(entry => entry[field] is { } key && ValueEquality.AreEqual(key, value));
}
