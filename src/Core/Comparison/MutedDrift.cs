using ConfigLock.Core.Redaction;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;

namespace ConfigLock.Core.Comparison;

/// <summary>A key whose drift, or whose digest's, a rule lets pass.</summary>
/// <param name="Policy">How it is let pass.</param>
/// <param name="Place">Where the lock speaks about it.</param>
internal sealed record MutedDrift(DriftPolicy Policy, Place Place)
{
    /// <summary>The drift of a key; <see langword="null"/> for that of a digest.</summary>
    public KeyChange? Change { get; init; }

    /// <summary>The drift of a digest; <see langword="null"/> for that of a key.</summary>
    public DigestChange? Digest { get; init; }

    /// <summary>The key as programs read it.</summary>
    public string Key => Change?.Path.ToString() ?? Digest!.Name;

    /// <summary>The drift on one line: of a key with both values, of a digest without.</summary>
    public ShownText Shown => Change is not null ? DriftedKeyMessages.Describe(Change) : DigestMessage.Describe(Digest!);
}
