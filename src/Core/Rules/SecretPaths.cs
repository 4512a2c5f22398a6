using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>What messages may show of a config.</summary>
/// <param name="root">The definition of the config as a whole.</param>
internal sealed class SecretPaths(KeyDefinition root)
{
    /// <summary>Whether the value at a path is a secret, part of one, or stands where a table with secrets should: somebody put a secret one level too high.</summary>
    public bool Hide(KeyPath path, ConfigValue value) =>
        root.IsSecretAt(path) || (value is not (ConfigTable or ConfigArray) && root.Find(path) is { MayHoldSecret: true });

    /// <summary>The path as a message may show it: of the keys inside a secret only those that the schema names.</summary>
    public KeyPath Shown(KeyPath path) => path.Follow(new Step(root, false, KeyPath.Root), Key, Element)!.Path;

    private static Step Key(Step table, string key)
    {
        var isInside = table.IsInside || table.Definition is { IsSecret: true };
        var isNamed = !isInside || (table.Definition is not null && table.Definition.DeclaredKeys.Contains(key));
        return new Step(table.Definition?.Child(key), isInside, table.Path.Key(isNamed ? key : ValueText.Masked));
    }

    private static Step Element(Step array, int index) =>
        new(array.Definition?.Element(), array.IsInside || array.Definition is { IsSecret: true }, array.Path.Index(index));

    private sealed record Step(KeyDefinition? Definition, bool IsInside, KeyPath Path);
}
