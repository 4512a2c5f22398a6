using System.Globalization;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Merging;

/// <summary>Draws what one side of a merge changes in a config: no key twice, and none below another that it changes.</summary>
/// <param name="random">Draws.</param>
/// <param name="config">The config that both sides start from.</param>
internal sealed class RandomEdits(Random random, ConfigTable config)
{
    private static readonly string[] NewNames = ["new", "new.er", "\"", "neu", "ключ", ""];

    /// <summary>Up to six changes.</summary>
    public List<LockEdit> Draw()
    {
        var edits = new List<LockEdit>();
        for (var left = random.Next(7); left > 0; left--)
            if (Edit() is { } edit && edits.TrueForAll(other => AreApart(other, edit)))
                edits.Add(edit);
        return edits;
    }

    private static bool AreApart(LockEdit one, LockEdit other)
    {
        var common = Math.Min(one.Path.Count, other.Path.Count);
        return !one.Path.Take(common).SequenceEqual(other.Path.Take(common));
    }

    private LockEdit? Edit()
    {
        var (path, table) = (new List<string>(), config);
        while (table.Count > 0 && random.Next(4) > 0)
        {
            var entry = table[random.Next(table.Count)];
            path.Add(entry.Key);
            if (entry.Value is ConfigTable inner && random.Next(4) > 0) table = inner;
            else return random.Next(3) == 0 ? new LockEdit(path, null) : Set(path, entry.Value);
        }

        // A new key, or one in a new table.
        path.Add(NewNames[random.Next(NewNames.Length)]);
        if (table.Contains(path[^1])) return null;
        if (random.Next(3) == 0) path.Add(NewNames[random.Next(NewNames.Length)]);
        return Set(path, null);
    }

    private LockEdit? Set(List<string> path, ConfigValue? before)
    {
        var value = Value();
        return before is not null && ValueText.ShowWhole(before) == ValueText.ShowWhole(value) ? null : new LockEdit(path, value);
    }

    // Of few values, so that both sides now and then set the same.
    private ConfigValue Value() => Toml.Table("v = " + random.Next(9) switch
    {
        0 => "\"text\"",
        1 => random.Next(3).ToString(CultureInfo.InvariantCulture),
        2 => random.Next(2).ToString("0.0", CultureInfo.InvariantCulture),
        3 => "2026-11-23",
        4 => "1979-05-27T07:32:00Z",
        5 => "[1, 2]",
        6 => "[{ a = 1, \"b.c\" = [] }, { a = 2 }]",
        7 => "[\"x\", { y = 07:32:00 }]",
        _ => "true",
    })["v"]!;
}
