namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>The general categories of Unicode, of which .NET knows only the short names.</summary>
internal static class UnicodeCategories
{
    private const string LongNames =
        "Letter=L Uppercase_Letter=Lu Lowercase_Letter=Ll Titlecase_Letter=Lt Modifier_Letter=Lm Other_Letter=Lo "
        + "Uppercase=Lu Lowercase=Ll Mark=M Combining_Mark=M Nonspacing_Mark=Mn Spacing_Mark=Mc Enclosing_Mark=Me "
        + "Number=N Decimal_Number=Nd digit=Nd Letter_Number=Nl Other_Number=No Punctuation=P punct=P "
        + "Connector_Punctuation=Pc Dash_Punctuation=Pd Open_Punctuation=Ps Close_Punctuation=Pe Initial_Punctuation=Pi "
        + "Final_Punctuation=Pf Other_Punctuation=Po Symbol=S Math_Symbol=Sm Currency_Symbol=Sc Modifier_Symbol=Sk "
        + "Other_Symbol=So Separator=Z Space_Separator=Zs Line_Separator=Zl Paragraph_Separator=Zp Other=C Control=Cc "
        + "cntrl=Cc Format=Cf Private_Use=Co Unassigned=Cn";

    private static readonly Dictionary<string, string> ShortNames = Read();

    /// <summary>The short name of a category under any of its names; <see langword="null"/> if there is none.</summary>
    public static string? ShortName(string name) => ShortNames.TryGetValue(name, out var shortName) ? shortName : null;

    private static Dictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in LongNames.Split(' '))
        {
            var parts = pair.Split('=');
            names[parts[0]] = parts[1];
            names[parts[1]] = parts[1];
        }

        return names;
    }
}
