using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Parsing;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Core.Sources;

/// <summary>
/// Reads overrides. The value is TOML, and text that is not TOML is a string. Items come before the property, which is
/// what a command line sets, so that the property wins.
/// </summary>
internal static class OverrideReader
{
    private const string PropertyName = "ConfigLockOverrides";
    private const string ItemName = "a ConfigLockOverride item";
    private const string ItemsName = "the ConfigLockOverride items";

    /// <summary>
    /// The sources that items and property are, lowest precedence first; unreadable overrides are left out after a message.
    /// </summary>
    public static List<ConfigSource> Read(
        IEnumerable<OverrideItem> items, string property, string projectFile, Semantics semantics, DiagnosticBag diagnostics)
    {
        var texts = items.Select(static item => new OverrideText(item.Key.Trim(), item.Value.Trim(), true));
        var sources = new List<ConfigSource>();
        Add(ItemName, ItemsName, texts);
        Add(PropertyName, PropertyName, OverrideSplitter.Split(property));
        return sources;

        void Add(string label, string labelOfAll, IEnumerable<OverrideText> overrides)
        {
            var source = new Source(SourceKind.Override, label, projectFile);
            var parsed = new List<ConfigTable>();
            var number = 0;
            foreach (var text in overrides)
            {
                number++;
                if (Parse(text, source, semantics, out var fault) is { } table)
                {
                    parsed.Add(table);
                    continue;
                }

                var key = KeyOf(text, semantics);
                diagnostics.Add(ResolutionMessages.BadOverride(Place.Whole(source), labelOfAll, number, key, fault));
            }

            sources.AddRange(semantics.AsSources(parsed, diagnostics).Select(table => new ConfigSource(source, table)));
        }
    }

    // What has no "=" may be the end of a secret with a ";" in it.
    private static ShownKey? KeyOf(OverrideText text, Semantics semantics) =>
        text.Value is not null && semantics.ReadKey(text.Key) is { } key
            ? Redactor.WithoutSchema.Key(key.Aggregate(KeyPath.Root, static (path, name) => path.Key(name)))
            : null;

    /// <summary>The one key that an override sets, as the schema spells it; <see langword="null"/> where it cannot be read.</summary>
    public static ConfigTable? Parse(OverrideText text, Semantics semantics, KeyDefinition root)
    {
        var (source, scratch) = (new Source(SourceKind.Override, PropertyName, null), new DiagnosticBag());
        if (Parse(text, source, semantics, out _) is not { } table) return null;
        var read = new ConfigSource(source, semantics.AsSources([table], scratch)[0]);
        return semantics.Prepare(read, new Lazy<KeyDefinition>(() => root), scratch);
    }

    private static ConfigTable? Parse(OverrideText text, Source source, Semantics semantics, out string fault)
    {
        fault = "it has no \"=\"; write key=value";
        if (text.Value is null) return null;

        fault = "it holds half of a surrogate pair, which no text file can hold";
        if (TomlText.LoneSurrogate(text.Key) >= 0 || TomlText.LoneSurrogate(text.Value) >= 0) return null;

        fault = "the value opens a quote or bracket that nothing closes; to mean a string, write it in quotes";
        if (!text.IsClosed) return null;

        fault = "the text before \"=\" is not a dotted TOML key; put parts that are not plain words in quotes";
        if (semantics.ReadKey(text.Key) is not { } key) return null;

        var origin = new Origin(Place.Whole(source));
        var root = new ConfigTable(origin);
        var innermost = root;
        foreach (var name in key.Take(key.Count - 1))
        {
            var inner = new ConfigTable(origin);
            innermost.Set(name, origin.Place, inner);
            innermost = inner;
        }

        innermost.Set(key[key.Count - 1], origin.Place, TomlReader.ReadValue(text.Value, source) ?? new ConfigString(text.Value, origin));
        return root;
    }
}
