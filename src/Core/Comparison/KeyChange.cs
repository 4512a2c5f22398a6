using ConfigLock.Core.Redaction;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>A key whose value drifted. Secrets in the values are masked.</summary>
/// <param name="Path">The key.</param>
/// <param name="Locked">Its value in the lock; <see langword="null"/> where the lock lacks it.</param>
/// <param name="Actual">Its value now; <see langword="null"/> where it is gone.</param>
/// <param name="Redactor">Shows it in messages.</param>
internal sealed record KeyChange(KeyPath Path, ConfigValue? Locked, ConfigValue? Actual, Redactor Redactor)
{
    /// <summary>The key in a message.</summary>
    public ShownKey Key => Redactor.Key(Path);

    /// <summary>A value that there is nothing to compare with, in a message.</summary>
    public ShownValue Only => Redactor.Resolved(Path, (Locked ?? Actual)!).Short();

    /// <summary>Both values in a message, cut so that what differs is seen.</summary>
    public (ShownValue Locked, ShownValue Actual) Both => Redactor.Resolved(Path, Locked!).BesideOther(Redactor.Resolved(Path, Actual!));
}
