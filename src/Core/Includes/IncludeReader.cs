using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Includes;

/// <summary>Reads the includes that are left after merging: those that won (docs/resolution.md, step 3).</summary>
/// <param name="waiting">The files that values wait for.</param>
/// <param name="files">Reads them.</param>
/// <param name="diagnostics">Receives what is wrong with them.</param>
internal sealed class IncludeReader(WaitingIncludes waiting, FileReader files, DiagnosticBag diagnostics)
{
    /// <summary>The largest file that is included, in bytes.</summary>
    public const int MaximumSize = 1024 * 1024;

    /// <summary>Changes the config in place; a key whose file cannot be read is left out after a message.</summary>
    /// <param name="config">The config.</param>
    /// <param name="profiles">The table of profiles in it, or <see langword="null"/>.</param>
    public void Apply(ConfigTable config, ConfigValue? profiles)
    {
        if (waiting.IsEmpty) return;

        // What a profile includes counts only where it was merged: its table stays as written, and its files unread.
        if (profiles is not null) Visit(profiles, static (_, _) => null);
        Visit(config, Read);
    }

    private void Visit(ConfigValue value, Func<NamedFile, Place, string?> read)
    {
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) Visit(item, read);
        }
        else if (value is ConfigTable table)
        {
            for (var i = 0; i < table.Count; i++)
            {
                var entry = table[i];
                if (waiting.FileOf(entry.Value) is not { } file) Visit(entry.Value, read);
                else if (read(file, entry.Value.Origin.Place) is { } text) table.Set(entry.Key, entry.KeyPlace, new ConfigString(text, entry.Value.Origin));
                else if (table.Remove(entry.Key)) i--;
            }
        }
    }

    // Line ends become LF, so that a lock does not depend on how git checked the file out.
    private string? Read(NamedFile file, Place namedAt) =>
        files.Read(file, "included file", namedAt, MaximumSize, diagnostics)?.Replace("\r\n", "\n").Replace('\r', '\n');
}
