using System.Diagnostics.CodeAnalysis;
using System.Text;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>
/// When two keys or two values are the same, and how sources merge. A build chooses it once; the stages that merge, look up and
/// compare ask it, and none of them which one it is. The gate asks it too, so that a lock does not drift in what is the same.
/// </summary>
internal abstract class Semantics
{
    /// <summary>As TOML means its keys and values.</summary>
    public static readonly TomlSemantics Toml = new();

    /// <summary>How JSON layers are read.</summary>
    public abstract JsonForm Json { get; }

    /// <summary>The config of a layer, before anything is known of the schema.</summary>
    /// <param name="read">What its file says.</param>
    /// <param name="repeated">The keys that stand in an object of it again.</param>
    /// <param name="diagnostics">Receives what is wrong with them.</param>
    public abstract ConfigTable AsLayer(ConfigTable read, IReadOnlyList<RepeatedKey> repeated, DiagnosticBag diagnostics);

    /// <summary>The parts of a key in a property or item; <see langword="null"/> where the text is none.</summary>
    public virtual IReadOnlyList<string>? ReadKey(string text) => DottedKey.Parse(text);

    /// <summary>The sources that overrides are, which are said in one place, the lowest first.</summary>
    /// <param name="overrides">What each of them says, which are the source's from then on.</param>
    /// <param name="diagnostics">Receives what is wrong with them.</param>
    public abstract IReadOnlyList<ConfigTable> AsSources(IReadOnlyList<ConfigTable> overrides, DiagnosticBag diagnostics);

    /// <summary>The config of a source as the stages of the resolution take it. It takes over the values of the source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="root">What the schema says about the config.</param>
    /// <param name="diagnostics">Receives what is wrong with it.</param>
    public abstract ConfigTable Prepare(ConfigSource source, Lazy<KeyDefinition> root, DiagnosticBag diagnostics);

    /// <summary>
    /// Merges sources, lowest precedence first (docs/resolution.md, step 4). The result takes over the values of the sources, which
    /// are not to be used any more.
    /// </summary>
    /// <param name="sources">The configs of the sources.</param>
    /// <param name="root">What the schema says about the config.</param>
    /// <param name="diagnostics">Receives what cannot stand together.</param>
    public abstract ConfigTable Merge(IEnumerable<ConfigTable> sources, Lazy<KeyDefinition> root, DiagnosticBag diagnostics);

    /// <summary>Which keys are the same, and so which paths of keys.</summary>
    public abstract StringComparer Keys { get; }

    /// <summary>Whether keys are the same without regard to case.</summary>
    public bool IgnoresCase => Keys.Equals("A", "a");

    /// <summary>Whether a table without keys is no value.</summary>
    public abstract bool EmptyTableIsNothing { get; }

    /// <summary>Gets what a table has under a key.</summary>
    public abstract bool TryGet(ConfigTable table, string key, [NotNullWhen(true)] out ConfigEntry? entry);

    /// <summary>Whether both are the same value.</summary>
    public abstract bool AreEqual(ConfigValue left, ConfigValue right);

    /// <summary>
    /// Whether a lock says the same with either, which is more than that they are equal: <c>1</c> and <c>1.0</c> are not spelled alike.
    /// </summary>
    public bool AreSpelledAlike(ConfigValue left, ConfigValue right) => left.Kind == right.Kind && (left, right) switch
    {
        (ConfigArray l, ConfigArray r) => l.Items.Count == r.Items.Count && l.Items.Zip(r.Items, AreSpelledAlike).All(static same => same),
        (ConfigTable l, ConfigTable r) =>
            l.Count == r.Count && l.All(entry => TryGet(r, entry.Key, out var other) && AreSpelledAlike(entry.Value, other.Value)),
        _ => Spelled(left).Equals(Spelled(right)),
    };

    /// <summary>The keys of two tables, either of which may be missing, side by side: in ordinal order, as the left one has them.</summary>
    public List<(string Key, ConfigValue? Left, ConfigValue? Right)> Pair(ConfigTable? left, ConfigTable? right)
    {
        var pairs = new List<(string Key, ConfigValue? Left, ConfigValue? Right)>();
        if (left is not null)
            foreach (var (key, _, value) in left)
                pairs.Add((key, value, right is not null && TryGet(right, key, out var other) ? other.Value : null));
        if (right is not null)
            foreach (var (key, _, value) in right)
                if (left is null || !TryGet(left, key, out _)) pairs.Add((key, null, value));
        pairs.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return pairs;
    }

    /// <summary>The value at a path, or <see langword="null"/>.</summary>
    public ConfigValue? Find(ConfigTable root, KeyPath path) => path.Follow<ConfigValue>(
        root,
        (parent, key) => parent is ConfigTable table && TryGet(table, key, out var entry) ? entry.Value : null,
        static (parent, index) => (parent as ConfigArray)?.Items.ElementAtOrDefault(index));

    private static StringBuilder Spelled(ConfigValue scalar)
    {
        var text = new StringBuilder();
        ConfigText.AppendScalar(text, scalar);
        return text;
    }
}
