namespace ConfigLock.Model.Diagnostics;

/// <summary>Finds the name that somebody who mistyped it probably meant.</summary>
public static class NearestName
{
    // The work grows with the square of the length, and nobody mistypes a name of this length.
    private const int MaximumNameLength = 100;

    /// <summary>The candidate with the fewest changed characters, if so few that a mistake is likely; the first of equals.</summary>
    /// <param name="name">The name.</param>
    /// <param name="candidates">The names that it may stand for.</param>
    /// <param name="likely">How many changed characters are likely however short the name is: more where
    /// the names are few and unlike.</param>
    public static string? Of(string name, IEnumerable<string> candidates, int likely = 1) =>
        Within(Math.Max(Math.Min(likely, name.Length - 1), name.Length / 3), name, candidates);

    /// <summary>
    /// The candidate with the fewest changed characters, if they are no more than <paramref name="edits"/>; the first of equals.
    /// </summary>
    public static string? Within(int edits, string name, IEnumerable<string> candidates)
    {
        if (name.Length > MaximumNameLength) return null;
        string? nearest = null;
        var best = edits + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= best) continue;
            var distance = Distance(name, candidate);
            if (distance >= best) continue;
            best = distance;
            nearest = candidate;
        }

        return nearest;
    }

    // Edit distance with swaps of neighbours (optimal string alignment), without regard to case, over three rows.
    private static int Distance(string left, string right)
    {
        var (before, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
