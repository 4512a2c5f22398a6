using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Build;

/// <summary>Builds of one process that share a schema.</summary>
public sealed class SchemaCacheTests : IDisposable
{
    private const string Text = """
        {
          "type": "object",
          "properties": {
            "name": { "type": "string", "pattern": "^[a-z0-9]+$", "default": "none" },
            "old": { "type": "integer", "x-configlock": { "alias_of": "server.port" } },
            "server": {
              "$ref": "https://example.com/server.json",
              "default": { "port": 1 }
            },
            "features": {
              "type": "object",
              "x-configlock": { "feature": true },
              "properties": { "a": { "type": "boolean" }, "b": { "type": "boolean", "default": true } }
            }
          }
        }
        """;

    private const string Server =
        """{ "type": "object", "properties": { "port": { "type": "integer", "default": 80 }, "host": { "default": "h" } } }""";

    private readonly TemporaryProject _project = new(Text, "name = \"x\"\n");

    public SchemaCacheTests() => _project.Write("server.json", Server);

    public void Dispose() => _project.Dispose();

    private BuildRequest Request() => _project.ExportRequest() with { SchemaReferences = [Reference()] };

    private SchemaReferenceFile Reference() => new(_project.PathOf("server.json"), "server.json", "https://example.com/server.json");

    private Schema Load(out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        var reader = new FileReader(Place.Whole(new Source(SourceKind.Other, "App.csproj", null)));
        return SchemaFiles.Read(_project.Named(TemporaryProject.SchemaFile), [Reference()], reader, diagnostics).Get(diagnostics)!;
    }

    [Fact]
    public void Two_builds_share_one_model() => Assert.Same(Load(out _), Load(out _));

    [Theory]
    [InlineData(TemporaryProject.SchemaFile, "none", "some")]
    [InlineData("server.json", "80", "81")]
    public void An_edited_file_is_seen_even_if_its_time_and_length_stay(string file, string from, string to)
    {
        var before = _project.Export(_ => Request());
        var time = File.GetLastWriteTimeUtc(_project.PathOf(file));
        _project.Write(file, _project.Read(file).Replace(from, to, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_project.PathOf(file), time);
        _project.Write(TemporaryProject.LayerFile, "server = {}\n");
        Assert.Contains(to, _project.Export(_ => Request()), StringComparison.Ordinal);
        Assert.DoesNotContain(to, before, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_told_to_each_build()
    {
        _project.Write(TemporaryProject.SchemaFile, Text.Replace("\"^[a-z0-9]+$\"", "\"(\"", StringComparison.Ordinal));
        Assert.Null(Load(out var first));
        Assert.Null(Load(out var second));
        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Fact]
    public void A_build_leaves_the_model_as_it_was()
    {
        var schema = (ConfigTable)Load(out _).Json;
        var before = ConfigText.Of(schema);
        var first = _project.Export(_ => Request());
        _project.Write(TemporaryProject.LayerFile, "old = 7\nfeatures = { a = true }\n");
        _project.Export(_ => Request());
        Assert.Equal(before, ConfigText.Of(schema));
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");
        Assert.Equal(first, _project.Export(_ => Request()));
    }

    [Fact]
    public void Builds_on_many_threads_come_to_what_one_comes_to()
    {
        var expected = _project.Export(_ => Request());
        _project.Write(TemporaryProject.SchemaFile, Text + "\n");
        var locks = new string[32];
        Parallel.For(0, locks.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var id = FormattableString.Invariant($"P{i}");
            TemporaryProject.Passes(Request() with { Id = id });
            locks[i] = _project.Read($"locks/{id}.config.lock.toml");
        });
        Assert.All(locks, text => Assert.Equal(expected, text));
    }

    [Fact]
    public void The_models_kept_are_few_and_small()
    {
        var cache = new SchemaCache(capacity: 2, longestText: 100);
        var (a, b, c) = (Texts("1"), Texts("2"), Texts("3"));
        var (first, second) = (cache.Get(a), cache.Get(b));
        Assert.Same(first, cache.Get(Texts("1")));
        cache.Get(c);
        Assert.Same(first, cache.Get(a));
        Assert.NotSame(second, cache.Get(b));
        Assert.NotSame(cache.Get(Texts(new string('x', 101))), cache.Get(Texts(new string('x', 101))));
    }

    [Fact]
    public void A_file_of_another_name_has_its_own_messages()
    {
        var cache = new SchemaCache(capacity: 2, longestText: 100);
        Assert.NotSame(cache.Get([new SchemaText("/a", "a", "", "{}")]), cache.Get([new SchemaText("/a", "../a", "", "{}")]));
        Assert.NotSame(cache.Get([new SchemaText("/a", "a", "", "{}")]), cache.Get([new SchemaText("/a", "a", "u:x", "{}")]));
    }

    private static SchemaText[] Texts(string text) => [new SchemaText("/schema.json", "schema.json", "", text)];
}
