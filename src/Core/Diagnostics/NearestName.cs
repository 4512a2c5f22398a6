namespace ConfigLock.Core.Diagnostics;

/// <summary>Finds the known name that a mistyped one probably means.</summary>
public static class NearestName
{
    /// <summary>
    /// The known name with the fewest edits to <paramref name="name"/>, if they are few enough to be a slip;
    /// of equally near ones the first by ordinal.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        var fewest = (Math.Max(name.Length, 3) / 3) + 1;
        foreach (var candidate in known.OrderBy(static candidate => candidate, StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= fewest) continue;
            var edits = Edits(name, candidate);
            if (edits < fewest) (nearest, fewest) = (candidate, edits);
        }

        return nearest;
    }

    // Optimal string alignment: insertions, deletions, replacements and swaps of neighbours; case costs nothing.
    private static int Edits(string from, string to)
    {
        var (before, last, row) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++) last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replace = last[j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[to.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
