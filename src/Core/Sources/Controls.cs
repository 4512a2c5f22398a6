using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>
/// The controls that sources give under <c>[debug.config_lockfile]</c>. They are accepted under every schema, and taken
/// out of the sources as they are read: they steer the build and are no part of the config.
/// </summary>
internal sealed class Controls
{
    private const string OuterKey = "debug";
    private const string TableKey = "config_lockfile";
    private const string ExportDirectoryKey = "export_dir";
    private const string LoadPathKey = "load_path";
    private const string AllowVersionMismatchKey = "allow_version_mismatch";
    private const string SaveCatalogFieldsKey = "save_fields_resolved_from_model_catalog";

    private readonly Semantics _semantics;

    private Controls(Semantics semantics) => _semantics = semantics;

    /// <summary>Where to export to.</summary>
    public NamedFile? ExportDirectory { get; private set; }

    /// <summary>The lock to load.</summary>
    public NamedFile? LoadPath { get; private set; }

    /// <summary>Whether another <c>configlock_version</c> is tolerated.</summary>
    public bool? AllowVersionMismatch { get; private set; }

    /// <summary>Whether fields that the model catalog resolves are saved.</summary>
    public bool? SaveCatalogFields { get; private set; }

    /// <summary>
    /// Takes the controls out of the sources; a higher source wins. A source without a file resolves paths against the project.
    /// </summary>
    public static Controls Take(IEnumerable<ConfigSource> sources, Semantics semantics, DiagnosticBag diagnostics)
    {
        var controls = new Controls(semantics);
        foreach (var source in sources) controls.Take(source.Table, diagnostics);
        return controls;
    }

    /// <summary>Takes the controls out of a config without following them: those of a lock steer no build.</summary>
    public static void Drop(ConfigTable config, Semantics semantics)
    {
        var controls = new Controls(semantics);
        if (controls.Find(config) is not { } found) return;
        foreach (var key in (string[])[ExportDirectoryKey, LoadPathKey, AllowVersionMismatchKey, SaveCatalogFieldsKey])
            if (semantics.TryGet(found.Table, key, out var entry)) found.Table.Remove(entry.Key);
        found.RemoveEmptied(config);
    }

    private Found? Find(ConfigTable root) =>
        _semantics.TryGet(root, OuterKey, out var outer) && outer.Value is ConfigTable debug
            && _semantics.TryGet(debug, TableKey, out var inner) && inner.Value is ConfigTable table
            ? new Found(outer.Key, debug, inner.Key, table)
            : null;

    private void Take(ConfigTable root, DiagnosticBag diagnostics)
    {
        if (Find(root) is not { } found) return;
        var table = found.Table;
        if (TakeFrom<ConfigString>(table, ExportDirectoryKey, "a string", diagnostics) is { } export) ExportDirectory = Resolve(export);
        if (TakeFrom<ConfigString>(table, LoadPathKey, "a string", diagnostics) is { } load) LoadPath = Resolve(load);
        if (TakeFrom<ConfigBoolean>(table, AllowVersionMismatchKey, "a boolean", diagnostics) is { } allow)
            AllowVersionMismatch = allow.Value;
        if (TakeFrom<ConfigBoolean>(table, SaveCatalogFieldsKey, "a boolean", diagnostics) is { } save) SaveCatalogFields = save.Value;
        found.RemoveEmptied(root);
    }

    private T? TakeFrom<T>(ConfigTable table, string key, string expected, DiagnosticBag diagnostics)
        where T : ConfigValue
    {
        if (!_semantics.TryGet(table, key, out var entry)) return null;
        table.Remove(entry.Key);
        if (entry.Value is T value) return value;
        var path = KeyPath.Root.Key(OuterKey).Key(TableKey).Key(key);
        var shown = Redactor.WithoutSchema;
        diagnostics.Add(ResolutionMessages.WrongValue(
            entry.Value.Origin.Place, shown.Key(path), shown.Value(path, entry.Value), "must be " + expected, "type"));
        return null;
    }

    private static NamedFile Resolve(ConfigString path) => NamedFile.RelativeTo(path.Origin.Source, path.Value);

    // The controls of a config, and the keys that lead to them as it spells them.
    private sealed record Found(string OuterKey, ConfigTable Outer, string TableKey, ConfigTable Table)
    {
        public void RemoveEmptied(ConfigTable root)
        {
            if (Table.Count == 0) Outer.Remove(TableKey);
            if (Outer.Count == 0) root.Remove(OuterKey);
        }
    }
}
