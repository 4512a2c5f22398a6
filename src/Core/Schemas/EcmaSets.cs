namespace ConfigLock.Core.Schemas;

/// <summary>The named sets of characters, as the inside of a .NET character class.</summary>
internal static class EcmaSets
{
    private const string Space = "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    private const string NoSpace =
        "\\0-\\x08\\x0e-\\x1f!-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff"
        + "\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff";

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Cased_Letter"] = "Lu}\\p{Ll}\\p{Lt", ["LC"] = "Lu}\\p{Ll}\\p{Lt",
        ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt", ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo",
        ["Uppercase"] = "Lu", ["Lowercase"] = "Ll", ["Alphabetic"] = "L}\\p{Nl", ["Alpha"] = "L}\\p{Nl", ["White_Space"] = "Z}\\t-\\r\\p{Zs",
        ["Mark"] = "M", ["Combining_Mark"] = "M", ["Nonspacing_Mark"] = "Mn", ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me",
        ["Number"] = "N", ["Decimal_Number"] = "Nd", ["digit"] = "Nd", ["Letter_Number"] = "Nl", ["Other_Number"] = "No",
        ["Punctuation"] = "P", ["punct"] = "P", ["Connector_Punctuation"] = "Pc", ["Dash_Punctuation"] = "Pd", ["Open_Punctuation"] = "Ps",
        ["Close_Punctuation"] = "Pe", ["Initial_Punctuation"] = "Pi", ["Final_Punctuation"] = "Pf", ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S", ["Math_Symbol"] = "Sm", ["Currency_Symbol"] = "Sc", ["Modifier_Symbol"] = "Sk", ["Other_Symbol"] = "So",
        ["Separator"] = "Z", ["Space_Separator"] = "Zs", ["Line_Separator"] = "Zl", ["Paragraph_Separator"] = "Zp",
        ["Other"] = "C", ["Control"] = "Cc", ["cntrl"] = "Cc", ["Format"] = "Cf", ["Private_Use"] = "Co", ["Unassigned"] = "Cn",
    };

    private static readonly HashSet<string> ShortNames =
        [.. "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Co Cn".Split(' ')];

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

        if (name is "Any" or "ASCII")
        {
            if (name == "ASCII") return negated ? "\\u0080-\\ud7ff\\ue000-\\uffff" : "\\0-\\x7f";
            return negated ? null : "\\0-\\ud7ff\\ue000-\\uffff";
        }

        if (LongNames.TryGetValue(name, out var shortName)) name = shortName;
        else if (!ShortNames.Contains(name)) return null;

        // A negated union has no spelling inside a class.
        if (!negated) return "\\p{" + name + "}";
        return name.IndexOf('}') < 0 ? "\\P{" + name + "}" : null;
    }
}
