using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;

namespace ConfigLock.Tasks.Inputs;

/// <summary>The properties that a build was given from outside the project, such as those of its command line.</summary>
internal static class GivenProperties
{
    // What MSBuild's own escapes consist of: "%3B".
    private const int EscapeLength = 3;

    /// <summary>The properties; none where MSBuild does not tell a task.</summary>
    public static IReadOnlyDictionary<string, string> Of(IBuildEngine engine)
    {
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (engine is IBuildEngine6 telling)
            foreach (var property in telling.GetGlobalProperties()) given[property.Key] = Unescape(property.Value);
        return given;
    }

    // MSBuild gives them as they were typed.
    private static string Unescape(string value)
    {
        if (value.IndexOf('%') < 0) return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + EscapeLength <= value.Length
                && int.TryParse(
                    value.Substring(i + 1, EscapeLength - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += EscapeLength - 1;
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }
}
