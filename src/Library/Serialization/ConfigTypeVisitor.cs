using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>What is done with a type of which only the type itself knows what C# calls its values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConfigTypeVisitor
{
    /// <summary>Does it.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public abstract object Visit<T>()
        where T : notnull;
}
