using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Merging;

/// <summary>One change of a lock's config.</summary>
/// <param name="Path">The keys from the root.</param>
/// <param name="Value">The new value, which is no table; <see langword="null"/> for none.</param>
internal sealed record LockEdit(IReadOnlyList<string> Path, ConfigValue? Value)
{
    /// <summary>Changes the config.</summary>
    public void Apply(ConfigTable config)
    {
        for (var i = 0; i + 1 < Path.Count; i++)
        {
            if (config[Path[i]] is not ConfigTable inner) config.Set(Path[i], default, inner = new ConfigTable(default));
            config = inner;
        }

        if (Value is null) config.Remove(Path[^1]);
        else config.Set(Path[^1], default, Value.Copy());
    }

    /// <summary>The key that two edits of different sides are both about; <see langword="null"/> where both can stand.</summary>
    public KeyPath? ConflictWith(LockEdit other)
    {
        var shorter = Path.Count <= other.Path.Count ? Path : other.Path;
        if (!shorter.SequenceEqual(Path.Take(shorter.Count)) || !shorter.SequenceEqual(other.Path.Take(shorter.Count))) return null;
        var isSame = Path.Count == other.Path.Count && Shown(Value) == Shown(other.Value);
        return isSame ? null : shorter.Aggregate(KeyPath.Root, static (path, key) => path.Key(key));
    }

    private static string Shown(ConfigValue? value) => value is null ? "nothing" : ValueText.ShowWhole(value);
}
