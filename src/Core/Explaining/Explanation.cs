using System.Text;
using System.Text.Json;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Text;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Explaining;

/// <summary>Each key of the effective config with its value and where that came from, and where the lock says otherwise.</summary>
internal sealed class Explanation
{
    private const int WidestKey = 48;

    private readonly IReadOnlyList<ExplainedKey> _keys;
    private readonly bool _hasLock;
    private readonly IReadOnlyList<(string Key, IReadOnlyList<CandidateValue> Candidates)> _leftOut;

    private Explanation(
        IReadOnlyList<ExplainedKey> keys, bool hasLock, IReadOnlyList<(string Key, IReadOnlyList<CandidateValue> Candidates)> leftOut) =>
        (_keys, _hasLock, _leftOut) = (keys, hasLock, leftOut);

    /// <summary>Explains a config in ordinal order of its keys.</summary>
    /// <param name="config">What the live sources resolve to.</param>
    /// <param name="locked">The config of the lock to hold it against, or <see langword="null"/>.</param>
    /// <param name="policies">Which drift passes.</param>
    /// <param name="semantics">When keys and values are the same.</param>
    /// <param name="candidates">What all sources say of each key.</param>
    public static Explanation Of(
        ConfigTable config, ConfigTable? locked, DriftPolicies policies, Semantics semantics, CandidateValues candidates)
    {
        var keys = ExplainedKey.Of(config, locked, policies, semantics, candidates);
        var known = new HashSet<string>(keys.Select(static key => key.Path), semantics.Keys);
        return new Explanation(keys, locked is not null, [.. candidates.LeftOut(known)]);
    }

    /// <summary>Whether it is held against a lock.</summary>
    public bool HasLock => _hasLock;

    /// <summary>The keys in ordinal order of each table's keys.</summary>
    public IReadOnlyList<ExplainedKey> Keys => _keys;

    /// <summary>A line a key, for people.</summary>
    public string ToText() => Lines(_keys, static _ => string.Empty).TrimEnd('\n');

    /// <summary>The lines of all keys but these, each with its line end.</summary>
    /// <param name="paths">The keys.</param>
    /// <param name="more">What else to say of a key.</param>
    public string Without(ISet<string> paths, Func<ExplainedKey, string> more) =>
        Lines([.. _keys.Where(key => !paths.Contains(key.Path))], more);

    /// <summary>
    /// The same for programs: an array of objects with <c>key</c>, <c>value</c> (TOML) and <c>origin</c>; where there is a lock, with
    /// <c>locked</c> too,
    /// its value there (TOML), or <see langword="null"/> where it lacks the key. A key that only the lock has is without value and origin.
    /// <c>sources</c> has all that is said of the key, the lowest precedence first: objects with <c>value</c> (TOML, shortened, secrets
    /// masked; left out of a file that is included in vain, which is not read), <c>origin</c> and <c>wins</c>; one that is the value of
    /// another key, which this one follows, names that as <c>key</c>.
    /// At the end stand the keys that sources say and neither config nor lock has: with <c>key</c> and <c>sources</c> alone.
    /// Where a rule lets a difference pass, there is <c>drift</c>, an object with <c>rule</c>, <c>reason</c> and perhaps <c>until</c>.
    /// </summary>
    public string ToJson() => IndentedJson.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var key in _keys) Write(writer, key);
        foreach (var (key, candidates) in _leftOut)
        {
            writer.WriteStartObject();
            writer.WriteString("key", key);
            Write(writer, candidates);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>What is said of a key, without its name.</summary>
    public string Line(ExplainedKey key)
    {
        if (key.Value is not { } value) return $" is {ValueText.Show(key.Locked!)} in the lock, and in no live source{Excuse(key)}";
        var line = $" = {ValueText.Show(value)}  # {OriginText.Show(value.Origin)}";
        if (!_hasLock || key.IsAsLocked) return line;
        return (key.Locked is null ? line + "; not in the lock" : $"{line}; in the lock {ValueText.Show(key.Locked)}") + Excuse(key);
    }

    private string Lines(IReadOnlyList<ExplainedKey> keys, Func<ExplainedKey, string> more)
    {
        var text = new StringBuilder();
        var width = keys.Count == 0 ? 0 : Math.Min(keys.Max(static key => key.Path.Length), WidestKey);
        foreach (var key in keys) text.Append(key.Path.PadRight(width)).Append(Line(key)).Append(more(key)).Append('\n');
        return text.ToString();
    }

    private static string Excuse(ExplainedKey key)
    {
        if (key.Policy is not { } policy) return string.Empty;
        var until = policy.Until is null ? string.Empty : $" until {policy.Until}";
        return $"; the rule drift = \"{policy.Name}\" lets this pass{until}: {policy.Reason}";
    }

    private void Write(Utf8JsonWriter writer, ExplainedKey key)
    {
        writer.WriteStartObject();
        writer.WriteString("key", key.Path);
        if (key.Value is { } value)
        {
            writer.WriteString("value", ValueText.ShowWhole(value));
            OriginJson.Write(writer, "origin", value.Origin);
        }

        if (_hasLock && key.Locked is null) writer.WriteNull("locked");
        else if (_hasLock) writer.WriteString("locked", ValueText.ShowWhole(key.Locked!));
        Write(writer, key.Candidates);
        if (_hasLock && !key.IsAsLocked && key.Policy is { } policy)
        {
            writer.WriteStartObject("drift");
            writer.WriteString("rule", policy.Name);
            writer.WriteString("reason", policy.Reason);
            writer.WriteOptional("until", policy.Until);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<CandidateValue> candidates) =>
        writer.WriteObjects("sources", candidates, candidate =>
        {
            writer.WriteOptional("key", candidate.Followed);
            writer.WriteOptional("value", candidate.Value);
            OriginJson.Write(writer, "origin", candidate.Origin);
            writer.WriteBoolean("wins", candidate.Wins);
        });
}
