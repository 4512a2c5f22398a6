using System.Globalization;
using System.Text.RegularExpressions;
using ConfigLock.GeneratorTests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.GeneratorTests;

public sealed class DiagnosticTests
{
    private const string Simple = """{ "properties": { "a": { "type": "string" } } }""";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp9)]
    public void An_old_language_version_gets_one_message_and_no_source(LanguageVersion version)
    {
        var run = GeneratorRun.Of(
            new CSharpParseOptions(version), References.NetStandard20, null, InputText.Schema(Simple), InputText.Effective("{}"));
        AssertOne(run, "CFGLOCK401", 0, 0);
    }

    [Fact]
    public void A_schema_without_tables_is_not_represented() =>
        AssertOne(GeneratorRun.Of(InputText.Schema("""{ "type": "string" }""")), "CFGLOCK402", 1, 1);

    [Theory]
    [InlineData("\"enum\": [1, 18446744073709551616]")]
    [InlineData("\"const\": -18446744073709551616")]
    [InlineData("\"minimum\": 18446744073709551616")]
    public void An_integer_beyond_64_bits_is_refused_at_its_line(string keyword)
    {
        var run = GeneratorRun.Of(InputText.Schema($"{{ \"properties\": {{ \"a\": {{\n \"type\": \"integer\",\n {keyword} }} }} }}"));
        AssertOne(run, "CFGLOCK403", 3, null);
    }

    // The build says so at the default, and leaves it out of the lock too.
    [Fact]
    public void A_default_beyond_64_bits_is_left_out()
    {
        var run =
            GeneratorRun.Of(InputText.Schema("""{ "properties": { "a": { "type": "integer", "default": 18446744073709551615 } } }"""));
        Assert.Empty(run.Complaints());
        Assert.Contains("public long? A { get; init; }", run.SourceOf("AppConfig"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_wider_than_64_bits_are_no_fault() =>
        Emitted.AssertCompiles(
            """{ "properties": { "a": { "type": "integer", "format": "uint64", "minimum": 0, "maximum": 18446744073709551615 } } }""");

    [Theory]
    [InlineData("""{ "a": 1 }""", "a", "a string")]
    [InlineData("""{ "server": { "ports": [1, 300] } }""", "server.ports[1]", "an integer that fits in Byte")]
    [InlineData("""{ "server": { "x.y": { "on": 1 } } }""", "server.\"x.y\".on", "a boolean")]
    [InlineData("""{ "server": { "ports": 1 } }""", "server.ports", "an array")]
    [InlineData("""{ "level": "high" }""", "level", "one of \"low\", \"off\"")]
    [InlineData("""{ "level": true }""", "level", "one of \"low\", \"off\"")]
    [InlineData("""{ "either": true }""", "either", "an integer or a string")]
    [InlineData("""{ "closed": { "a": 1, "b": 2 } }""", "closed.b", "no such key")]
    [InlineData("""{ "closed": {} }""", "closed.a", "an integer to be there")]
    public void Effective_values_of_another_shape_are_a_message_and_no_source(string effective, string path, string expected)
    {
        const string Schema = """
            { "properties": {
              "a": { "type": "string" }, "level": { "enum": ["low", "off"] }, "either": { "type": ["string", "integer"] },
              "server": {
                "type": "object", "properties": { "ports": { "type": "array", "items": { "type": "integer", "format": "uint8" } } },
                "additionalProperties": { "type": "object", "properties": { "on": { "type": "boolean" } } }
              },
              "closed": { "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"], "additionalProperties": false }
            } }
            """;
        var run = GeneratorRun.Of(InputText.Schema(Schema), InputText.Effective(effective));
        var message = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("CFGLOCK404", message.Id);
        Assert.StartsWith(
            $"the effective value of {path} does not fit its generated type, which expects {expected}, so Effective is not generated",
            message.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Files.Keys, static name => name.Contains("Effective", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("ConfigLockNamespace", "a b")]
    [InlineData("ConfigLockNamespace", "A..B")]
    [InlineData("ConfigLockRootType", "class")]
    public void A_name_that_is_none_is_a_message(string property, string value)
    {
        var options = new ProjectOptions(("RootNamespace", "Acme"), (property, value));
        AssertOne(GeneratorRun.Of(GeneratorRun.Latest, References.Net100, options, InputText.Schema(Simple)), "CFGLOCK405", 1, 1);
    }

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("1.class.x y", "_1._class.x_y")]
    [InlineData("", "ConfigLock.Generated")]
    public void Any_root_namespace_becomes_one_as_in_a_new_project(string name, string expected)
    {
        var run =
            GeneratorRun.Of(GeneratorRun.Latest, References.Net100, new ProjectOptions(("RootNamespace", name)), InputText.Schema(Simple));
        Assert.Empty(run.Complaints());
        Assert.All(
            run.Files.Values,
            source => Assert.Matches(
                $@"^namespace ({Regex.Escape(expected)}|System\.Runtime\.CompilerServices);$",
                Regex.Match(source, "(?m)^namespace .*$").Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "$ref": "#/nowhere" }""")]
    [InlineData("""{ "$ref": "#" }""")]
    [InlineData("""{ "type": "nonsense" }""")]
    public void A_schema_that_the_build_refuses_gives_nothing(string schema)
    {
        var run = GeneratorRun.Of(InputText.Schema(schema), InputText.Effective("{}"));
        Assert.Empty(run.Complaints());
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Without_a_schema_there_is_nothing() => Assert.Empty(GeneratorRun.Of(InputText.Effective("{}")).Files);

    [Fact]
    public void Deep_and_wide_schemas_end_in_a_message_at_worst()
    {
        var long1 = string.Join(",", Enumerable.Range(0, 3000).Select(static i => $"\"d{i}\": {{ \"$ref\": \"#/definitions/d{i + 1}\" }}"));
        var chain = $"{{ \"properties\": {{ \"a\": {{ \"$ref\": \"#/definitions/d0\" }} }}, \"definitions\": {{ {long1}, "
            + $"\"d3000\": {{ \"type\": \"string\" }} }} }}";
        var fan = string.Join(",", Enumerable.Range(0, 40).Select(static i =>
            $"\"d{i}\": {{ \"anyOf\": [ {{ \"$ref\": \"#/definitions/d{i + 1}\" }}, {{ \"allOf\": [ {{ \"$ref\": "
                + $"\"#/definitions/d{i + 1}\" }} ], \"properties\": {{ \"p{i}\": {{ \"type\": \"string\" }} }} }} ] }}"));
        var exponential = $"{{ \"properties\": {{ \"a\": {{ \"$ref\": \"#/definitions/d0\" }} }}, \"definitions\": {{ {fan}, "
            + $"\"d40\": {{ \"properties\": {{ \"x\": true }} }} }} }}";
        foreach (var schema in new[] { chain, exponential })
        {
            var run = GeneratorRun.Of(InputText.Schema(schema));
            Assert.All(run.Complaints(), static complaint => Assert.Contains("CFGLOCK402", complaint, StringComparison.Ordinal));
        }
    }

    private static void AssertOne(GeneratorRun run, string code, int line, int? column)
    {
        var diagnostic = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(code, diagnostic.Id);
        var position = diagnostic.Location.GetLineSpan().StartLinePosition;
        if (line > 0) Assert.Equal(line, position.Line + 1);
        if (column > 0) Assert.Equal(column, position.Character + 1);
        Assert.Empty(run.Files);
        Assert.Empty(run.Result.Results.Where(static result => result.Exception is not null));
    }
}
