using System.Text;
using ConfigLock.Core.Text;
using ConfigLock.Toml;

namespace ConfigLock.Core.Locking;

/// <summary>Takes over another <c>configlock_version</c> in the text of a lock.</summary>
internal static class LockVersionLine
{
    /// <summary>The lock's text with another version; all else stays as it is, comments and line ends too.</summary>
    public static string Replace(LoadedLock loaded, string version)
    {
        var start = 0;
        for (var line = 1; line < loaded.VersionPlace.Line; line++) start = loaded.Text.IndexOf('\n', start) + 1;

        // Before the value stands only its key, in which every character has a column of its own.
        start += loaded.VersionPlace.Column - 1;
        var quoted = new StringBuilder();
        TomlText.AppendString(quoted, version);
        return loaded.Text.Substring(0, start) + quoted + loaded.Text.Substring(TomlQuotation.End(loaded.Text, start) + 1);
    }
}
