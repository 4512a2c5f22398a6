using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>A source of config values, read: a layer, an override, or the <c>[config]</c> of a lock.</summary>
/// <param name="Source">What it is.</param>
/// <param name="Table">Its values. Owned by whoever holds this: stages change it in place.</param>
/// <param name="MayHoldNull">Whether it is of JSON, which has <c>null</c>.</param>
public sealed record ConfigSource(Source Source, ConfigTable Table, bool MayHoldNull = false);
