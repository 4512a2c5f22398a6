namespace ConfigLock.Generator.Values;

/// <summary>A value that is not one of its type.</summary>
/// <param name="Path">The whole path of its key.</param>
/// <param name="Expected">What the type expects, as a noun with its article.</param>
internal sealed record ValueFault(string Path, string Expected);
