using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>The one set of types of a class that converters and lockfiles share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedTypes<TTypes>
    where TTypes : TypeSet, new()
{
    /// <summary>The set.</summary>
    public static TTypes Instance { get; } = new();
}
