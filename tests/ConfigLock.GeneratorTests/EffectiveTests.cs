using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;
using ConfigLock.GeneratorTests.Fidelity;
using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

public sealed class EffectiveTests
{
    [Fact]
    public void Effective_of_our_schema_equals_what_is_read_from_the_lock() =>
        AssertEffectiveIsTheLock("Agent", Repository.PathOf("schema/config.schema.json"), null, "models.json");

    [SharedDataFact("codex-0.147/models.json")]
    public void Effective_of_the_codex_schema_equals_what_is_read_from_the_lock() =>
        AssertEffectiveIsTheLock(
            "Codex", SharedData.Path(
                "codex-0.147/config.schema.json"), "configlock.rules.toml", SharedData.Path("codex-0.147/models.json"));

    private static void AssertEffectiveIsTheLock(string sample, string schema, string? rules, string catalog)
    {
        using var project = new BuiltSample(sample, schema, rules, catalog);
        var run = GeneratorRun.Of(project.CompilerFiles());
        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));

        var config = CompiledConfig.Of(run);
        var text = File.ReadAllText(project.LockFile);
        var lockfile = config.ParseLock(text);
        Assert.Equal(config.ConfigOf(lockfile), config.Effective);
        Assert.Equal(text, config.ToToml(lockfile));
    }

    [Fact]
    public void Dates_odd_numbers_and_odd_keys_reach_the_types()
    {
        const string Schema = """
            {
              "properties": {
                "when": { "type": "string", "format": "date-time" }, "day": { "type": "string", "format": "date" },
                "at": { "type": "string", "format": "time" }, "number": { "type": "number" },
                "tiny": { "type": "integer", "format": "uint8" },
                "big": { "type": "integer" }
              }
            }
            """;
        const string Json = """
            {
              "$$odd": { "$$float": "x" }, "any": { "$local-time": "07:32:00" }, "at": { "$local-time": "07:32:00" },
              "big": -9223372036854775808,
              "day": "2026-11-23", "number": { "$float": "-inf" }, "tiny": 255, "when": { "$offset-date-time": "1979-05-27T07:32:00Z" }
            }
            """;
        const string Toml = """
            any = 07:32:00
            at = 07:32:00
            big = -9223372036854775808
            day = "2026-11-23"
            number = -inf
            tiny = 255.0
            when = 1979-05-27 07:32:00+00:00
            "$odd" = { "$float" = "x" }
            """;
        var run = GeneratorRun.Of(InputText.Schema(Schema), InputText.Effective(Json));
        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        var config = CompiledConfig.Of(run);
        Assert.Equal(config.Parse(Toml), config.Effective);
        Assert.Equal(config.Parse(config.ToToml(config.Effective)), config.Effective);
    }

    // A key that begins with a dollar sign is written with another before it, in the rules as in the config.
    [Fact]
    public void Rules_of_keys_that_begin_with_a_dollar_sign_reach_the_types()
    {
        const string Schema = """
            {
              "properties": { "$schema": { "type": "string" }, "model": { "type": "string" } },
              "required": ["$schema", "model"]
            }
            """;
        using var folder = new BuildFolder(Schema);
        var built = folder.Build("model = \"a\"\n\"$schema\" = \"mine.json\"", "[rules.\"$schema\"]\nstrip = \"debug\"")!;
        Assert.DoesNotContain("mine.json", built.Lock);

        var run = GeneratorRun.Of(InputText.Schema(Schema), InputText.Effective(built.Effective), InputText.Rules(built.Rules));
        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        var config = CompiledConfig.Of(run);
        Assert.Equal(config.Parse(built.Config), config.Effective);
    }

    private sealed class BuiltSample : IDisposable
    {
        private readonly TemporaryFolder _output = new();
        private readonly string _schema;

        public BuiltSample(string sample, string schema, string? rules, string catalog)
        {
            var folder = Repository.PathOf("samples/" + sample);
            _schema = schema;
            var result = ConfigLockBuild.Run(new BuildRequest
            {
                ProjectFile = Path.Combine(folder, sample + ".csproj"),
                Id = sample,
                Version = "1.0.0",
                Today = "2026-11-26",
                Schema = new NamedFile(schema, "config.schema.json"),
                Rules = rules is null ? null : new NamedFile(Path.Combine(folder, rules), rules),
                ModelCatalog = new NamedFile(Path.GetFullPath(Path.Combine(folder, catalog)), catalog),
                Layers = [new LayerFile(Path.Combine(folder, "config.toml"), "config.toml", false)],
                IntermediateDirectory = _output.Path,
            });
            Assert.False(result.Diagnostics.HasErrors, string.Join('\n', result.Diagnostics));
        }

        public string LockFile => Directory.GetFiles(_output.Path, "*.config.lock.toml").Single();

        public InputText[] CompilerFiles() =>
        [
            InputText.Schema(File.ReadAllText(_schema)),
            InputText.Effective(File.ReadAllText(Directory.GetFiles(_output.Path, "*.config.lock.json").Single())),
            .. Directory.GetFiles(_output.Path, "*.rules.json").Select(static file => InputText.Rules(File.ReadAllText(file))),
        ];

        public void Dispose() => _output.Dispose();
    }
}
