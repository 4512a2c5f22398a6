using System.Globalization;
using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary>Types of a project with environments: each has a config of its own.</summary>
public sealed class EnvironmentTests
{
    private static readonly InputText Schema = InputText.Schema("""
        { "properties": {
          "a": { "type": "string" }, "n": { "type": "integer" },
          "level": { "$ref": "#/definitions/Names" }, "kind": { "$ref": "#/definitions/Config0" },
          "in": { "$ref": "#/definitions/Instance" },
          "environments": { "type": "array", "items": { "type": "string" } }, "default_environment": { "type": "string" },
          "effective_in": { "type": "string" }, "holder": { "$ref": "#/definitions/EffectiveConfigs" }
        },
        "definitions": {
          "Names": { "enum": ["low", "off"] }, "Config0": { "enum": ["x", "y"] }, "Instance": { "enum": ["p", "q"] },
          "EffectiveConfigs": { "type": "object", "properties": { "Create": { "enum": ["i", "j"] } } }
        } }
        """);

    private static readonly InputText[] Files =
    [
        Schema,
        InputText.EffectiveIn("Production", """{ "a": "p", "level": "off" }""", isDefault: true),
        InputText.EffectiveIn("eu-west.1", """{ "a": "e", "holder": { "Create": "j" }, "in": "q", "kind": "y", "level": "low" }"""),
        InputText.EffectiveIn("\u00dcn\u00ef", """{ "a": "u", "default_environment": "d", "effective_in": "i", "environments": ["x"] }"""),
        InputText.EffectiveIn("Second", """{ "a": "p", "level": "off" }"""),
        // As the build hands on a name with a number sign and one with a percent sign.
        InputText.EffectiveIn("C%23%20100%25", """{ "a": "c" }"""),
    ];

    private static readonly Lazy<CompiledConfig> Config = new(static () => CompiledConfig.Of(GeneratorRun.Of(Files)));

    [Theory]
    [InlineData("Production", "a = \"p\"\nlevel = \"off\"\n")]
    [InlineData("production", "a = \"p\"\nlevel = \"off\"\n")]
    [InlineData("SECOND", "a = \"p\"\nlevel = \"off\"\n")]
    [InlineData("eu-west.1", "a = \"e\"\nin = \"q\"\nkind = \"y\"\nlevel = \"low\"\n\n[holder]\nCreate = \"j\"\n")]
    [InlineData("EU-West.1", "a = \"e\"\nin = \"q\"\nkind = \"y\"\nlevel = \"low\"\n\n[holder]\nCreate = \"j\"\n")]
    [InlineData("\u00fcN\u00cf", "a = \"u\"\ndefault_environment = \"d\"\neffective_in = \"i\"\nenvironments = [\"x\"]\n")]
    [InlineData("c# 100%", "a = \"c\"\n")]
    public void An_environment_is_found_without_regard_to_case(string asked, string expected) =>
        Assert.Equal(expected, Config.Value.ToToml(Config.Value.EffectiveIn(asked)));

    [Theory]
    [InlineData("Prod")]
    [InlineData("Production ")]
    [InlineData("")]
    [InlineData("eu-west-1")]
    // In no culture: the dotless letter is another one.
    [InlineData("Product\u0131on")]
    public void An_unknown_one_names_those_known(string asked)
    {
        var error = Assert.Throws<ArgumentException>(() => Config.Value.EffectiveIn(asked));
        Assert.Equal("environment", error.ParamName);
        Assert.Equal(
            $"No config was locked for the environment \"{asked}\"; those known are \"C# 100%\", \"Production\", \"Second\", "
            + "\"eu-west.1\", \"\u00dcn\u00ef\". (Parameter 'environment')",
            error.Message);
    }

    [Fact]
    public void Null_is_none() =>
        Assert.Equal("environment", Assert.Throws<ArgumentNullException>(() => Config.Value.EffectiveIn(null!)).ParamName);

    [Fact]
    public void Effective_is_that_of_the_default_one_and_each_is_made_once()
    {
        Assert.Same(Config.Value.EffectiveIn("Production"), Config.Value.Effective);
        Assert.Same(Config.Value.EffectiveIn("eu-west.1"), Config.Value.EffectiveIn("EU-WEST.1"));
        Assert.Equal(Config.Value.EffectiveIn("Second"), Config.Value.Effective);
        Assert.NotEqual(Config.Value.EffectiveIn("eu-west.1"), Config.Value.Effective);
    }

    [Fact]
    public void The_source_is_the_same_whatever_the_order_of_the_files()
    {
        var source = Source(GeneratorRun.Of(Files));
        Assert.Equal(source, Source(GeneratorRun.Of([.. Files.Reverse()])));
        Assert.Equal(source, Source(GeneratorRun.Of([.. Files.Skip(3), .. Files.Take(3)])));
    }

    [Fact]
    public void It_compiles_without_a_warning_in_the_newest_and_the_oldest_of_projects() => Emitted.AssertCompiles(Files);

    [Fact]
    public void A_single_environment_counts()
    {
        var config = CompiledConfig.Of(GeneratorRun.Of(Schema, InputText.EffectiveIn("Only", """{ "a": "o" }""", isDefault: true)));
        Assert.Same(config.Effective, config.EffectiveIn("only"));
        Assert.Throws<ArgumentException>(() => config.EffectiveIn("Production"));
    }

    [Fact]
    public void Without_environments_there_is_no_such_method() =>
        Assert.DoesNotContain("EffectiveIn(", Source(GeneratorRun.Of(Schema, InputText.Effective("{}"))), StringComparison.Ordinal);

    [Fact]
    public void A_value_of_another_shape_names_its_environment()
    {
        var run = GeneratorRun.Of(
            Schema,
            InputText.EffectiveIn("Production", """{ "a": "x" }""", isDefault: true),
            InputText.EffectiveIn("Staging", """{ "n": "many" }"""),
            InputText.EffectiveIn("Test", """{ "a": 1 }"""));
        Assert.Equal(
            [
                "the effective value of n in the environment \"Staging\" does not fit its generated type, which expects an integer, so "
                + "Effective and EffectiveIn are not generated",
                "the effective value of a in the environment \"Test\" does not fit its generated type, which expects a string, so "
                + "Effective and EffectiveIn are not generated",
            ],
            run.Result.Diagnostics.Select(static said => said.GetMessage(CultureInfo.InvariantCulture).Split(';')[0]));
        Assert.All(run.Result.Diagnostics, static said => Assert.Equal("CFGLOCK404", said.Id));
        Assert.DoesNotContain(run.Files.Keys, static name => name.Contains(".Effective.", StringComparison.Ordinal));
    }

    private static string Source(GeneratorRun run) => run.Files["AppConfig.Effective.g.cs"];
}
