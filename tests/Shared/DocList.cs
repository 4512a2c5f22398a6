namespace ConfigLock.Tests.Shared;

/// <summary>A list that the code has and a page tells.</summary>
internal static class DocList
{
    /// <summary>Asserts that a page tells what the code has, and says where to change it.</summary>
    /// <param name="place">The page and its part, such as <c>docs/rules.md, the table</c>.</param>
    /// <param name="had">What the code has.</param>
    /// <param name="told">What the page tells, in the same order.</param>
    public static void Matches(string place, IEnumerable<string> had, IEnumerable<string> told)
    {
        var (code, page) = (had.ToList(), told.ToList());
        if (code.SequenceEqual(page)) return;
        var (missing, surplus) = (Named(code.Except(page)), Named(page.Except(code)));
        var change = string.Join("; ", new[]
        {
            missing.Length > 0 ? $"add {missing}" : "",
            surplus.Length > 0 ? $"remove {surplus}, or add it to what it is compared with" : "",
            missing.Length + surplus.Length == 0 ? $"bring it, each once, into the order {Named(code)}" : "",
        }.Where(static part => part.Length > 0));
        Assert.Fail($"Change {place}: {change}.");
    }

    /// <summary>The same where the order does not count.</summary>
    public static void MatchesInAnyOrder(string place, IEnumerable<string> had, IEnumerable<string> told) =>
        Matches(place, had.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));

    private static string Named(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"`{name}`"));
}
