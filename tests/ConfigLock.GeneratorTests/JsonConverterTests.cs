using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConfigLock.GeneratorTests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.GeneratorTests;

/// <summary>The converters of System.Text.Json: where they are emitted, and what they do beside reading and writing a config.</summary>
public sealed class JsonConverterTests
{
    private const string Schema = """
        {
          "title": "Settings",
          "additionalProperties": false,
          "properties": {
            "ratio": { "type": "number" },
            "ratios": { "type": "array", "items": { "type": "number" } },
            "level": { "enum": ["a b", "c"] }
          }
        }
        """;

    private const string EmittedFile = "ConfigLockJson.g.cs";

    public static TheoryData<string> Targets => [.. JsonTarget.Names];

    [Fact]
    public void They_are_emitted_where_the_library_has_none_and_nowhere_else()
    {
        Assert.Contains(EmittedFile, Of(References.NetStandard20Json).Files.Keys);
        Assert.Contains(EmittedFile, Of(References.NetStandard20Json6).Files.Keys);
        Assert.DoesNotContain(EmittedFile, Of(References.Net100).Files.Keys);
        var without = Of(References.NetStandard20);
        Assert.DoesNotContain(EmittedFile, without.Files.Keys);
        Assert.DoesNotContain("Json", string.Concat(without.Files.Values), StringComparison.Ordinal);
    }

    // Before 6.0 it had no JsonNode, and not what converters call.
    [Fact]
    public void A_version_that_lacks_what_they_call_is_as_none()
    {
        var code = CSharpSyntaxTree.ParseText(
            "namespace System.Text.Json.Serialization { public sealed class JsonConverterAttribute : System.Attribute { } }");
        var library = CSharpCompilation.Create(
            "System.Text.Json", [code], References.NetStandard20, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var run = Of([.. References.NetStandard20, library.ToMetadataReference()]);
        Assert.Empty(run.Complaints());
        Assert.Equal(Of(References.NetStandard20).Files, run.Files);
    }

    // Whatever the types, namespaces and usings of the project around them are called.
    [Fact]
    public void No_name_of_the_project_means_anything_in_them()
    {
        const string Code = """
            #pragma warning disable CS1591
            global using Other;
            namespace Other { public class JsonConverter { } public class JsonException { } public class Type { } }
            namespace Acme
            {
                public class JsonElement { } public class TomlValue { } public class ConfigList { } public class IEnumerable { }
                public class Utf8JsonReader { } public class JsonSerializer { } public class UnionType { } public class Array { }
            }
            namespace Acme.System { } namespace Acme.ConfigLock { } namespace Acme.Json { }
            """;
        var project = GeneratorRun.Project(GeneratorRun.CSharp10, References.NetStandard20Json, Code);
        var run = GeneratorRun.Of(project, GeneratorRun.CSharp10, null, InputText.Schema(Schema));
        Assert.Empty(run.Complaints());
        Assert.Contains(EmittedFile, run.Files.Keys);
    }

    // Code that another generator writes for a program that refers to the project has to see them.
    [Fact]
    public void Those_that_attributes_name_are_public()
    {
        var types = JsonTarget.Named(".NET Standard").RootOf(Schema).Assembly.GetExportedTypes().Select(static type => type.Name).ToList();
        Assert.Contains("LibraryJsonConverterFactory", types);
        Assert.Contains("UnionJsonConverter`2", types);
        Assert.Contains("ChoiceJsonConverter`2", types);
    }

    [Fact]
    public void What_the_library_has_is_written_alone_where_the_options_have_the_factory()
    {
        var root = JsonTarget.Named(".NET Standard").RootOf(Schema);
        var options = new JsonSerializerOptions();
        var factory = root.Assembly.GetType("Acme.ConfigLockJson.LibraryJsonConverterFactory", throwOnError: true)!;
        options.Converters.Add((JsonConverter)Activator.CreateInstance(factory)!);
        var config = root.GetMethod("Parse")!.Invoke(null, ["ratio = 1\nratios = [2.0]"]);
        foreach (var (name, json) in (ReadOnlySpan<(string, string)>)[("Ratio", "1"), ("Ratios", "[2.0]")])
        {
            var property = root.GetProperty(name)!;
            var value = property.GetValue(config);
            Assert.Equal(json, JsonSerializer.Serialize(value, property.PropertyType, options));
            Assert.Equal(value, JsonSerializer.Deserialize(json, property.PropertyType, options));
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_converter_in_the_options_goes_before_them(string target)
    {
        var root = JsonTarget.Named(target).RootOf(Schema);
        var number = root.GetProperty("Ratio")!.PropertyType.GetGenericArguments()[0];
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        options.Converters.Add((JsonConverter)Activator.CreateInstance(typeof(Hidden<>).MakeGenericType(number))!);
        var config = root.GetMethod("Parse")!.Invoke(null, ["ratio = 1\nratios = [2]"]);
        Assert.Equal("""{"Ratio":"hidden","Ratios":["hidden"]}""", JsonSerializer.Serialize(config, root, options));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_number_may_stand_in_two_parts_of_a_sequence(string target)
    {
        var root = JsonTarget.Named(target).RootOf(Schema);
        var last = new Part(Encoding.UTF8.GetBytes("25}"), 11, null);
        var first = new Part(Encoding.UTF8.GetBytes("{\"Ratio\":1."), 0, last);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        var config = JsonSerializer.Deserialize(ref reader, root);
        Assert.Equal(root.GetMethod("Parse")!.Invoke(null, ["ratio = 1.25"]), config);
    }

    private static GeneratorRun Of(IReadOnlyList<MetadataReference> references) =>
        GeneratorRun.Of(GeneratorRun.CSharp10, references, null, InputText.Schema(Schema));

    private sealed class Hidden<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue("hidden");
    }

    private sealed class Part : ReadOnlySequenceSegment<byte>
    {
        public Part(byte[] bytes, long start, Part? next) => (Memory, RunningIndex, Next) = (bytes, start, next);
    }
}
