#if NET
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfigLock;

/// <summary>Lists and tables as arrays and objects of JSON.</summary>
/// <remarks>
/// An open generic type cannot name its converter, and one that is made of types at run time is not there where code was compiled ahead.
/// So a collection makes its converter itself: whoever has the type of a collection has the code for that.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CollectionJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(IJsonCollection).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor is called: the method needs no instance's state.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IJsonCollection)RuntimeHelpers.GetUninitializedObject(typeToConvert)).CreateConverter();
}
#endif
