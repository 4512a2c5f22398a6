#if NET
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>A collection that knows how it is written as JSON.</summary>
internal interface IJsonCollection
{
    /// <summary>The converter of the type. It must not depend on what the collection holds.</summary>
    JsonConverter CreateConverter();
}
#endif
