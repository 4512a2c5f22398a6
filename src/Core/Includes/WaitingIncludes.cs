using System.Runtime.CompilerServices;
using ConfigLock.Core.Files;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Includes;

/// <summary>
/// The files whose texts values wait for until all sources are merged, since only an include that wins is read. A value finds
/// its file by the step of its origin, which it keeps however it is merged and copied.
/// </summary>
internal sealed class WaitingIncludes
{
    private readonly Dictionary<OriginStep, NamedFile> _files = new(SameStep.Comparer);

    /// <summary>Whether no value waits.</summary>
    public bool IsEmpty => _files.Count == 0;

    /// <summary>A value that waits for the text of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="origin">The place of the key that names it, with the include as its last step.</param>
    public ConfigString Add(NamedFile file, Origin origin)
    {
        _files.Add(origin.Include!, file);
        return new ConfigString(string.Empty, origin);
    }

    /// <summary>The file that a value waits for, or <see langword="null"/>.</summary>
    public NamedFile? FileOf(ConfigValue value) =>
        value is ConfigString && value.Origin.Include is { } step && _files.TryGetValue(step, out var file) ? file : null;

    // Steps of two overrides are alike, since neither has a line.
    private sealed class SameStep : IEqualityComparer<OriginStep>
    {
        public static readonly SameStep Comparer = new();

        public bool Equals(OriginStep? left, OriginStep? right) => ReferenceEquals(left, right);

        public int GetHashCode(OriginStep step) => RuntimeHelpers.GetHashCode(step);
    }
}
