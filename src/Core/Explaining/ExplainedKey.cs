using ConfigLock.Core.Comparison;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Explaining;

/// <summary>A key with a value of its own: no table and no array of tables that has parts.</summary>
/// <param name="Path">The key.</param>
/// <param name="Value">What the live sources resolve to; <see langword="null"/> where they lack it.</param>
/// <param name="Locked">Its value in the lock; <see langword="null"/> where that lacks it, or where there is none.</param>
internal sealed record ExplainedKey(string Path, ConfigValue? Value, ConfigValue? Locked)
{
    /// <summary>Whether both have the same value.</summary>
    public required bool IsAsLocked { get; init; }

    /// <summary>How drift of it is let pass; <see langword="null"/> where it is not.</summary>
    public required DriftPolicy? Policy { get; init; }

    /// <summary>All that sources say of it, the lowest precedence first; empty where nobody asked for them.</summary>
    public IReadOnlyList<CandidateValue> Candidates { get; init; } = [];

    /// <summary>The keys of both configs in ordinal order of each table's keys.</summary>
    public static List<ExplainedKey> Of(
        ConfigTable config, ConfigTable? locked, DriftPolicies policies, Semantics semantics, CandidateValues? candidates = null)
    {
        var keys = new List<ExplainedKey>();
        foreach (var part in new ComparedValue(KeyPath.Root, locked, config).Parts(semantics)) Add(part);
        return keys;

        void Add(ComparedValue compared)
        {
            var (inside, value, locked) = (compared, compared.Actual, compared.Locked);
            if (HasParts(value)) value = null;
            else inside = inside with { Actual = null };
            if (HasParts(locked)) locked = null;
            else inside = inside with { Locked = null };

            if (value is not null || locked is not null)
                keys.Add(new ExplainedKey(compared.Path.ToString(), value, locked)
                {
                    IsAsLocked = value is not null && locked is not null && semantics.AreSpelledAlike(value, locked),
                    Policy = policies.Of(compared.Path),
                    Candidates = candidates?.Of(compared.Path, value) ?? [],
                });
            foreach (var part in inside.Parts(semantics)) Add(part);
        }
    }

    private static bool HasParts(ConfigValue? value) => value is ConfigTable { Count: > 0 } or ConfigArray { HoldsTable: true };
}
