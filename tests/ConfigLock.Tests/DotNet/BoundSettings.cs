namespace ConfigLock.Tests.DotNet;

/// <summary>What the binder makes of layers.</summary>
/// <param name="Settings">The object; <see langword="null"/> where the program fails.</param>
/// <param name="Nulls">The paths at which the library has a key without a value.</param>
/// <param name="Failure">Why the program fails.</param>
internal sealed record BoundSettings<T>(T? Settings, IReadOnlyList<string> Nulls, string Failure)
    where T : class;
