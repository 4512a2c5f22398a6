using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>The lock rules of one key, read from a valid table of them.</summary>
internal sealed class KeyRules
{
    /// <summary>No rules.</summary>
    public static readonly KeyRules None = new(new ConfigTable(default));

    private readonly object?[] _values = new object?[LockRules.All.Count];

    public KeyRules(ConfigTable rules)
    {
        Table = rules;
        foreach (var rule in LockRules.All)
        {
            if (rules[rule.Name] is not { } value || (_values[rule.Number] = rule.Read(value)) is null) continue;
            if (rule.InLock > InLock) InLock = rule.InLock;
        }

        // What is fixed is also what the program takes where nothing is written, whatever else that would be.
        if (_values[LockRules.Fixed.Number] is not { } taken) return;
        _values[LockRules.Default.Number] = taken;
        _values[LockRules.DefaultWhen.Number] = null;
        _values[LockRules.DefaultFrom.Number] = null;
    }

    /// <summary>The rules of a key: those of a rules file, and what its schemas say besides.</summary>
    /// <param name="file">What rules files say about the key.</param>
    /// <param name="schemas">The schemas that can speak about it, the first of which wins.</param>
    public static KeyRules Of(List<RulesFileNode> file, List<Schema> schemas)
    {
        var merged = new ConfigTable(default);
        foreach (var node in file) AddMissing(merged, node.Rules);
        foreach (var schema in schemas) AddMissing(merged, schema.Keyword(LockRules.Keyword) as ConfigTable);
        return merged.Count == 0 ? None : new KeyRules(merged);
    }

    /// <summary>The rules as written.</summary>
    public ConfigTable Table { get; }

    /// <summary>What they say about whether a lock holds the key.</summary>
    public InLock InLock { get; }

    /// <summary>Whether a rule says something about the key.</summary>
    public bool Has(LockRule rule) => _values[rule.Number] is not null;

    /// <summary>What a rule says about the key; <see langword="null"/> where it says nothing.</summary>
    public T? Get<T>(LockRule<T> rule)
        where T : class => (T?)_values[rule.Number];

    private static void AddMissing(ConfigTable merged, ConfigTable? rules)
    {
        if (rules is null) return;
        foreach (var rule in rules.Entries().FindAll(rule => !merged.Contains(rule.Key) && !merged.Contains(LockRules.WholeOf(rule.Key))))
            merged.Set(rule.Key, rule.KeyPlace, rule.Value);
    }
}
