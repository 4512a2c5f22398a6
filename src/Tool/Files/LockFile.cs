using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Files;

/// <summary>A lock that a command line names.</summary>
/// <param name="Lock">What it says; <see langword="null"/> where it cannot be read.</param>
/// <param name="Fault">Why it cannot be read.</param>
/// <param name="IsEmpty">Whether there is nothing in the file.</param>
internal sealed record LockFile(LoadedLock? Lock, Diagnostic? Fault, bool IsEmpty)
{
    /// <summary>Reads a lock.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What to call it; its path where this is <see langword="null"/>.</param>
    public static LockFile Read(string path, string? name = null)
    {
        var source = new Source(SourceKind.Lock, name ?? path, Path.GetFullPath(path));
        var read = TextFile.Read(source);
        if (read.Fault == TextFileFault.Missing) throw ToolMessages.NoFile(path);
        var diagnostics = new DiagnosticBag();
        if (read.Detail is { } fault) diagnostics.Add(LockMessages.UnreadableLock(fault.Place, source.Name, fault.Message));
        var loaded = read.Fault == TextFileFault.None ? LockReader.Parse(read.Text, source, new BuildCommand(), diagnostics) : null;
        return new LockFile(loaded, diagnostics.FirstOrDefault(), read.Fault == TextFileFault.None && read.Text.Trim().Length == 0);
    }
}
