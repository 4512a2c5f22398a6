using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Locking;

/// <summary>
/// Refuses a config whose lock could not be read back: defaults, catalogs and overrides can nest deeper together than a
/// TOML file may.
/// </summary>
/// <param name="redactor">Shows keys in messages.</param>
/// <param name="diagnostics">Receives a message for each value that nests too deep.</param>
internal sealed class NestingCheck(Redactor redactor, DiagnosticBag diagnostics)
{
    /// <summary>
    /// How many keys, arrays and inline tables may stand around a value. A TOML file may have one more, which is the lock's <c>config</c>.
    /// </summary>
    public const int MaximumDepth = 127;

    /// <summary>Checks the config.</summary>
    public void Check(ConfigTable config) => Section(config, KeyPath.Root, 0);

    private void Section(ConfigTable table, KeyPath path, int depth)
    {
        foreach (var entry in table)
        {
            var key = path.Key(entry.Key);
            if (depth + 1 > MaximumDepth) diagnostics.Add(ResolutionMessages.NestsTooDeep(entry.Value.Origin.Place, redactor.Key(key)));
            else if (entry.Value is ConfigTable inner) Section(inner, key, depth + 1);
            else if (!ConfigText.IsSection(entry.Value)) Inline(entry.Value, key, depth + 1);
            else foreach (var element in ((ConfigArray)entry.Value).Items) Section((ConfigTable)element, key, depth + 2);
        }
    }

    private void Inline(ConfigValue value, KeyPath path, int depth)
    {
        if (depth + InlineDepth(value, 0, MaximumDepth) <= MaximumDepth) return;
        diagnostics.Add(ResolutionMessages.NestsTooDeep(value.Origin.Place, redactor.Key(path)));
    }

    // How deep the value nests, or the limit where it is deeper.
    private static int InlineDepth(ConfigValue value, int depth, int limit)
    {
        if (depth == limit) return limit;
        return value switch
        {
            ConfigArray array =>
                array.Items.Aggregate(depth + 1, (deepest, item) => Math.Max(deepest, InlineDepth(item, depth + 1, limit))),
            ConfigTable table =>
                table.Aggregate(depth + 1, (deepest, entry) => Math.Max(deepest, InlineDepth(entry.Value, depth + 1, limit))),
            _ => depth,
        };
    }
}
