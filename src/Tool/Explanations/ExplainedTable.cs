using System.Globalization;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Tool.Explanations;

/// <summary>Puts explained keys together again to the config that they are of.</summary>
internal static class ExplainedTable
{
    private static readonly Source Explained = new(SourceKind.Other, "explain.json", null);

    /// <summary>The config.</summary>
    /// <param name="keys">Its keys, each with its value as TOML.</param>
    public static ConfigTable Of(IEnumerable<(string Key, string Value)> keys)
    {
        var config = new ConfigTable(default);
        foreach (var (key, value) in keys) Put(config, [.. Steps(key)], Read(value));
        return config;
    }

    // What a mask stands for is no TOML.
    private static ConfigValue Read(string text) => TomlReader.ReadValue(text, Explained) ?? new ConfigString(text, default);

    private static void Put(ConfigValue parent, ReadOnlySpan<(string? Key, int Index)> steps, ConfigValue value)
    {
        var ((key, index), isLast) = (steps[0], steps.Length == 1);
        var there = key is null ? ((ConfigArray)parent).Items.ElementAtOrDefault(index) : ((ConfigTable)parent)[key];
        if (there is null || isLast)
        {
            there = isLast ? value : steps[1].Key is null ? new ConfigArray(default) : new ConfigTable(default);
            if (key is null) ((ConfigArray)parent).Items.Add(there);
            else ((ConfigTable)parent).Set(key, default, there);
        }

        if (!isLast) Put(there, steps[1..], value);
    }

    // The keys of a path, and the positions in brackets between them.
    private static IEnumerable<(string? Key, int Index)> Steps(string path)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] == '"' && !IsEscaped(path, i)) quoted = !quoted;
            if (quoted || i < path.Length && path[i] != '[') continue;
            foreach (var part in i > start ? DottedKey.Parse(path[start..i].TrimStart('.')) ?? [] : []) yield return (part, -1);
            if (i == path.Length) break;
            var end = path.IndexOf(']', i);
            yield return (null, int.Parse(path[(i + 1)..end], CultureInfo.InvariantCulture));
            (i, start) = (end, end + 1);
        }
    }

    private static bool IsEscaped(string path, int at)
    {
        var backslashes = 0;
        while (at - backslashes > 0 && path[at - backslashes - 1] == '\\') backslashes++;
        return backslashes % 2 == 1;
    }
}
