using ConfigLock.Core.Digests;
using ConfigLock.Core.Resolution;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>What the sources of a build resolve to.</summary>
/// <param name="Config">The effective config, as a lock says it: without the layers of one developer.</param>
/// <param name="Digested">
/// The values of the live sources that a lock has digests of; <see langword="null"/> where those do not resolve.
/// </param>
/// <param name="Live">What the live sources came to, where a lock stands in their place; else <see langword="null"/>.</param>
internal sealed record Resolved(ConfigTable Config, IReadOnlyList<DigestedContent>? Digested, LiveSources? Live);

/// <summary>What live sources without effect came to.</summary>
/// <param name="Resolved">What they resolve to; <see langword="null"/> where they do not.</param>
/// <param name="Fault">Why they do not.</param>
internal sealed record LiveSources(ResolvedConfig? Resolved, Diagnostic? Fault);
