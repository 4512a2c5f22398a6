using System.Text.RegularExpressions;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Locking;

/// <summary>Reads a lockfile. Whatever is wrong with it is <c>CFGLOCK301</c>.</summary>
internal static class LockReader
{
    private static readonly Regex VersionLine = new(
        $"^{LockDocument.ConfigLockVersionKey} *=", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <summary>Reads the lock; <see langword="null"/> after a message.</summary>
    public static LoadedLock? Read(NamedFile file, FileReader files, BuildCommand command, DiagnosticBag diagnostics)
    {
        var source = new Source(SourceKind.Lock, file.Name, file.Path);
        var read = files.Read(source);
        if (read.Fault != TextFileFault.None)
        {
            diagnostics.Add(read.Detail is { } detail
                ? LockMessages.UnreadableLock(detail.Place, file.Name, detail.Message)
                : LockMessages.MissingLock(Place.Whole(source), file.Name, command));
            return null;
        }

        return Parse(read.Text, source, command, diagnostics) is { } loaded
            ? loaded with { HasByteOrderMark = read.HasByteOrderMark }
            : null;
    }

    /// <summary>
    /// Reads the lock that an update may rewrite; <see langword="null"/> where there is none, or only a damaged one, such as
    /// a merge leaves. What is no lock at all is an error: an update overwrites nothing that people wrote.
    /// </summary>
    public static LoadedLock? ReadForUpdate(NamedFile file, FileReader files, BuildCommand command, DiagnosticBag diagnostics)
    {
        var source = new Source(SourceKind.Lock, file.Name, file.Path);
        var read = files.Read(source);
        if (read.Detail is { } detail)
            diagnostics.Add(LockMessages.UnreadableLock(detail.Place, file.Name, detail.Message));
        if (read.Fault != TextFileFault.None) return null;
        if (Parse(read.Text, source, command, new DiagnosticBag()) is { } loaded) return loaded;
        if (read.Text.Trim().Length > 0 && !VersionLine.IsMatch(read.Text))
            diagnostics.Add(LockMessages.NoLock(Place.Whole(source), file.Name));
        return null;
    }

    /// <summary>Reads the text of a lock; <see langword="null"/> after a message.</summary>
    public static LoadedLock? Parse(string text, Source source, BuildCommand command, DiagnosticBag diagnostics)
    {
        var root = TomlReader.Read(
            text,
            source,
            fault => diagnostics.Add(Unreadable(fault.Place, "it is not valid TOML: " + fault.Message)),
            LockMessages.TakeLiveSources(command));
        return root is not null && Interpret(root, source, command, diagnostics) is { } loaded ? loaded with { Text = text } : null;
    }

    private static LoadedLock? Interpret(ConfigTable root, Source source, BuildCommand command, DiagnosticBag diagnostics)
    {
        if (!root.TryGet<ConfigInteger>(LockDocument.VersionKey, out var version))
            return Fail(root[LockDocument.VersionKey], "it has no whole number as \"version\"");
        if (version.Value != LockDocument.FormatVersion)
        {
            diagnostics.Add(LockMessages.UnsupportedVersion(version.Origin.Place, version.Value, command));
            return null;
        }

        if (!root.TryGet<ConfigString>(LockDocument.ConfigLockVersionKey, out var writtenBy))
            return Fail(root[LockDocument.ConfigLockVersionKey], "it has no string as \"configlock_version\"");
        if (!root.TryGet<ConfigTable>(LockDocument.ConfigKey, out var config))
            return Fail(root[LockDocument.ConfigKey], "it has no table [config]");
        foreach (var entry in root)
        {
            if (LockDocument.IsKey(entry.Key)) continue;
            diagnostics.Add(Unreadable(entry.KeyPlace, $"\"{entry.Key}\" is not a key that a lock has"));
            return null;
        }

        var digests = root[LockDocument.DigestsKey] ?? new ConfigTable(default);
        if (digests is not ConfigTable table) return Fail(digests, "\"digests\" is not a table");
        if (table.FirstOrDefault(static entry => entry.Value is not ConfigString digest || !DigestText.IsValid(digest.Value)) is { } wrong)
            return Fail(
                wrong.Value,
                $"\"{wrong.Key}\" under [digests] is not a digest: \"{DigestText.Sha256Prefix}\" and 64 hexadecimal digits, say");
        return new LoadedLock(source, new LockDocument(writtenBy.Value, config) { Digests = table }, writtenBy.Origin.Place);

        LoadedLock? Fail(ConfigValue? value, string reason)
        {
            diagnostics.Add(Unreadable(value?.Origin.Place ?? Place.Whole(source), reason));
            return null;
        }
    }

    private static Diagnostic Unreadable(Place place, string reason) =>
        LockMessages.UnreadableLock(place, place.Source!.Name, reason);
}
