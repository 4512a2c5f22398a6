namespace ConfigLock.Serialization;

/// <summary>The one set of types of a class that converters and lockfiles share.</summary>
internal static class SharedTypes<TTypes>
    where TTypes : TypeSet, new()
{
    public static TTypes Instance { get; } = new();
}
