using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>
/// All lock rules, in the order of <c>schema/rules.schema.json</c>, which says what values they take. What a rule does is said by
/// the stage of resolution that asks for it; what it means for the lock and for the types stands here.
/// </summary>
internal static class LockRules
{
    /// <summary>The schema keyword that holds a key's rules.</summary>
    public const string Keyword = "x-configlock";

    private static readonly List<LockRule> Listed = [];

    /// <summary>Old names beside the key that mean it.</summary>
    public static readonly LockRule<IReadOnlyList<string>> Aliases = Texts("aliases");

    /// <summary>The key elsewhere that this legacy key means, from the root.</summary>
    public static readonly LockRule<IReadOnlyList<string>> AliasOf = Path("alias_of", InLock.Never, RuleTarget.KeyFromRoot);

    /// <summary>What its value is multiplied by on the way to that key.</summary>
    public static readonly LockRule<ConfigValue> Scale = Add("scale", static value => value, partOf: AliasOf);

    /// <summary>Old spellings of its value, each with the one that it stands for.</summary>
    public static readonly LockRule<ConfigTable> ValueAliases = Table("value_aliases", RuleTarget.Nothing);

    /// <summary>It is a table of feature switches.</summary>
    public static readonly LockRule<ConfigBoolean> Feature = Flag("feature");

    /// <summary>Default states of its switches that the schema does not give.</summary>
    public static readonly LockRule<ConfigTable> FeatureDefaults = Table("feature_defaults", RuleTarget.KeysInside);

    /// <summary>It is accepted, never written, and ignored in an old lock.</summary>
    public static readonly LockRule<ConfigBoolean> Removed = Flag("removed", InLock.Never);

    /// <summary>The sibling key whose value is the text of the file that this key names.</summary>
    public static readonly LockRule<string> Include = Text("include", InLock.Never, RuleTarget.KeyBeside);

    /// <summary>The field of a catalog entry that equals this key's value in the chosen entry.</summary>
    public static readonly LockRule<string> CatalogKey = Text("catalog_key");

    /// <summary>The field of the chosen catalog entry that is this key's value when no source sets one.</summary>
    public static readonly LockRule<IReadOnlyList<string>> Catalog = Path("catalog", InLock.Depends);

    /// <summary>It names the model catalog.</summary>
    public static readonly LockRule<ConfigBoolean> CatalogFile = Flag("catalog_file", InLock.Never);

    /// <summary>Of which kind an input is that is never in the lock.</summary>
    public static readonly LockRule<string> Strip = Text("strip", InLock.Never);

    /// <summary>It names the active profile.</summary>
    public static readonly LockRule<ConfigBoolean> ProfileSelector = Flag("profile_selector", InLock.Never);

    /// <summary>It is the table of profiles.</summary>
    public static readonly LockRule<ConfigBoolean> Profiles = Flag("profiles", InLock.Never);

    /// <summary>The key, from the root, that leaves this one out of the lock while it is true.</summary>
    public static readonly LockRule<IReadOnlyList<string>> OmitWhen = Path("omit_when", InLock.Depends, RuleTarget.KeyFromRoot);

    /// <summary>The key, from the root, that leaves this one out of the lock while it is not true.</summary>
    public static readonly LockRule<IReadOnlyList<string>> OmitUnless = Path("omit_unless", InLock.Depends, RuleTarget.KeyFromRoot);

    /// <summary>It may hold a path of this machine.</summary>
    public static readonly LockRule<ConfigBoolean> MachinePath = Flag("machine_path");

    /// <summary>What the program takes where nothing before it says a value.</summary>
    public static readonly LockRule<ConfigValue> Default = Add("default", static value => value);

    /// <summary>The key beside it without which its default does not count.</summary>
    public static readonly LockRule<string> DefaultWhen = Text("default_when", target: RuleTarget.KeyBeside, partOf: Default);

    /// <summary>The key, from the root, whose value it takes where nothing before it says one.</summary>
    public static readonly LockRule<IReadOnlyList<string>> DefaultFrom = Path("default_from", InLock.Always, RuleTarget.KeyFromRoot);

    /// <summary>What is added to that value.</summary>
    public static readonly LockRule<ConfigValue> DefaultPlus = Add("default_plus", static value => value, partOf: DefaultFrom);

    /// <summary>It is a table that the schema's defaults do not create.</summary>
    public static readonly LockRule<ConfigBoolean> NotCreated =
        Add("create", static value => value is ConfigBoolean { Value: false } flag ? flag : null);

    /// <summary>It is a table that keeps keys which the schema does not know.</summary>
    public static readonly LockRule<ConfigBoolean> KeepUnknown = Flag("keep_unknown");

    /// <summary>The values that other keys have while it is true, by their paths from the root.</summary>
    public static readonly LockRule<ConfigTable> Implies = Table("implies", RuleTarget.KeysFromRoot);

    /// <summary>What the program takes whatever a source says.</summary>
    public static readonly LockRule<ConfigValue> Fixed = Add("fixed", static value => value);

    /// <summary>The JSON types of values that count as absent.</summary>
    public static readonly LockRule<IReadOnlyList<string>> Ignore = Texts("ignore");

