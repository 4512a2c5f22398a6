using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Canonicalization;

/// <summary>
/// Gives each source its canonical keys (docs/resolution.md, step 2): aliases become the keys that they stand for, the
/// short form of a feature its table form. A profile's table is treated as a config of its own.
/// </summary>
internal sealed class Canonicalizer(KeyDefinition root, DiagnosticBag diagnostics)
{
    // A legacy key can stand for one that is itself an alias; circles are refused when rules are read.
    private const int LongestChain = 16;

    /// <summary>Changes the source in place.</summary>
    public void Apply(ConfigSource source) => ApplyToConfig(source.Table);

    private void ApplyToConfig(ConfigTable config)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            var moves = new List<LegacyKey>();
            Visit(root, config, KeyPath.Root, moves);
            if (moves.Count == 0) return;
            foreach (var move in moves) move.Apply(config, diagnostics);
        }
    }

    private void Visit(KeyDefinition definition, ConfigTable table, KeyPath path, List<LegacyKey> moves)
    {
        RenameAliases(definition, table, path);
        for (var i = 0; i < table.Count; i++)
        {
            var entry = table[i];
            if (definition.Child(entry.Key) is not { } child) continue;
            if (child.Rules.AliasOf is { } target)
                moves.Add(new LegacyKey(table, entry, path.Key(entry.Key), target));
            else if (definition.Rules.Feature && FeatureForm.Expand(child, entry.Value) is { } expanded)
                table.Set(entry.Key, entry.KeyPlace, expanded);
            else if (definition.Rules.Profiles && entry.Value is ConfigTable profile)
                ApplyToConfig(profile);
            else if (entry.Value is ConfigTable or ConfigArray)
                VisitInside(child, entry.Value, path.Key(entry.Key), moves);
        }
    }

    private void VisitInside(KeyDefinition definition, ConfigValue value, KeyPath path, List<LegacyKey> moves)
    {
        if (value is ConfigTable table)
        {
            Visit(definition, table, path, moves);
        }
        else if (value is ConfigArray array)
        {
            for (var i = 0; i < array.Items.Count; i++)
                if (array.Items[i] is ConfigTable or ConfigArray) VisitInside(definition.Element(), array.Items[i], path.Index(i), moves);
        }
    }

    private void RenameAliases(KeyDefinition definition, ConfigTable table, KeyPath path)
    {
        if (definition.Aliases.Count == 0) return;
        foreach (var pair in definition.Aliases)
        {
            if (!table.TryGet(pair.Key, out var entry)) continue;
            table.Remove(pair.Key);
            if (table.Contains(pair.Value))
                diagnostics.Add(ResolutionMessages.AliasBesideKey(entry.KeyPlace, path.Key(pair.Key).ToString(), path.Key(pair.Value).ToString()));
            else
                table.Set(pair.Value, entry.KeyPlace, entry.Value.Copy(origin => origin.Through(OriginStepKind.Alias, pair.Key)));
        }
    }
}
