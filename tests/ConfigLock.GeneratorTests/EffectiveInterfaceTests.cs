using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary>What a library learns of a config by its type alone.</summary>
public sealed class EffectiveInterfaceTests
{
    private const string Start = "#nullable disable\n#pragma warning disable CS1591\n";

    private const string Library = """
        using System.Collections.Generic;
        using ConfigLock;
        namespace Acme;
        public static class Library
        {
            public static string Ask<T>(params string[] environments) where T : class, IEffectiveConfig<T>
            {
                var answers = new List<string> { $"[{string.Join(", ", T.Environments)}] {T.DefaultEnvironment ?? "none"}: {T.Effective}" };
                foreach (var environment in environments) answers.Add($"{environment ?? "null"}: {Answer<T>(environment)}");
                return string.Join("\n", answers);
            }

            private static string Answer<T>(string environment) where T : class, IEffectiveConfig<T>
            {
                try { return T.EffectiveIn(environment).ToString(); }
                catch (System.ArgumentException error) { return error.GetType().Name + " of " + error.ParamName; }
            }
        }

        """;

    private static readonly InputText Schema = InputText.Schema("""{ "properties": { "a": { "type": "string" } } }""");

    [Fact]
    public void Of_each_environment_it_gets_the_config() => Assert.Equal(
        """
        [Production, dev] Production: AppConfig { A = p, OtherKeys = {} }
        PRODUCTION: AppConfig { A = p, OtherKeys = {} }
        Dev: AppConfig { A = d, OtherKeys = {} }
        Test: ArgumentException of environment
        null: ArgumentNullException of environment
        """,
        Answers(
            "Library.Ask<AppConfig>(\"PRODUCTION\", \"Dev\", \"Test\", null)",
            InputText.EffectiveIn("dev", """{ "a": "d" }"""),
            InputText.EffectiveIn("Production", """{ "a": "p" }""", isDefault: true)));

    [Fact]
    public void Without_environments_the_one_config_counts_in_each() => Assert.Equal(
        """
        [] none: AppConfig { A = x, OtherKeys = {} }
        Production: AppConfig { A = x, OtherKeys = {} }
        null: ArgumentNullException of environment
        """,
        Answers("Library.Ask<AppConfig>(\"Production\", null)", InputText.Effective("""{ "a": "x" }""")));

    // As the version before environments emitted it.
    [Fact]
    public void A_type_that_says_only_what_is_effective_goes_on_to_be_one() => Assert.Equal(
        """
        [] none: Former
        Production: Former
        """,
        Answers(
            "Library.Ask<Former>(\"Production\")",
            InputText.Effective("{}"),
            """
            public sealed class Former : IEffectiveConfig<Former>
            {
                public static Former Effective { get; } = new Former();
                public override string ToString() => "Former";
            }
            """));

    [Fact]
    public void The_code_of_the_docs_gives_the_config_of_an_environment()
    {
        var blocks = new DocPage("docs/generator.md").Blocks().Select(static block => block.Text).ToList();
        var value = blocks.First(static text => text.Contains("builder.Environment", StringComparison.Ordinal));
        var method = blocks.First(static text => text.Contains("T.EffectiveIn(environment);", StringComparison.Ordinal));
        Assert.Equal(
            "AppConfig { A = d, OtherKeys = {} } AppConfig { A = p, OtherKeys = {} }",
            Answers(
                "Docs.Ask()",
                $$"""
                public static class Docs
                {
                    {{method}}
                    public static string Ask()
                    {
                        var builder = new { Environment = new { EnvironmentName = "dev" } };
                        {{value.Replace("AgentConfig", "AppConfig", StringComparison.Ordinal)}}
                        return config + " " + In<AppConfig>("production");
                    }
                }
                """,
                [
                    InputText.EffectiveIn("dev", """{ "a": "d" }"""),
                    InputText.EffectiveIn("Production", """{ "a": "p" }""", isDefault: true),
                ]));
    }

    private static string Answers(string question, params InputText[] effective) => Answers(question, "", effective);

    private static string Answers(string question, InputText effective, string code) => Answers(question, code, [effective]);

    private static string Answers(string question, string code, InputText[] effective)
    {
        var ask = $"\npublic static class Question {{ public static string Ask() => {question}; }}\n";
        var project = GeneratorRun.Project(GeneratorRun.Latest, References.Net100, Start + Library + code + ask);
        var run = GeneratorRun.Of(project, GeneratorRun.Latest, null, [Schema, .. effective]);
        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        return (string)CompiledConfig.Of(run).Ask("Acme.Question", "Ask")!;
    }
}
