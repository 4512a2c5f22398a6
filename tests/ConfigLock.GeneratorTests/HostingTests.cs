using ConfigLock.GeneratorTests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.GeneratorTests;

/// <summary>What is emitted for ConfigLock.Hosting, where a project refers to it.</summary>
public sealed class HostingTests
{
    private const string Reference = "#pragma warning disable CS1591\nnamespace ConfigLock.Hosting { public enum ConfigDrift { } }\n";

    private static readonly InputText[] Files =
    [
        InputText.Schema(
            """
            {
              "title": "Settings",
              "properties": {
                "name": { "type": "string", "description": "What it is called.", "default": "x" },
                "token": { "$ref": "defs/secret.json", "default": "hunter2" },
                "default": { "enum": ["default", "title"] }
              }
            }
            """),
        new InputText(
            "SchemaReference", "/project/defs/secret.json",
            """{ "type": "string", "writeOnly": true, "default": "hunter3" }""", "urn:secret"),
        InputText.Rules("""{ "rules": { "name": { "default": "hunter4", "external": true } } }"""),
        InputText.Effective("{}"),
    ];

    [Fact]
    public void The_type_says_by_what_it_is_judged_and_how_it_is_read()
    {
        var source = Of(GeneratorRun.Latest, Reference).Files["Settings.Hosting.g.cs"];
        Assert.Contains("global::ConfigLock.IEffectiveConfig<Settings>.FromValue", source, StringComparison.Ordinal);
        Assert.Contains("defs/secret.json", source, StringComparison.Ordinal);
        Assert.Contains("external", source, StringComparison.Ordinal);
    }

    // An edit of what is locked is an edit of these too; what the types supply by themselves has another mark.
    [Fact]
    public void It_has_what_was_locked_as_texts()
    {
        InputText[] files =
        [
            InputText.Schema("""
                {
                  "title": "Settings", "additionalProperties": false,
                  "properties": {
                    "page_size": { "type": "integer", "default": 20 }, "name": { "type": "string" },
                    "list": { "type": "array", "items": { "type": "boolean" } }, "token": { "type": "string", "writeOnly": true }
                  }
                }
                """),
            InputText.Effective("""{ "list": [true], "name": "a\\b\tc", "page_size": 20 }"""),
        ];
        var run = GeneratorRun.Of(
            GeneratorRun.Project(GeneratorRun.Latest, References.Net100, Reference), GeneratorRun.Latest, null, files);
        Assert.Contains(
            """LockedTexts(int number) => "2f\npagesize\ttoken\n{alist\n=b0\tTrue\n}\n=sname\ta\\\\b\\tc\n?ipage_size\t20\n~token\n";""",
            run.Files["Settings.Hosting.g.cs"], StringComparison.Ordinal);
    }

    // What comes from the running program alone must fit its schema: any text fits a mere string.
    [Theory]
    [InlineData("""{ "type": "string" }""", """2\nDb\n[Db\n!Password\n}\n""")]
    [InlineData("""{ "type": "string", "pattern": "^a" }""", """2u\nDb\n""")]
    [InlineData("""{ "type": "integer" }""", """2u\nDb\n""")]
    [InlineData("""{ "anyOf": [{ "minLength": 2 }, { "type": "string" }] }""", """2u\nDb\n""")]
    public void Values_of_the_running_program_are_told_by_texts_where_they_take_any(string type, string texts)
    {
        InputText[] files =
        [
            InputText.Schema(
                $$"""{ "title": "Settings", "properties": { "Db": { "type": "object", "properties": { "Password": {{type}} } } } }"""),
            InputText.Rules("""{ "rules": { "Db.Password": { "external": true } } }"""),
            InputText.Effective("{}"),
        ];
        var run = GeneratorRun.Of(
            GeneratorRun.Project(GeneratorRun.Latest, References.Net100, Reference), GeneratorRun.Latest, null, files);
        Assert.Contains($"LockedTexts(int number) => \"{texts}", run.Files["Settings.Hosting.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_descriptions_nor_defaults_nor_folders_of_the_machine_are_in_it()
    {
        var source = Of(GeneratorRun.Latest, Reference).Files["Settings.Hosting.g.cs"];
        Assert.DoesNotContain("called", source, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", source, StringComparison.Ordinal);
        Assert.DoesNotContain("/project", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_reference_nothing_of_it_is_emitted()
    {
        var run = Of(GeneratorRun.Latest, "");
        Assert.DoesNotContain(run.Files.Keys, static name => name.Contains("Hosting", StringComparison.Ordinal));
        Assert.Empty(run.Complaints());
    }

    [Fact]
    public void An_older_language_is_told_why_the_calls_are_missing() => Assert.Equal(
        "warning CFGLOCK408: the project refers to ConfigLock.Hosting, whose calls need net8.0 or later and C# 11 or later, and "
            + "the project is compiled as C# 10.0, so AddEffectiveConfig, AddConfigLock and GetConfig do not take the config's type; "
            + "set a later one, or remove the reference",
        Assert.Single(Of(GeneratorRun.CSharp10, Reference).Complaints()));

    // The package is there, and has no assembly for the framework.
    [Fact]
    public void An_older_framework_is_told_so() => Assert.Equal(
        "warning CFGLOCK408: the project refers to ConfigLock.Hosting, whose calls need net8.0 or later and C# 11 or later, and "
            + "the target framework is older, so AddEffectiveConfig, AddConfigLock and GetConfig are missing; "
            + "set a later one, or remove the reference",
        Assert.Single(GeneratorRun.Of(
            GeneratorRun.CSharp10, References.NetStandard20,
            new ProjectOptions(("RootNamespace", "Acme"), ("_ConfigLockHosting", "true")), Files).Complaints()));

    [Fact]
    public void Its_namespace_is_an_implicit_using()
    {
        var project = GeneratorRun.Project(GeneratorRun.Latest, References.Net100, Reference);
        var run = GeneratorRun.Of(
            project, GeneratorRun.Latest, new ProjectOptions(("RootNamespace", "Acme"), ("ImplicitUsings", "enable")), Files);
        Assert.Contains(
            "global using global::ConfigLock.Hosting;", run.Files["ConfigLock.GlobalUsings.g.cs"], StringComparison.Ordinal);
    }

    private static GeneratorRun Of(CSharpParseOptions parse, string code)
    {
        var run = GeneratorRun.Of(GeneratorRun.Project(parse, References.Net100, code), parse, null, Files);
        if (parse == GeneratorRun.Latest) Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        return run;
    }
}
