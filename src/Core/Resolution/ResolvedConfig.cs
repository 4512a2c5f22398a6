using ConfigLock.Core.Digests;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Resolution;

/// <summary>What sources resolve to.</summary>
/// <param name="Config">The effective config, as a lock says it.</param>
/// <param name="Digested">The values that stay out of it, and that a lock has digests of.</param>
internal sealed record ResolvedConfig(ConfigTable Config, IReadOnlyList<DigestedContent> Digested);
