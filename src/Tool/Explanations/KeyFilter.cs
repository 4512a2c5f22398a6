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

    /// <summary>The keys of a config that are asked for, each with all below it.</summary>
    public IEnumerable<ExplainedKey> Of(IEnumerable<ExplainedKey> all) =>
        all.Where(key => (_paths.Count == 0 ? !key.IsLeftOut : _paths.Exists(path => IsAtOrBelow(key.Key, path))) && IsOf(key));

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
