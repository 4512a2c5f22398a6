using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Catalog;

/// <summary>Gives the fields that no source sets the values of the chosen catalog entry (docs/resolution.md, step 5).</summary>
/// <param name="rules">The rules.</param>
/// <param name="property">The catalog that <c>ConfigLockModelCatalog</c> names, or <see langword="null"/>.</param>
/// <param name="project">The place of the property.</param>
/// <param name="files">Reads the catalog.</param>
/// <param name="diagnostics">Receives what is wrong with it.</param>
internal sealed class CatalogStage(RuleSet rules, NamedFile? property, Place project, FileReader files, DiagnosticBag diagnostics)
{
    /// <summary>Changes the config in place.</summary>
    public void Apply(ConfigTable config)
    {
        if (rules.KeyWith(LockRules.CatalogKey) is not { } key || NamedCatalog(config) is not var (file, place)) return;
        if (ModelCatalog.Read(file, place, files, diagnostics) is not { } catalog) return;

        // A model that only a default names is the effective one all the same.
        var chosen = key.ValueIn(config) ?? key.Definition.Schemas.Select(static schema => schema.Default).FirstOrDefault(static value => value is not null);
        if (chosen is null) return;
        if (catalog.Find(key.Definition.Rules.Get(LockRules.CatalogKey)!, chosen) is { } entry)
            foreach (var field in rules.KeysWith(LockRules.Catalog)) Fill(field, entry, config);
        else
            diagnostics.Add(UnknownModel(key.KeyPath, chosen, catalog.Name));
    }

    private (NamedFile File, Place NamedAt)? NamedCatalog(ConfigTable config)
    {
        if (property is not null) return (property, project);

        // A replayed lock cannot make the build read a file.
        if (rules.KeyWith(LockRules.CatalogFile) is not { } key || key.ValueIn(config) is not ConfigString { Origin.Source.Kind: not SourceKind.Lock } file) return null;
        var named = NamedFile.RelativeTo(file.Origin.Source, file.Value);
        return (named with { Name = Redactor.NameOf(key.Definition, named.Name) }, file.Origin.Place);
    }

    private Diagnostic UnknownModel(KeyPath key, ConfigValue chosen, string catalog)
    {
        var redactor = new Redactor(rules.Root);
        return ResolutionMessages.UnknownModel(chosen.Origin.Place, redactor.Key(key), redactor.Value(key, chosen), catalog);
    }

    private static void Fill(RuledKey field, ConfigTable entry, ConfigTable config)
    {
        if (field.ValueIn(config) is not null || Supplied(entry, field.Definition.Rules.Get(LockRules.Catalog)!) is not { } value) return;
        field.MakeTableIn(config, value.Origin)?.Set(field.Name, value.Origin.Place, value);
    }

    // A null of the catalog says that the field has no value.
    private static ConfigValue? Supplied(ConfigTable entry, IReadOnlyList<string> path)
    {
        ConfigValue? value = entry;
        foreach (var part in path) value = (value as ConfigTable)?[part];
        return value is null ? null : NullFree.Of(value, static origin => origin);
    }
}
