using ConfigLock.Core.Provenance;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Includes;

/// <summary>The text of a file that is read only if no higher source sets the key.</summary>
/// <param name="file">The file.</param>
/// <param name="origin">The place of the key that names it.</param>
internal sealed class PendingInclude(NamedFile file, Origin origin) : ConfigValue(origin)
{
    /// <summary>The file.</summary>
    public NamedFile File { get; } = file;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.String;

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => new PendingInclude(File, map(Origin));
}
