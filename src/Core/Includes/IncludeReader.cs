using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Includes;

/// <summary>Reads the includes that are left after merging: those that won (contract, section 3, step 3).</summary>
internal sealed class IncludeReader(FileReader files, DiagnosticBag diagnostics)
{
    /// <summary>The largest file that is included, in bytes.</summary>
    public const int MaximumSize = 1024 * 1024;

    /// <summary>Changes the config in place; a key whose file cannot be read is left out after a message.</summary>
    /// <param name="config">The config.</param>
    /// <param name="profiles">The table of profiles in it, or <see langword="null"/>.</param>
    public void Apply(ConfigTable config, ConfigValue? profiles)
    {
        // What a profile includes counts only where it was merged: its table stays as written, and its files unread.
        if (profiles is not null) Visit(profiles, static _ => null);
        Visit(config, Read);
    }

    private static void Visit(ConfigValue value, Func<PendingInclude, string?> read)
    {
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) Visit(item, read);
        }
        else if (value is ConfigTable table)
        {
            foreach (var entry in table.Entries())
            {
                if (entry.Value is not PendingInclude include) Visit(entry.Value, read);
                else if (read(include) is { } text) table.Set(entry.Key, entry.KeyPlace, new ConfigString(text, include.Origin));
                else table.Remove(entry.Key);
            }
        }
    }

    // Line ends become LF, so that a lock does not depend on how git checked the file out.
    private string? Read(PendingInclude include) =>
        files.Read(include.File, "included file", include.Origin.Place, MaximumSize, diagnostics)
            ?.Replace("\r\n", "\n").Replace('\r', '\n');
}
