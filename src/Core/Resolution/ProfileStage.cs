using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Resolution;

/// <summary>
/// Chooses the active profile: by override, else by property, else by the selector key of the layers (docs/resolution.md,
/// step 4).
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="semantics">Which names are the same.</param>
/// <param name="property">The profile that <c>ConfigLockProfile</c> names; empty for none.</param>
/// <param name="project">The place of the property.</param>
/// <param name="diagnostics">Receives what is wrong with the choice.</param>
internal sealed class ProfileStage(RuleSet rules, Semantics semantics, string property, Place project, DiagnosticBag diagnostics)
{
    private const string PropertyName = "ConfigLockProfile";

    private Redactor Shown => new(rules.Root);

    /// <summary>
    /// What the choice says, to stand between layers and overrides, the lower first; nothing for none, or after a message.
    /// </summary>
    /// <param name="layers">The merged layers.</param>
    /// <param name="overrides">The overrides.</param>
    /// <param name="requirements">The merged requirements, which supply the selector key too where no source sets it.</param>
    public IReadOnlyList<ConfigTable> Choose(ConfigTable layers, IReadOnlyList<ConfigSource> overrides, ConfigTable requirements)
    {
        if ((Chosen(overrides) ?? Selected(layers) ?? Selected(requirements)) is not { } choice) return [];
        var profiles = rules.KeyWith(LockRules.Profiles)?.ValueIn(layers) as ConfigTable;
        if (profiles is not null && semantics.TryGet(profiles, choice.Name, out var profile) && profile.Value is ConfigTable table)
            return [(ConfigTable)table.Copy(origin => origin.Through(OriginStepKind.Profile, NameOf(choice))), OfProperty()];

        var known = profiles?.Select(entry => Shown.Key(rules.KeyWith(LockRules.Profiles)!.KeyPath.Key(entry.Key)).Last) ?? [];
        diagnostics.Add(ResolutionMessages.UnknownProfile(choice.Place, ShownName(choice), known));
        return [];
    }

    /// <summary>Whether what the layers say of a key of the config has a part in the choice.</summary>
    public bool HangsOn(string key) => IsAround(LockRules.ProfileSelector, key) || IsAround(LockRules.Profiles, key);

    /// <summary>Takes the choice out of the layer of one developer, which chooses no profile (docs/resolution.md, step 1).</summary>
    public void DropChoice(ConfigTable layer)
    {
        if (rules.KeyWith(LockRules.ProfileSelector) is { } selector) selector.TableIn(layer)?.Remove(selector.Name);
    }

    /// <summary>Warns that a choice has no effect on a lock.</summary>
    public void WarnInReplay(IReadOnlyList<ConfigSource> overrides)
    {
        if (Chosen(overrides) is { } choice) diagnostics.Add(ResolutionMessages.ProfileHasNoEffect(choice.Place, ShownName(choice)));
    }

    private bool IsAround(LockRule rule, string key) => rules.KeyWith(rule) is { } ruled && semantics.Keys.Equals(ruled.Path[0], key);

    private string NameOf((string Name, Place Place) choice) =>
        Redactor.NameOf(rules.KeyWith(LockRules.ProfileSelector)?.Definition, choice.Name);

    private ShownValue ShownName((string Name, Place Place) choice) => rules.KeyWith(LockRules.ProfileSelector) is { } selector
        ? Shown.Value(selector.KeyPath, new ConfigString(choice.Name, new Origin(choice.Place)))
        : Redactor.WithoutSchema.Value(KeyPath.Root, new ConfigString(choice.Name, new Origin(choice.Place)));

    private (string Name, Place Place)? Chosen(IReadOnlyList<ConfigSource> overrides)
    {
        for (var i = overrides.Count - 1; i >= 0; i--)
            if (Selected(overrides[i].Table) is { } selected) return selected;
        return property.Length > 0 ? (property, project) : null;
    }

    // The property sets the selector key, so that a requirement is held against it as against any source.
    private ConfigTable OfProperty()
    {
        var origin = new Origin(Place.Whole(new Source(SourceKind.Override, PropertyName, project.Source?.Path)));
        var table = new ConfigTable(origin);
        if (property.Length > 0 && rules.KeyWith(LockRules.ProfileSelector) is { } selector)
            selector.MakeTableIn(table, origin)?.Set(selector.Name, origin.Place, new ConfigString(property, origin));
        return table;
    }

    private (string Name, Place Place)? Selected(ConfigTable config) =>
        rules.KeyWith(LockRules.ProfileSelector)?.ValueIn(config) is ConfigString name ? (name.Value, name.Origin.Place) : null;
}
