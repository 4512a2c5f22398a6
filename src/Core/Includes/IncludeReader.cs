using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Includes;

/// <summary>Reads the includes that are left after merging: those that won (docs/resolution.md, step 3).</summary>
/// <param name="waiting">The files that values wait for.</param>
/// <param name="files">Reads them.</param>
/// <param name="diagnostics">Receives what is wrong with them.</param>
internal sealed class IncludeReader(WaitingIncludes waiting, FileReader files, DiagnosticBag diagnostics) : KeyWalk
{
    /// <summary>The largest file that is included, in bytes.</summary>
    public const int MaximumSize = 1024 * 1024;

    private bool _isInProfiles;

    /// <summary>Changes the config in place; a key whose file cannot be read is left out after a message.</summary>
    /// <param name="config">The config.</param>
    /// <param name="profiles">The table of profiles in it, or <see langword="null"/>.</param>
    public void Apply(ConfigTable config, ConfigValue? profiles)
    {
        if (waiting.IsEmpty) return;

        // What a profile includes counts only where it was merged: its table stays as written, and its files unread.
        _isInProfiles = true;
        if (profiles is not null) Walk(null, profiles);
        _isInProfiles = false;
        Walk(null, config);
    }

    protected override bool Concerns(ConfigValue value) => value is ConfigTable or ConfigArray or ConfigString;

    protected override void Visit(in WalkedKey key)
    {
        if (waiting.FileOf(key.Value) is not { } file) Inside(key);
        else if (!_isInProfiles && Read(file, key.Value.Origin.Place) is { } text) key.Replace(new ConfigString(text, key.Value.Origin));
        else Remove(key);
    }

    // Line ends become LF, so that a lock does not depend on how git checked the file out.
    private string? Read(NamedFile file, Place namedAt) =>
        files.Read(file, "included file", namedAt, MaximumSize, diagnostics)?.Replace("\r\n", "\n").Replace('\r', '\n');
}
