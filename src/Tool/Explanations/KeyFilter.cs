using ConfigLock.Core.Parsing;
using ConfigLock.Model.Values;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Explanations;

/// <summary>Which keys a command line asks for.</summary>
/// <param name="keys">The keys, as TOML writes them; all where there is none.</param>
/// <param name="origin">The kind, name or layer of the sources to show keys of; <see langword="null"/> for all.</param>
internal sealed class KeyFilter(IReadOnlyList<string> keys, string? origin)
{
    private readonly List<string> _paths = [.. keys.Select(Canonical)];

    /// <summary>Whether some keys are asked for.</summary>
    public bool HasKeys => keys.Count > 0;

    /// <summary>The keys that are asked for, as they are spelt, and that are none of these and above none of them.</summary>
    public IEnumerable<string> Unknown(IReadOnlyCollection<ExplainedKey> all) =>
        _paths.Where(path => !all.Any(key => IsAtOrBelow(key.Key, path)));

    /// <summary>
    /// A config with the keys alone that are asked for, each with all below it; what one environment has from the source that is asked
    /// for stays in all.
    /// </summary>
    public ExplainedConfig Of(ExplainedConfig config)
    {
        var found = new HashSet<string>(
            config.Environments.SelectMany(static one => one.Keys).Where(key => IsAsked(key) && IsOf(key)).Select(static key => key.Key),
            StringComparer.OrdinalIgnoreCase);
        return config with
        {
            Environments = [.. config.Environments.Select(one =>
                new ExplainedEnvironment(one.Name, [.. one.Keys.Where(key => IsAsked(key) && found.Contains(key.Key))]))],
        };
    }

    private bool IsAsked(ExplainedKey key) =>
        _paths.Count == 0 ? !key.IsLeftOut : _paths.Exists(path => IsAtOrBelow(key.Key, path));

    // Whose values are compared without regard to case by .NET programs; a key that is asked for is found in either spelling.
    private static bool IsAtOrBelow(string key, string path) =>
        key.StartsWith(path, StringComparison.OrdinalIgnoreCase) && (key.Length == path.Length || key[path.Length] is '.' or '[');

    private bool IsOf(ExplainedKey key) => origin is null || key.Value is not null && key.Origin.Source is { } source
        && (Is(source.Label) || Is(source.Name) || Is(source.Kind.ToString()) || Is(Path.GetFileName(source.Name)));

    private bool Is(string name) => string.Equals(name, origin, StringComparison.OrdinalIgnoreCase);

    // An element of an array stands in brackets behind its array.
    private static string Canonical(string key)
    {
        var bracket = key.IndexOf('[', StringComparison.Ordinal);
        var (table, rest) = bracket > 0 ? (key[..bracket], key[bracket..]) : (key, string.Empty);
        var parts = DottedKey.Parse(table) ?? throw ToolMessages.NoKey(key);
        return parts.Aggregate(KeyPath.Root, static (path, part) => path.Key(part)) + rest;
    }
}
