using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ConfigLock.Tasks;

/// <summary>The engine's file names as items of the project.</summary>
internal static class OutputItems
{
    // What MSBuild would read as more than itself: see "MSBuild special characters" in its documentation.
    private const string SpecialCharacters = "%*?@$();'";

    public static ITaskItem? File(string? path) => path is null ? null : new TaskItem(Escape(path));

    private static string Escape(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var character in path)
        {
            if (SpecialCharacters.IndexOf(character) < 0)
                text.Append(character);
            else
                text.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
