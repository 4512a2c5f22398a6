using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits the attributes by which System.Text.Json finds the converters.</summary>
internal static class JsonAttributes
{
    /// <summary>Whether the project gets the converters as source.</summary>
    public static bool AreEmitted(JsonSupport json) => json is JsonSupport.Emitted or JsonSupport.EmittedForVersion6;

    /// <summary>That of a type of the schema.</summary>
    public static void Write(SourceWriter writer, TypeModel model, DeclaredType definition, string converter, JsonSupport json)
    {
        if (json == JsonSupport.None) return;
        var holder = json == JsonSupport.Library ? TypeText.Library("Serialization") : JsonEmitter.FullNamespace(model);
        Write(writer, $"{holder}.{converter}<{TypeText.InFull(model).Name(definition)}, {TypesEmitter.FullName(model)}>");
    }

    /// <summary>That of a property whose type is the library's, where such a type names no converter itself.</summary>
    public static void Write(SourceWriter writer, TypeModel model, TypeRef type, JsonSupport json)
    {
        if (AreEmitted(json) && LibraryTypes.IsOne(type)) Write(writer, JsonEmitter.FullFactory(model));
    }

    /// <summary>The one property of the library itself that holds such a type; in its place behind the others.</summary>
    public static void WriteDigests(SourceWriter writer, TypeModel model, JsonSupport json)
    {
        if (!AreEmitted(json)) return;
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        Write(writer, JsonEmitter.FullFactory(model));
        writer.Line("[global::System.Text.Json.Serialization.JsonPropertyOrder(1)]");
        writer.Open($"public override {TypeText.InFull(model).Of(LibraryTypes.Digests)} Digests");
        writer.Line("get => base.Digests;");
        writer.Line("init => base.Digests = value;");
        writer.Close();
    }

    private static void Write(SourceWriter writer, string converter) =>
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({converter}))]");
}
