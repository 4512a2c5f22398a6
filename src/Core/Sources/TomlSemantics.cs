using System.Diagnostics.CodeAnalysis;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>Keys are the same by ordinal, values by what they are; tables merge, everything else replaces.</summary>
internal sealed class TomlSemantics : Semantics
{
    public override StringComparer Keys => StringComparer.Ordinal;

    public override bool TryGet(ConfigTable table, string key, [NotNullWhen(true)] out ConfigEntry? entry) => table.TryGet(key, out entry);

    public override bool AreEqual(ConfigValue left, ConfigValue right) => ValueEquality.AreEqual(left, right);

    protected override ConfigValue Merge(ConfigValue lower, ConfigValue higher) =>
        lower is ConfigTable below && higher is ConfigTable table ? Merge(below, table) : higher;
}
