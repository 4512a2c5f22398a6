using System.Text.Json.Nodes;
using ConfigLock.Core.Build;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Parsing;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Text;
using ConfigLock.Core.Values;
using ConfigLock.GeneratorTests.Infrastructure;
using ConfigLock.Tests;
using ConfigLock.Tests.Reliability;

namespace ConfigLock.GeneratorTests;

public sealed class InstanceTests
{
    [SharedDataTheory("schemastore")]
    [MemberData(nameof(RealSchemaTests.SchemaStore), MemberType = typeof(RealSchemaTests))]
    public void What_a_real_schema_allows_is_read_written_and_baked_in(string name) =>
        AssertAllTaken(File.ReadAllText(SharedData.Path($"schemastore/{name}/{name}.schema.json")), count: 12, shared: true);

    [Theory]
    [InlineData("""{ "properties": { "a": { "type": "number", "enum": [1, 2.5] }, "b": { "type": "number", "const": 3 } } }""")]
    [InlineData("""{ "properties": { "a": { "anyOf": [{ "type": "integer", "enum": [1, 2] }, { "type": "string", "enum": ["x"] }] } } }""")]
    [InlineData("""{ "properties": { "a": { "$ref": "#/$defs/T" } }, "$defs": { "T": { "type": "object", "additionalProperties": { "$ref": "#/$defs/T" }, "properties": { "x": { "type": ["boolean", "number"] } } } } }""")]
    public void Whatever_a_schema_allows_is_read_written_and_baked_in(string schema) => AssertAllTaken(schema, count: 20);

    private static void AssertAllTaken(string schema, int count, bool shared = false)
    {
        var faults = FaultsOf(schema, count, out var valid, shared ? SharedTypes.Of(schema) : null);
        Assert.Equal("", string.Join('\n', faults));
        Assert.NotEqual(0, valid);
    }

    internal static List<string> FaultsOf(string schemaText, int count, out int valid, CompiledConfig? types = null)
    {
        valid = 0;
        var faults = new List<string>();
        var source = new Source(SourceKind.Definition, "schema", null);
        if (JsonReader.Read(schemaText, source, new List<TextFault>()) is not { } root) return faults;
        if (SchemaLoader.Load(new SchemaDocument(root, source, string.Empty), [], new DiagnosticBag()) is not { } schema) return faults;
        if (types is null)
        {
            var run = GeneratorRun.Of(InputText.Schema(schemaText));
            if (run.Files.Count == 0) return faults;
            types = CompiledConfig.Of(run);
        }

        using var project = new Project(schemaText);
        foreach (var seed in Seeded.Seeds(count))
        {
            var toml = $"# {Seeded.Said(seed)}\n" + Toml(new InstanceSampler(seed).Config(schema));
            if (project.Build(toml) is not { } effective) continue;
            valid++;
            try
            {
                var layer = types.Parse(toml);
                if (!layer.Equals(types.Parse(types.ToToml(layer)))) faults.Add("differs after a round trip: " + toml);
                var text = project.Lock();
                var lockfile = types.ParseLock(text);
                if (types.ToToml(lockfile) != text) faults.Add("the lock is written otherwise: " + toml + "\n" + types.ToToml(lockfile) + "\n" + text);
                if (valid > 3) continue;
                var again = GeneratorRun.Of(InputText.Schema(schemaText), InputText.Effective(effective));
                if (again.Complaints() is { Count: > 0 } complaints) faults.Add(complaints[0]);
                else if (CompiledConfig.Of(again) is var compiled && !compiled.Effective.Equals(compiled.ConfigOf(compiled.ParseLock(text)))) faults.Add("Effective is another: " + toml);
            }
            catch (FormatException exception)
            {
                faults.Add(exception.Message + " in " + toml);
            }
        }

        return faults;
    }

    internal static string Toml(JsonObject config)
    {
        var source = new Source(SourceKind.Layer, "data", null);
        return LockWriter.WriteConfig((ConfigTable)JsonReader.Read(config.ToJsonString(), source, new List<TextFault>())!);
    }

    internal sealed class Project : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("configlock-").FullName;

        public Project(string schema) => File.WriteAllText(Path.Combine(_folder, "config.schema.json"), schema);

        public string? Build(string toml)
        {
            File.WriteAllText(Path.Combine(_folder, "config.toml"), toml);
            var result = ConfigLockBuild.Run(new BuildRequest
            {
                ProjectFile = Path.Combine(_folder, "app.csproj"),
                Id = "app",
                Version = "1.0.0",
                Schema = new NamedFile(Path.Combine(_folder, "config.schema.json"), "config.schema.json"),
                Layers = [new LayerFile(Path.Combine(_folder, "config.toml"), "config.toml", false)],
                IntermediateDirectory = Path.Combine(_folder, "obj"),
            });
            return result.Diagnostics.HasErrors ? null : File.ReadAllText(Path.Combine(_folder, "obj", "app.config.lock.json"));
        }

        public string Lock() => File.ReadAllText(Path.Combine(_folder, "obj", "app.config.lock.toml"));

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
