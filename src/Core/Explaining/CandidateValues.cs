using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Defaults;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Explaining;

/// <summary>What one source says of a key.</summary>
/// <param name="Value">The value as TOML, shortened and masked; <see langword="null"/> where its file was not read.</param>
/// <param name="Origin">Where it is said.</param>
/// <param name="Wins">Whether the effective config has it.</param>
internal sealed record CandidateValue(string? Value, Origin Origin, bool Wins);

/// <summary>Finds all that is said of a key: by defaults, the catalog, layers, the profile, overrides and requirements.</summary>
/// <param name="said">What sources say.</param>
/// <param name="root">What schema and rules say of the config.</param>
internal sealed class CandidateValues(SaidValues said, KeyDefinition root)
{
    private readonly Redactor _redactor = new(root);

    /// <summary>All of it, the lowest precedence first.</summary>
    /// <param name="path">The key.</param>
    /// <param name="effective">Its effective value; <see langword="null"/> where there is none.</param>
    public IReadOnlyList<CandidateValue> Of(KeyPath path, ConfigValue? effective)
    {
        List<ConfigValue> candidates = [.. said.Of(path)];
        var areSaid = candidates.Count > 0;
        if (DefaultOf(path) is { } value) candidates.Insert(0, value);
        var winner = effective is null ? -1 : candidates.FindLastIndex(candidate => AreSame(candidate.Origin, effective.Origin));
        if (effective is not null && winner < 0)
        {
            // A part of a default, or what a rule has the program take whatever sources say.
            winner = areSaid ? candidates.Count : 0;
            candidates.Insert(winner, effective);
        }

        return [.. candidates.Select((candidate, i) => Shown(path, i == winner ? effective! : candidate, i == winner))];
    }

    /// <summary>
    /// The keys that sources say, and that are none of those of config and lock, each with all that is said of it: inputs, secrets, and
    /// what rules take out. A name that is part of a secret is masked.
    /// </summary>
    /// <param name="known">The keys of config and lock.</param>
    public IEnumerable<(string Key, IReadOnlyList<CandidateValue> Candidates)> LeftOut(ISet<string> known) =>
        said.Keys().Where(path => !known.Contains(path.ToString())).Select(path => (_redactor.Key(path).ToString(), Of(path, null)));

    // A rule says what the program takes, which counts more than what the schema says.
    private ConfigValue? DefaultOf(KeyPath path) => root.Find(path) is { } definition
        ? definition.Rules.Get(LockRules.Default)?.Copy(static origin => DefaultValue.OriginAt(origin.Place))
            ?? DefaultValue.Find(SchemaList.Of(definition.Schemas))
        : null;

    // Each default has a source of its own.
    private static bool AreSame(Origin one, Origin other) =>
        one.Place.Line == other.Place.Line && one.Place.Column == other.Place.Column
        && one.Source?.Kind == other.Source?.Kind && one.Source?.Name == other.Source?.Name;

    private CandidateValue Shown(KeyPath path, ConfigValue value, bool wins) => new(
        !wins && value.Origin.IsIncluded ? null : _redactor.Value(path, value).ToString(), value.Origin, wins);
}
