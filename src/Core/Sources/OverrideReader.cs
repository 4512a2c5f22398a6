using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Merging;
using ConfigLock.Core.Parsing;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Text;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Sources;

/// <summary>
/// Reads overrides. The value is TOML, and text that is not TOML is a string. Items come before the property, which is
/// what a command line sets, so that the property wins.
/// </summary>
internal static class OverrideReader
{
    private const string PropertyName = "ConfigLockOverrides";
    private const string ItemName = "a ConfigLockOverride item";

    /// <summary>The items and the property, each as one source, lowest precedence first; unreadable overrides are left out after a message.</summary>
    public static List<ConfigSource> Read(
        IEnumerable<OverrideItem> items, string property, string projectFile, DiagnosticBag diagnostics)
    {
        var texts = items.Select(static item => new OverrideText(item.Key.Trim(), item.Value.Trim(), true));
        var sources = new List<ConfigSource>();
        Add(ItemName, texts);
        Add(PropertyName, OverrideSplitter.Split(property));
        return sources;

        void Add(string label, IEnumerable<OverrideText> overrides)
        {
            var source = new Source(SourceKind.Override, label, projectFile);
            var parsed = new List<ConfigTable>();
            foreach (var text in overrides)
            {
                if (Parse(text, source, out var fault) is { } table) parsed.Add(table);
                else diagnostics.Add(ResolutionMessages.BadOverride(Place.Whole(source), label, text.Key, fault));
            }

            // Within one source what comes later wins.
            if (parsed.Count > 0) sources.Add(new ConfigSource(source, Merger.Merge(parsed)));
        }
    }

    /// <summary>The one key that an override sets; <see langword="null"/> where it cannot be read.</summary>
    public static ConfigTable? Parse(OverrideText text) => Parse(text, new Source(SourceKind.Override, PropertyName, null), out _);

    private static ConfigTable? Parse(OverrideText text, Source source, out string fault)
    {
        fault = "it has no \"=\"; write key=value";
        if (text.Value is null) return null;

        fault = "it holds half of a surrogate pair, which no text file can hold";
        if (HasLoneSurrogate(text.Key) || HasLoneSurrogate(text.Value)) return null;

        fault = "the value opens a quote or bracket that nothing closes; to mean a string, write it in quotes";
        if (!text.IsClosed) return null;

        fault = "the text before \"=\" is not a dotted TOML key; put parts that are not plain words in quotes";
        var root = ParseKey(text.Key, source);
        if (root is null) return null;

        var value = TomlReader.ReadValue(text.Value, source) ?? new ConfigString(text.Value, new Origin(Place.Whole(source)));
        var innermost = root;
        while (innermost[0].Value is ConfigTable inner) innermost = inner;
        innermost.Set(innermost[0].Key, Place.Whole(source), value);
        return root;
    }

    // A key is whatever TOML itself takes before "= 0" on one line.
    private static ConfigTable? ParseKey(string key, Source source)
    {
        if (key.IndexOfAny(['\n', '\r', '#']) >= 0 && key.IndexOfAny(['"', '\'']) < 0) return null;
        var faults = new List<TextFault>();
        var table = TomlReader.Read(key + " = 0", source, faults);
        if (faults.Count > 0 || table.Count != 1) return null;
        return (ConfigTable)WithoutPlaces(table, source);
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }

    private static ConfigValue WithoutPlaces(ConfigValue value, Source source)
    {
        if (value is not ConfigTable table) return value;
        var copy = new ConfigTable(new Origin(Place.Whole(source)));
        foreach (var entry in table) copy.Set(entry.Key, Place.Whole(source), WithoutPlaces(entry.Value, source));
        return copy;
    }
}
