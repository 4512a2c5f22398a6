using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>
/// A type that is no collection. It knows its collections; theirs are named in full where a schema has such, because a type that knew
/// the collections of its collections would have no end for a compiler that compiles ahead.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ElementType<T> : ConfigType<T>
    where T : notnull
{
    internal ElementType()
    {
    }

    internal sealed override ConfigType List => new ListType<T>(this);

    internal sealed override ConfigType Dictionary(params string[] patterns) => new DictionaryType<T>(this, patterns);
}
