using System.Text.Json;
using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

public sealed class NameTests
{
    private static readonly string[] Odd =
    [
        "class", "record", "namespace", "1st", "2", "$schema", "$ref2", "a-b", "a_b", "aB", "a.b", "A B", "Equals", "ToString",
        "GetHashCode", "GetType",
        "Clone", "EqualityContract", "PrintMembers", "Parse", "ToToml", "Effective", "OtherKeys", "Config", "config", "Value", "value",
        "Finalize",
        "MemberwiseClone", "", "-", "*", "+", "größe", "日本", "éa", "a\u0301", "\ud83d\ude00", "Deconstruct", "</summary>", "\"quote\"",
        "\\", "new\nline",
        "TomlValue", "ConfigList", "ConfigReader", "ConfigWriter", "TomlKind", "TomlConvert", "System", "String", "Int32", "value__", "_",
        "__", "get_A", "A", "@at",
        "ReadA", "Empty", "Count", "MAX_VALUE", "HTTPServer", "ß", "ıstanbul", "ﬁ", "\u200d", "\u2028", "null", "true", "field",
        "ConfigTypes", "AppConfigType", "Type", "Types", "Instance", "Values", "Create", "ConfigLock",
        "EffectiveIn", "EffectiveConfigs", "Environments", "DefaultEnvironment", "Held", "ConfigUnion",
    ];

    public static TheoryData<string> Names => [.. Odd];

    [Fact]
    public void Keys_of_any_name_become_properties() => Emitted.AssertCompiles(Schema(new
    {
        title = "Config",
        type = "object",
        properties = Odd.ToDictionary(
            static name => name, static name => new { type = "string", description = name, @default = name, deprecated = name.Length > 3 }),
    }));

    [Fact]
    public void Definitions_of_any_name_become_types() => Emitted.AssertCompiles(Schema(new
    {
        title = "Value",
        type = "object",
        properties = Odd.ToDictionary(static name => name, static name => new Dictionary<string, string> { ["$ref"] = Pointer(name) }),
        definitions = Odd.ToDictionary(
            static name => name,
            static name => new
            {
                title = name,
                type = "object",
                required = new[] { name },
                properties = new Dictionary<string, object> { [name] = new { @enum = Odd } },
            }),
    }));

    [Fact]
    public void Values_of_any_text_become_members_and_cases() => Emitted.AssertCompiles(Schema(new
    {
        type = "object",
        properties = new
        {
            Mode = new { @enum = Odd, @default = Odd[3] },
            Tagged = new
            {
                oneOf = Odd.Select(static name => new
                {
                    type = "object",
                    required = new[] { "kind" },
                    properties = new Dictionary<string, object> { ["kind"] = new { @const = name }, [name] = new { type = "integer" } },
                }),
            },
        },
    }));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_root_of_any_title_compiles(string title) =>
        Assert.Empty(
            GeneratorRun.Of(
                InputText.Schema(Schema(new { title, properties = new Dictionary<string, object> { [title] = new { type = "boolean" } } })))
                .Complaints());

    [Theory]
    [InlineData("Exception")]
    [InlineData("List")]
    [InlineData("Math")]
    [InlineData("StringBuilder")]
    [InlineData("Dictionary")]
    [InlineData("IReadOnlyList")]
    [InlineData("CultureInfo")]
    [InlineData("Attribute")]
    [InlineData("Obsolete")]
    [InlineData("Nullable")]
    public void A_type_with_the_name_of_a_type_of_the_framework_does_not_hide_it(string name) => Emitted.AssertCompiles(Schema(new
    {
        properties = new Dictionary<string, object> { [name] = new Dictionary<string, string> { ["$ref"] = Pointer(name) } },
        definitions = new Dictionary<string, object> { [name] = new { type = "object", properties = new { x = new { type = "string" } } } },
    }));

    [Theory]
    [InlineData("Text")]
    [InlineData("List")]
    [InlineData("Flag")]
    [InlineData("Integer")]
    [InlineData("Choice")]
    [InlineData("Table")]
    public void A_union_can_have_the_name_of_one_of_its_cases(string name) => Emitted.AssertCompiles(Schema(new
    {
        properties = new Dictionary<string, object> { [name] = new Dictionary<string, string> { ["$ref"] = Pointer(name) } },
        definitions = new Dictionary<string, object>
        {
            [name] = new
            {
                anyOf = new object[]
                {
                    new { @enum = new[] { "a", "b" } },
                    new { type = new[] { "boolean", "integer", "string" } },
                    new { type = "array", items = new { type = "string" } },
                    new { type = "object", properties = new { x = new { type = "string" } } },
                },
            },
        },
    }));

    [Fact]
    public void Tables_without_a_name_are_called_by_the_key_that_only_they_must_have()
    {
        const string Text = """
            { "properties": { "source": { "oneOf": [
              {
                "type": "object", "required": ["name", "git"], "properties": { "name": { "type": "string" }, "git": { "type": "string" } }
              },
              {
                "type": "object", "required": ["name", "local-path"],
                "properties": { "name": { "type": "string" }, "local-path": { "type": "string" } }
              },
              { "type": "string" }] } } }
            """;
        var source = GeneratorRun.Of(InputText.Schema(Text)).SourceOf("AppConfigSource");
        Assert.Contains("public Git(AppConfigSourceGit Value)", source, StringComparison.Ordinal);
        Assert.Contains("public LocalPath(AppConfigSourceLocalPath Value)", source, StringComparison.Ordinal);
        Assert.Contains("public Text(string Value)", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deprecated_spelling_does_not_take_the_name_of_the_new_one()
    {
        const string Text = """{ "properties": { "default_features": { "type": "string", "deprecated": true },"""
            + """ "default-features": { "type": "boolean" } } }""";
        Assert.Contains(
            "public bool? DefaultFeatures { get; init; }",
            GeneratorRun.Of(InputText.Schema(Text)).SourceOf("AppConfig"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Aux")]
    [InlineData("com1")]
    public void No_file_has_the_name_of_a_device(string title)
    {
        var schema = $$"""{ "title": "{{title}}", "properties": { "a": { "type": "string" } } }""";
        var files = GeneratorRun.Of(InputText.Schema(schema)).Files.Keys;
        Assert.Contains(files, name => name.StartsWith("_" + title, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files, name => name.StartsWith(title, StringComparison.OrdinalIgnoreCase));
    }

    private static string Pointer(string name) =>
        "#/definitions/"
            + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private static string Schema(object schema) => JsonSerializer.Serialize(schema);
}
