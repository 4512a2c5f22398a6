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

    /// <summary>The files of locks for the user.</summary>
    public static ITaskItem[] Files(KeptLock[] locks) =>
        Array.ConvertAll(locks, static one =>
        {
            var item = File(one.File)!;
            item.SetMetadata("Environment", Escape(one.Environment));
            return item;
        });

    /// <summary>The files of locks for the compiler, each with what the targets make of it.</summary>
    public static ITaskItem[] CompilerFiles(KeptLock[] locks) =>
        Array.ConvertAll(locks, static one =>
        {
            var item = File(one.Intermediate)!;

            // It goes to the compiler in a file in which a semicolon or a number sign begins a comment.
            item.SetMetadata("ConfigLockEnvironment", Escape(Uri.EscapeDataString(one.Environment)));
            item.SetMetadata("ConfigLockDefaultEnvironment", one.IsDefault && one.Environment.Length > 0 ? "true" : string.Empty);
            item.SetMetadata("EmbeddedName", Escape(one.EmbeddedName));
            return item;
        });

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
