using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Catalog;

/// <summary>
/// Chooses the catalog entry, drops values that it does not offer, and gives the fields that no source sets its values
/// (docs/resolution.md, step 5).
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="property">The catalog that <c>ConfigLockModelCatalog</c> names, or <see langword="null"/>.</param>
/// <param name="project">The place of the property.</param>
/// <param name="files">Reads the catalog.</param>
/// <param name="diagnostics">Receives what is wrong with it.</param>
internal sealed class CatalogStage(RuleSet rules, NamedFile? property, Place project, FileReader files, DiagnosticBag diagnostics)
{
    /// <summary>Changes the config in place, and gives the chosen entry; <see langword="null"/> where there is none.</summary>
    public ConfigTable? Apply(ConfigTable config)
    {
        if (rules.KeyWith(LockRules.CatalogKey) is not { } key || NamedCatalog(config) is not var (file, place)) return null;
        if (ModelCatalog.Read(file, place, files, diagnostics) is not { } catalog) return null;

        // A model that only a default names is the effective one all the same.
        var field = key.Definition.Rules.Get(LockRules.CatalogKey)!;
        if ((key.ValueIn(config) ?? DefaultOf(key) ?? NameFirst(key, field, catalog, config)) is not { } chosen) return null;
        var entry = catalog.Find(field, chosen);
        foreach (var offered in rules.KeysWith(LockRules.CatalogOffers)) OfferedValues.Apply(offered, entry, config);
        if (entry is null)
            diagnostics.Add(UnknownModel(key.KeyPath, chosen, catalog.Name));
        else
            foreach (var supplied in rules.KeysWith(LockRules.Catalog)) Fill(supplied, entry, config);
        return entry;
    }

    /// <summary>What an entry says of the fields that it can supply, whatever sources set.</summary>
    public static ConfigTable Offers(RuleSet rules, ConfigTable entry)
    {
        var offers = new ConfigTable(entry.Origin);
        foreach (var supplied in rules.KeysWith(LockRules.Catalog)) Fill(supplied, entry, offers);
        return offers;
    }

    private static ConfigValue? DefaultOf(RuledKey key) => key.Definition.Rules.Get(LockRules.Default)
        ?? key.Definition.Schemas.Select(static schema => schema.Default).FirstOrDefault(static value => value is not null);

    private static ConfigValue? NameFirst(RuledKey key, string field, ModelCatalog catalog, ConfigTable config)
    {
        if (!key.Definition.Rules.Has(LockRules.CatalogDefault)) return null;
        if (catalog.Entries is not [var first, ..] || first[field] is not { } name) return null;
        key.MakeTableIn(config, name.Origin)?.Set(key.Name, name.Origin.Place, name);
        return name;
    }

    private (NamedFile File, Place NamedAt)? NamedCatalog(ConfigTable config)
    {
        if (property is not null) return (property, project);

        // A replayed lock cannot make the build read a file.
        if (rules.KeyWith(LockRules.CatalogFile) is not { } key
            || key.ValueIn(config) is not ConfigString { Origin.Source.Kind: not SourceKind.Lock } file)
            return null;
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
        if (field.Definition.Rules.Has(LockRules.Fixed)) return;
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
