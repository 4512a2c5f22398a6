using System.Globalization;
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
internal sealed record CandidateValue(string? Value, Origin Origin, bool Wins)
{
    /// <summary>The other key whose value this is, where the key follows that one; <see langword="null"/> for the key itself.</summary>
    public string? Followed { get; init; }
}

/// <summary>Finds all that is said of a key: by defaults, the catalog, layers, the profile, overrides and requirements.</summary>
/// <param name="said">What sources say.</param>
/// <param name="root">What schema and rules say of the config.</param>
/// <param name="config">The effective config.</param>
/// <param name="semantics">When keys are the same.</param>
internal sealed class CandidateValues(SaidValues said, KeyDefinition root, ConfigTable config, Semantics semantics)
{
    private readonly Redactor _redactor = new(root);

    /// <summary>All of it, the lowest precedence first.</summary>
    /// <param name="path">The key.</param>
    /// <param name="effective">Its effective value; <see langword="null"/> where there is none.</param>
    public IReadOnlyList<CandidateValue> Of(KeyPath path, ConfigValue? effective)
    {
        List<ConfigValue> candidates = [.. said.Of(path)];
        var followed = effective is null ? null : Followed(path, effective);
        var areSaid = candidates.Count > 0 || followed is not null;
        if (DefaultOf(path) is { } value) candidates.Insert(0, value);
        var winner = effective is null ? -1 : candidates.FindLastIndex(candidate => AreSame(candidate.Origin, effective.Origin));
        if (effective is not null && winner < 0)
        {
            // A part of a default, or what a rule has the program take whatever sources say.
            winner = areSaid ? candidates.Count : 0;
            candidates.Insert(winner, effective);
        }

        List<CandidateValue> shown =
            [.. candidates.Select((candidate, i) => Shown(path, i == winner ? effective! : candidate, i == winner))];
        if (followed is { } other)
            shown.Insert(winner, Shown(other.Path, other.Value, wins: true) with { Wins = false, Followed = other.Path.ToString() });
        return shown;
    }

    // Where a value came through the rule default_from, what it follows.
    private (KeyPath Path, ConfigValue Value)? Followed(KeyPath path, ConfigValue effective)
    {
        if (root.Find(path)?.Rules is not { } rules || rules.Get(LockRules.DefaultFrom) is not { } keys) return null;
        var rule = DefaultValue.OriginAt(rules.Table[LockRules.DefaultFrom.Name]!.Origin.Place);
        if (!AreSame(rule, effective.Origin)) return null;
        var other = keys.Aggregate(KeyPath.Root, static (parent, key) => parent.Key(key));
        return (semantics.Find(config, other) ?? DefaultOf(other)) is { } value ? (other, value) : null;
    }

    /// <summary>
    /// The keys that sources say, and that are none of those of config and lock, each with all that is said of it: inputs, secrets, and
    /// what rules take out. A name that is part of a secret is masked.
    /// </summary>
    /// <param name="known">The keys of config and lock.</param>
    public IEnumerable<(string Key, IReadOnlyList<CandidateValue> Candidates)> LeftOut(ISet<string> known) =>
        said.Keys().Where(path => !known.Contains(path.ToString()) && !(semantics.IgnoresCase && known.Contains(AsSection(path))))
            .Select(path => (_redactor.Key(path).ToString(), Of(path, null)));

    // As the keys of a .NET program have the elements of an array.
    private static string AsSection(KeyPath path) => path.Follow(
        KeyPath.Root,
        static (parent, key) => parent.Key(key),
        static (parent, index) => parent.Key(index.ToString(CultureInfo.InvariantCulture)))!.ToString();

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
