using ConfigLock.Model.Provenance;

namespace ConfigLock.Tool.Explanations;

/// <summary>What one source says of a key.</summary>
/// <param name="Key">The other key that it says it of, which the key follows; <see langword="null"/> for the key itself.</param>
/// <param name="Value">The value as TOML, shortened and masked; <see langword="null"/> where its file was not read.</param>
/// <param name="Origin">Where it is said.</param>
/// <param name="Wins">Whether the effective config has it.</param>
internal sealed record SaidValue(string? Key, string? Value, Origin Origin, bool Wins);
