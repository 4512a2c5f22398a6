using System;
using System.Collections.Generic;
using System.Globalization;
using global::ConfigLock;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace ConfigLock.Emitted;

/// <summary>Adds the effective config to a configuration.</summary>
public static partial class EffectiveConfigurationExtensions
{
    /// <summary>
    /// Adds <see cref="ROOT.Effective"/>. Keys are those of the TOML; a lookup finds them without their underscores and
    /// hyphens too, so that <c>unified_exec</c> binds to a property <c>UnifiedExec</c>.
    /// </summary>
    public static IConfigurationBuilder AddEffectiveConfig(this IConfigurationBuilder builder) =>
        builder.Add(new EffectiveConfiguration(ConfigTypes.ROOTInstance.ToValue(ROOT.Effective)));
}

/// <summary>A config as a source of configuration. It never changes.</summary>
internal sealed class EffectiveConfiguration : IConfigurationSource, IConfigurationProvider, IChangeToken, IDisposable, IComparer<string>
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _bareKeys = new(StringComparer.OrdinalIgnoreCase);

    public EffectiveConfiguration(TomlValue config) => Add("", config);

    public bool HasChanged => false;

    public bool ActiveChangeCallbacks => false;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public bool TryGet(string key, out string? value) =>
        _values.TryGetValue(key, out value) || (_bareKeys.TryGetValue(Bare(key), out var known) && _values.TryGetValue(known, out value));

    public void Set(string key, string? value) => _values[key] = value;

    public IChangeToken GetReloadToken() => this;

    public void Load()
    {
    }

    public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        var keys = new List<string>(earlierKeys);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = parentPath is null ? "" : Bare(parentPath) + ":";
        foreach (var key in _values.Keys)
        {
            if (!Bare(key).StartsWith(start, StringComparison.OrdinalIgnoreCase)) continue;
            var segment = key.Split(':')[start.Split(':').Length - 1];
            if (seen.Add(segment)) keys.Add(segment);
        }

        keys.Sort(this);
        return keys;
    }

    public IDisposable RegisterChangeCallback(Action<object?> callback, object? state) => this;

    public void Dispose()
    {
    }

    /// <summary>Elements of arrays by their numbers, other keys by their text.</summary>
    public int Compare(string? x, string? y)
    {
        var isNumber = int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var left);
        return isNumber && int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.Compare(x, y, StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string key) => key.Replace("_", "").Replace("-", "");

    private static string Text(TomlValue value) => value.Kind switch
    {
        TomlKind.String => value.AsString(),
        TomlKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        TomlKind.Float => value.AsFloat().ToString("R", CultureInfo.InvariantCulture),
        TomlKind.Boolean => value.AsBoolean() ? "true" : "false",
        _ => value.AsDate().Text,
    };

    private void Add(string path, TomlValue value)
    {
        if (value.Kind == TomlKind.Table)
        {
            foreach (var entry in value.Entries) Add(path.Length == 0 ? entry.Key : path + ":" + entry.Key, entry.Value);
        }
        else if (value.Kind == TomlKind.Array)
        {
            for (var i = 0; i < value.Items.Count; i++) Add(path + ":" + i.ToString(CultureInfo.InvariantCulture), value.Items[i]);
        }
        else
        {
            _values[path] = Text(value);
            var bare = Bare(path);
            if (!_bareKeys.ContainsKey(bare)) _bareKeys.Add(bare, path);
        }
    }
}
