using ConfigLock.Core.Schemas;
using ConfigLock.Core.Sources;

namespace ConfigLock.Core.Resolution;

/// <summary>What one resolution starts from.</summary>
/// <param name="Base">The layers, lowest precedence first; on replay, the lock's <c>[config]</c> alone.</param>
/// <param name="Overrides">The overrides, lowest precedence first.</param>
/// <param name="Schema">The schema of the config, or <see langword="null"/>.</param>
internal sealed record ResolutionInput(
    IReadOnlyList<ConfigSource> Base,
    IReadOnlyList<ConfigSource> Overrides,
    Schema? Schema);
