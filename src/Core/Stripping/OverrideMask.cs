using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>The text of <c>ConfigLockOverrides</c> as a message may show it.</summary>
internal static class OverrideMask
{
    /// <summary>
    /// The overrides with a mask for each value that is a secret, or could be one that stands in a wrong place; the text as it is where
    /// there is none.
    /// </summary>
    /// <param name="overrides">The text.</param>
    /// <param name="root">What the schema says about the config; <see langword="null"/> where it cannot be read, so that anything may be a
    /// secret.</param>
    /// <param name="semantics">Which keys are the same.</param>
    public static string Apply(string overrides, KeyDefinition? root, Semantics semantics)
    {
        if (root is null) return BuildCommand.Hidden;
        if (!root.MayHoldSecret) return overrides;
        var texts = OverrideSplitter.Split(overrides).ToList();
        var tables = texts.ConvertAll(text => OverrideReader.Parse(text, semantics, root));
        if (tables.TrueForAll(table => table is not null && MayShow(root, table))) return overrides;
        return string.Join(";", texts.Select((text, i) => tables[i] is { } table ? Shown(text, table, root) : BuildCommand.Hidden));
    }

    private static bool MayShow(KeyDefinition root, ConfigTable table) =>
        ValueText.ShowWhole(Secrets.WithoutSuspects(root, table)) == ValueText.ShowWhole(table);

    private static string Shown(OverrideText text, ConfigTable table, KeyDefinition root) =>
        MayShow(root, table) ? $"{text.Key}={text.Value}" : $"{new Redactor(root).Key(PathIn(table))}={BuildCommand.Hidden}";

    // An override sets one key, however deep.
    private static KeyPath PathIn(ConfigTable table)
    {
        var path = KeyPath.Root;
        for (ConfigValue value = table; value is ConfigTable { Count: 1 } inner; value = inner[0].Value) path = path.Key(inner[0].Key);
        return path;
    }
}
