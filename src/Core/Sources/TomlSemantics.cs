using System.Diagnostics.CodeAnalysis;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Core.Sources;

/// <summary>Keys are the same by ordinal, values by what they are; tables merge, everything else replaces.</summary>
internal sealed class TomlSemantics : Semantics
{
    /// <summary>JSON as people write it in configuration files, no deeper than TOML is read.</summary>
    public static readonly JsonForm JsonLayer = new() { AllowsComments = true, MaximumDepth = TomlText.MaximumDepth };

    public override StringComparer Keys => StringComparer.Ordinal;

    public override bool EmptyTableIsNothing => false;

    public override JsonForm Json => JsonLayer;

    public override bool TryGet(ConfigTable table, string key, [NotNullWhen(true)] out ConfigEntry? entry) => table.TryGet(key, out entry);

    public override bool AreEqual(ConfigValue left, ConfigValue right) => ValueEquality.AreEqual(left, right);

    public override ConfigTable AsLayer(ConfigTable read, IReadOnlyList<RepeatedKey> repeated, DiagnosticBag diagnostics)
    {
        foreach (var again in repeated) Add(again, diagnostics);
        return read;
    }

    // Within one source what comes later wins.
    public override IReadOnlyList<ConfigTable> AsSources(IReadOnlyList<ConfigTable> overrides, DiagnosticBag diagnostics) =>
        overrides.Count == 0 ? [] : [Merge(overrides)];

    public override ConfigTable Prepare(ConfigSource source, Lazy<KeyDefinition> root, DiagnosticBag diagnostics)
    {
        if (source.MayHoldNull) new NullKeys(root.Value, diagnostics).Drop(source.Table);
        return source.Table;
    }

    public override ConfigTable Merge(IEnumerable<ConfigTable> sources, Lazy<KeyDefinition> root, DiagnosticBag diagnostics) =>
        Merge(sources);

    /// <summary>Merges tables, lowest precedence first, whatever a schema says.</summary>
    public ConfigTable Merge(IEnumerable<ConfigTable> sources)
    {
        ConfigTable? merged = null;
        foreach (var source in sources) merged = merged is null ? source : Merge(merged, source);
        return merged ?? new ConfigTable(default);
    }

    // The result keeps the origin of the lower table: that is where a message about the table as a whole can point to, since an
    // override, which is the highest, has no line.
    private static ConfigTable Merge(ConfigTable lower, ConfigTable higher)
    {
        foreach (var (key, place, value) in higher)
        {
            if (!lower.TryGet(key, out var below)) lower.Add(key, place, value);
            else lower.Set(key, place, below.Value is ConfigTable table && value is ConfigTable over ? Merge(table, over) : value);
        }

        return lower;
    }

    private static void Add(RepeatedKey again, DiagnosticBag diagnostics)
    {
        if (again.Table[again.Key] is ConfigTable first && again.Value is ConfigTable second)
        {
            diagnostics.Add(ResolutionMessages.ObjectTwice(
                again.Place, Redactor.WithoutSchema.Key(KeyPath.Root.Key(again.Key))));
            foreach (var entry in second)
            {
                if (!first.Contains(entry.Key)) first.Add(entry.Key, entry.KeyPlace, entry.Value);
                else Add(new RepeatedKey(first, entry.Key, entry.KeyPlace, entry.Value), diagnostics);
            }
        }
        else
        {
            diagnostics.Add(ResolutionMessages.SyntaxError(again.Place, "JSON", again.Fault.Message));
        }
    }
}
