using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>The lock rules of one key (docs/rules.md), read from a valid table of them.</summary>
internal sealed class KeyRules
{
    /// <summary>No rules.</summary>
    public static readonly KeyRules None = new(new ConfigTable(default));

    public KeyRules(ConfigTable rules)
    {
        Table = rules;
        Aliases = rules.TryGet<ConfigArray>(RuleNames.Aliases, out var aliases)
            ? [.. aliases.Items.OfType<ConfigString>().Select(static alias => alias.Value)]
            : [];
        AliasOf = Path(rules, RuleNames.AliasOf);
        Feature = Flag(rules, RuleNames.Feature);
        FeatureDefaults = rules[RuleNames.FeatureDefaults] as ConfigTable;
        Removed = Flag(rules, RuleNames.Removed);
        Include = Text(rules, RuleNames.Include);
        CatalogKey = Text(rules, RuleNames.CatalogKey);
        Catalog = Path(rules, RuleNames.Catalog);
        CatalogFile = Flag(rules, RuleNames.CatalogFile);
        Strip = Text(rules, RuleNames.Strip) switch
        {
            "profile" => StripReason.Profile,
            "debug" => StripReason.Debug,
            "environment" => StripReason.Environment,
            _ => null,
        };
        ProfileSelector = Flag(rules, RuleNames.ProfileSelector);
        Profiles = Flag(rules, RuleNames.Profiles);
        OmitWhen = Path(rules, RuleNames.OmitWhen);
        MachinePath = Flag(rules, RuleNames.MachinePath);
    }

    /// <summary>The rules as written.</summary>
    public ConfigTable Table { get; }

    /// <summary>Old names beside the key that mean it.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The key elsewhere that this legacy key means, from the root.</summary>
    public IReadOnlyList<string>? AliasOf { get; }

    /// <summary>Whether it is a table of feature switches.</summary>
    public bool Feature { get; }

    /// <summary>Default states of its switches that the schema does not give.</summary>
    public ConfigTable? FeatureDefaults { get; }

    /// <summary>Whether it is accepted, never written, and ignored in an old lock.</summary>
    public bool Removed { get; }

    /// <summary>The sibling key whose value is the text of the file that this key names.</summary>
    public string? Include { get; }

    /// <summary>The field of a catalog entry that equals this key's value in the chosen entry.</summary>
    public string? CatalogKey { get; }

    /// <summary>The field of the chosen catalog entry that is this key's value when no source sets one.</summary>
    public IReadOnlyList<string>? Catalog { get; }

    /// <summary>Whether it names the model catalog.</summary>
    public bool CatalogFile { get; }

    /// <summary>Why it is never in the lock; <see langword="null"/> where no such rule stands.</summary>
    public StripReason? Strip { get; }

    /// <summary>Whether it names the active profile.</summary>
    public bool ProfileSelector { get; }

    /// <summary>Whether it is the table of profiles.</summary>
    public bool Profiles { get; }

    /// <summary>The key, from the root, that leaves this one out of the lock while it is true.</summary>
    public IReadOnlyList<string>? OmitWhen { get; }

    /// <summary>Whether it may hold a path of this machine.</summary>
    public bool MachinePath { get; }

    /// <summary>Whether the key is an input that no lock holds, whatever its value.</summary>
    public bool IsInput => Strip is not null || Include is not null || ProfileSelector || Profiles || CatalogFile || Removed;

    private static bool Flag(ConfigTable rules, string name) => rules[name] is ConfigBoolean { Value: true };

    private static string? Text(ConfigTable rules, string name) => (rules[name] as ConfigString)?.Value;

    private static IReadOnlyList<string>? Path(ConfigTable rules, string name) =>
        Text(rules, name) is { } text ? DottedPath.Parse(text) : null;
}
