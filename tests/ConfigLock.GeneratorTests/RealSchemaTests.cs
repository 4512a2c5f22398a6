using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

public sealed class RealSchemaTests
{
    // What these break is no matter of shape: which keys exclude each other, and patterns. The build's validation says it.
    private static readonly HashSet<string> NotStructural =
    [
        "env-and-script-env.toml", "git-template-conflict.toml", "hook-command-and-script.toml", "invalid-output-format-jsonc.toml",
        "invalid-output-format-toml.toml", "both-dev-mode-dirs-and-exact.toml", "both-vcs-and-static.toml",
        "invalid-platform-override.toml", "try-redefining-pypi.toml",
    ];

    public static TheoryData<string> SchemaStore
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var folder in SharedData.Has("schemastore") ? Directory.GetDirectories(SharedData.Path("schemastore")) : [])
                names.Add(Path.GetFileName(folder));
            return names;
        }
    }

    [SharedDataTheory("schemastore")]
    [MemberData(nameof(SchemaStore))]
    public void A_schema_of_the_schema_store_compiles(string name) => Emitted.AssertCompilesShared(SchemaOf(name));

    [SharedDataTheory("schemastore")]
    [MemberData(nameof(SchemaStore))]
    public void Valid_instances_round_trip(string name)
    {
        var config = SharedTypes.Of(SchemaOf(name));
        foreach (var file in InstancesOf(name, "valid"))
        {
            var parsed = config.Parse(File.ReadAllText(file));
            var text = config.ToToml(parsed);
            var again = config.Parse(text);
            Assert.True(parsed.Equals(again), file);
            Assert.Equal(parsed.GetHashCode(), again.GetHashCode());
            Assert.Equal(text, config.ToToml(again));
        }
    }

    [SharedDataTheory("schemastore")]
    [MemberData(nameof(SchemaStore))]
    public void What_invalid_instances_break_in_shape_is_an_error_with_its_place(string name)
    {
        var config = SharedTypes.Of(SchemaOf(name));
        foreach (var file in InstancesOf(name, "invalid"))
        {
            if (NotStructural.Contains(Path.GetFileName(file))) continue;
            var error = Assert.ThrowsAny<FormatException>(() => config.Parse(File.ReadAllText(file)));
            Assert.Matches(@"^\([1-9]\d*,[1-9]\d*\): ", error.Message);
        }
    }

    [SharedDataFact("codex-0.147/config.schema.json")]
    public void The_codex_schema_compiles() => Emitted.AssertCompiles(File.ReadAllText(SharedData.Path("codex-0.147/config.schema.json")));

    [Fact]
    public void The_shipped_schema_compiles() => Emitted.AssertCompiles(Emitted.ShippedSchema());

    private static string SchemaOf(string name) => File.ReadAllText(SharedData.Path($"schemastore/{name}/{name}.schema.json"));

    private static string[] InstancesOf(string name, string folder)
    {
        var path = SharedData.Path($"schemastore/{name}/{folder}");
        return Directory.Exists(path) ? Directory.GetFiles(path, "*.toml") : [];
    }
}
