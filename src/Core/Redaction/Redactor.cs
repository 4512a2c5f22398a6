using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Redaction;

/// <summary>
/// The one way from keys and values of a config to the texts of messages: messages take only what it makes, so that a secret
/// cannot get into one by a forgotten mask. The schema marks secrets by <c>writeOnly</c>.
/// </summary>
/// <param name="root">The definition of the config as a whole.</param>
internal sealed class Redactor(KeyDefinition root)
{
    /// <summary>Shows everything: for what is read before there is a schema.</summary>
    public static readonly Redactor WithoutSchema = new(KeyDefinition.Root(Schema.Open, null));

    /// <summary>A key as a message may show it.</summary>
    public ShownKey Key(KeyPath path) => new(this, path);

    /// <summary>A value as a message may show it. It need not fit the schema.</summary>
    public ShownValue Value(KeyPath path, ConfigValue value) => new(this, path, value, isResolved: false);

    /// <summary>A value of a resolved config or of a lock as a message may show it: only what the schema marks is a secret there.</summary>
    public ShownValue Resolved(KeyPath path, ConfigValue value) => new(this, path, value, isResolved: true);

    /// <summary>The value that names something, a file or a profile, as origins may show it.</summary>
    public static string NameOf(KeyDefinition? definition, string name) => definition is { IsSecret: true } ? ValueText.Masked : name;

    /// <summary>A copy of a config, or the config itself where it cannot hold a secret, with a mask in place of each secret.</summary>
    internal ConfigTable Masked(ConfigTable config)
    {
        if (!root.MayHoldSecret) return config;
        var copy = config.CopyTable();
        Secrets.Mask(root, copy);
        return copy;
    }

    /// <summary>
    /// The value with masks for secrets and their parts. In one that is not resolved what may be a misplaced secret is one too:
    /// somebody put it one level too high, or under a key that the schema does not know.
    /// </summary>
    internal ConfigValue Masked(KeyPath path, ConfigValue value, bool isResolved)
    {
        if (root.IsSecretAt(path)) return new ConfigString(ValueText.Masked, value.Origin);
        if (root.Find(path) is not { MayHoldSecret: true } definition) return value;
        if (!isResolved) return Secrets.WithoutSuspects(definition, value);
        var copy = value.Copy();
        Secrets.Mask(definition, copy);
        return copy;
    }

    /// <summary>
    /// The path without names that are part of a secret: of the keys inside one only those that the schema or a rule names.
    /// </summary>
    internal KeyPath Masked(KeyPath path) => path.Follow(new Step(root, false, KeyPath.Root), Key, Element)!.Path;

    private static Step Key(Step table, string key)
    {
        var isInside = table.IsInside || table.Definition is { IsSecret: true };
        return new Step(
            table.Definition?.Child(key), isInside, table.Path.Key(!isInside || IsNamed(table.Definition, key) ? key : ValueText.Masked));
    }

    private static bool IsNamed(KeyDefinition? table, string key) =>
        table?.Spelled(key) is { } name && (table.DeclaredKeys.Contains(name) || table.Aliases.ContainsKey(name));

    private static Step Element(Step array, int index) =>
        new(array.Definition?.Element(), array.IsInside || array.Definition is { IsSecret: true }, array.Path.Index(index));

    private sealed record Step(KeyDefinition? Definition, bool IsInside, KeyPath Path);
}
