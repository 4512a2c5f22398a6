namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>The named sets of characters, as the inside of a .NET character class.</summary>
internal static class EcmaSets
{
    private const string Space = "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    private const string NoSpace =
        "\\0-\\x08\\x0e-\\x1f!-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff"
        + "\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff";

    /// <summary>The set of <c>\d</c> and its like, which are ASCII but for the white space.</summary>
    public static string Shorthand(char letter) => letter switch
    {
        'd' => "0-9",
        'D' => "\\0-/:-\\ud7ff\\ue000-\\uffff",
        'w' => "a-zA-Z0-9_",
        'W' => "\\0-/:-@\\x5b-\\x5e`\\x7b-\\ud7ff\\ue000-\\uffff",
        's' => Space,
        _ => NoSpace,
    };

    /// <summary>What the set has outside the basic plane.</summary>
    public static IReadOnlyList<string> ShorthandAstral(char letter) => letter is 'D' or 'W' or 'S' ? [SurrogateRanges.Everything] : [];

    /// <summary>The set of <c>\p{…}</c>; <see langword="null"/> if there is no such property that .NET knows.</summary>
    public static string? Property(string name, bool negated)
    {
        foreach (var start in (string[])["General_Category=", "gc="])
            if (name.StartsWith(start, StringComparison.Ordinal)) name = name.Substring(start.Length);

        return name switch
        {
            "Any" => negated ? null : "\\0-\\ud7ff\\ue000-\\uffff",
            "ASCII" => negated ? "\\u0080-\\ud7ff\\ue000-\\uffff" : "\\0-\\x7f",
            "Alphabetic" or "Alpha" => negated ? null : "\\p{L}\\p{Nl}",
            "White_Space" => negated ? NoSpace : Space,
            _ => UnicodeCategories.ShortName(name) is { } category ? (negated ? "\\P{" : "\\p{") + category + "}" : null,
        };
    }
}
