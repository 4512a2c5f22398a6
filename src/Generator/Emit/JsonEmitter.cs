using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>
/// Emits the converters of System.Text.Json for a project that the library has none for: the library's own source, and which of its types
/// are in use. They are in a namespace of their own, so that none of their names is that of a type of the schema.
/// </summary>
internal static class JsonEmitter
{
    private const string Namespace = "ConfigLockJson";
    private const string Factory = "LibraryJsonConverterFactory";

    public static string FullNamespace(TypeModel model) => $"global::{model.Namespace}.{Namespace}";

    /// <summary>What makes the converters of the library's types, in full.</summary>
    public static string FullFactory(TypeModel model) => $"{FullNamespace(model)}.{Factory}";

    public static SourceFile Emit(TypeModel model, JsonSupport json)
    {
        var writer = SourceFile.Begin($"{model.Namespace}.{Namespace}");
        writer.Line(JsonSources.Text);
        WriteSettings(writer, json);
        writer.Gap();
        WriteFactory(writer, model);
        return SourceFile.End(Namespace, writer);
    }

    // What version 6.0 lacks tells code apart that is compiled ahead from code that has to look at types.
    private static void WriteSettings(SourceWriter writer, JsonSupport json)
    {
        var isOld = json == JsonSupport.EmittedForVersion6;
        var result = isOld ? "JsonSerializerOptions" : "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>";
        writer.Line("/// <summary>By what a serializer writes and reads a type.</summary>");
        writer.Open("internal static class JsonSettings");
        writer.Line(
            $"public static {result} Of<T>(JsonSerializerOptions options) => "
                + (isOld ? "options;" : $"({result})options.GetTypeInfo(typeof(T));"));
        writer.Close();
    }

    private static void WriteFactory(SourceWriter writer, TypeModel model)
    {
        writer.Open($"public sealed partial class {Factory}");
        writer.Line("/// <summary>The converter of a type of the library that is in use here.</summary>");
        writer.Open("internal static JsonConverter? Find(Type type)");
        foreach (var (type, text) in LibraryTypes.Of(model))
            writer.Line($"if (type == typeof({text})) return new {Converter(model, type, text)}();");
        writer.Line("return null;");
        writer.Close();
        writer.Close();
    }

    private static string Converter(TypeModel model, TypeRef type, string text)
    {
        var types = TypeText.InFull(model);
        if (text[text.Length - 1] == '?') return $"NullableJsonConverter<{types.Of(type)}>";
        return type switch
        {
            ListType list => $"ConfigListJsonConverter<{types.Of(list.Item)}>",
            DictionaryType table => $"ConfigDictionaryJsonConverter<{types.Of(table.Value)}>",
            ScalarType { Kind: ScalarKind.Number } => "TomlNumberJsonConverter",
            ScalarType { Kind: ScalarKind.Date } => "TomlDateJsonConverter",
            _ => "TomlValueJsonConverter",
        };
    }
}