    /// <summary>The value that says the same as none.</summary>
    public static readonly LockRule<ConfigValue> AbsentValue = Add("absent_value", static value => value, InLock.Depends);

    /// <summary>Blanks at the ends of its text go, and a blank text counts as absent.</summary>
    public static readonly LockRule<ConfigBoolean> Trim = Flag("trim");

    /// <summary>A value beyond the bounds is the bound: those of the schema, or its own in a table.</summary>
    public static readonly LockRule<ConfigValue> Clamp =
        Add("clamp", static value => value is ConfigTable or ConfigBoolean { Value: true } ? value : null);

    /// <summary>Which entry of the catalog its value names where nothing says one.</summary>
    public static readonly LockRule<string> CatalogDefault = Text("catalog_default", InLock.Depends);

    /// <summary>The variables of the template that a field of the catalog is: for each its field of the entry.</summary>
    public static readonly LockRule<ConfigTable> CatalogVariables =
        Add("catalog_variables", static value => value as ConfigTable, partOf: Catalog);

    /// <summary>The field of the chosen catalog entry that lists the values which count; <c>*</c> for any key or element.</summary>
    public static readonly LockRule<IReadOnlyList<string>> CatalogOffers = Path("catalog_offers", InLock.Always);

    /// <summary>Values that count besides, whatever the entry.</summary>
    public static readonly LockRule<ConfigArray> CatalogOffersAlso =
        Add("catalog_offers_also", static value => value as ConfigArray, partOf: CatalogOffers);

    /// <summary>Its value stays out of the lock, which has a digest of it.</summary>
    public static readonly LockRule<ConfigBoolean> Digest = Flag("digest");

    /// <summary>Only the running program gets its value: no lock has it, and it is masked as a secret is.</summary>
    public static readonly LockRule<ConfigBoolean> External = Flag("external", InLock.Never);

    /// <summary>What drift of it is in place of an error: <c>warn</c> for a warning, or <c>ignore</c> for nothing.</summary>
    public static readonly LockRule<string> Drift = Text("drift");

    /// <summary>Why its drift is let pass.</summary>
    public static readonly LockRule<string> Reason = Text("reason", partOf: Drift);

    /// <summary>The last day on which its drift is let pass, as <c>YYYY-MM-DD</c>.</summary>
    public static readonly LockRule<string> Until = Day("until", partOf: Drift);

    /// <summary>All of them; each stands at its number.</summary>
    public static IReadOnlyList<LockRule> All => Listed;

    /// <summary>Whether a schema says something about the lock: a rule, or that its value is a secret.</summary>
    public static bool AreIn(Schema schema) => schema.WriteOnly || AreWrittenIn(schema);

    /// <summary>Whether a schema itself says a rule.</summary>
    public static bool AreWrittenIn(Schema schema) => schema.Keyword(Keyword) is not null;

    /// <summary>Whether a schema itself says that only the running program gets its value.</summary>
    public static bool AreExternal(Schema schema) => SayExternal(schema.Keyword(Keyword) as ConfigTable);

    /// <summary>Whether the rules of a key say that only the running program gets its value.</summary>
    public static bool SayExternal(ConfigTable? rules) => rules?[External.Name] is { } value && External.Read(value) is not null;

    /// <summary>The name of the rule that a rule is a part of; its own where it stands by itself.</summary>
    public static string WholeOf(string name) => Listed.Find(rule => rule.Name == name)?.PartOf?.Name ?? name;

    private static LockRule<ConfigBoolean> Flag(string name, InLock inLock = InLock.Always) =>
        Add(name, static value => value is ConfigBoolean { Value: true } flag ? flag : null, inLock);

    private static LockRule<string> Text(
        string name, InLock inLock = InLock.Always, RuleTarget target = RuleTarget.Nothing, LockRule? partOf = null) =>
        Add(name, static value => (value as ConfigString)?.Value, inLock, target, partOf);

    // A rules file has TOML's dates; JSON has none.
    private static LockRule<string> Day(string name, LockRule partOf) =>
        Add(
            name,
            static value => value is ConfigDate { Kind: ValueKind.LocalDate } date ? date.Text : (value as ConfigString)?.Value,
            partOf: partOf);

    private static LockRule<IReadOnlyList<string>> Texts(string name) =>
        Add<IReadOnlyList<string>>(name, static value =>
            value is ConfigArray array ? [.. array.Items.OfType<ConfigString>().Select(static text => text.Value)] : null);

    private static LockRule<IReadOnlyList<string>> Path(string name, InLock inLock, RuleTarget target = RuleTarget.Nothing) =>
        Add(name, static value => value is ConfigString text ? DottedPath.Parse(text.Value) : null, inLock, target);

    private static LockRule<ConfigTable> Table(string name, RuleTarget target) =>
        Add(name, static value => value as ConfigTable, target: target);

    private static LockRule<T> Add<T>(
        string name,
        Func<ConfigValue, T?> read,
        InLock inLock = InLock.Always,
        RuleTarget target = RuleTarget.Nothing,
        LockRule? partOf = null)
        where T : class
    {
        var rule = new LockRule<T>(Listed.Count, name, read) { InLock = inLock, Target = target, PartOf = partOf };
        Listed.Add(rule);
        return rule;
    }
}
