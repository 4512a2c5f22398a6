using System.Collections.Concurrent;
using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;

namespace ConfigLock.Tests.Build;

/// <summary>Builds of one process that share the rules of a schema.</summary>
public sealed class RuleCacheTests : IDisposable
{
    private const string RulesFile = "configlock.rules.toml";

    private const string Schema = """
        {
          "properties": {
            "name": { "type": "string", "x-configlock": { "aliases": ["title"] } },
            "size": { "type": "integer" },
            "servers": { "patternProperties": { "^s": { "type": "integer" } } }
          }
        }
        """;

    private readonly TemporaryProject _project = new(Schema, "title = \"x\"\nlength = 3\n");

    public void Dispose() => _project.Dispose();

    private RuleCache Cache()
    {
        var files = new FileReader(Place.Whole(new Source(SourceKind.Other, "App.csproj", null)));
        return SchemaFiles.Read(_project.Named(TemporaryProject.SchemaFile), [], files, new DiagnosticBag()).Rules!;
    }

    private BuildRequest Request() => _project.ExportRequest() with { Rules = _project.Named(RulesFile) };

    [Fact]
    public void Each_text_of_a_rules_file_has_its_rules_and_those_of_one_are_shared()
    {
        var cache = Cache();
        var file = _project.Named(RulesFile);
        var removed = cache.Get(new RulesText(file, "[rules.size]\nremoved = true\n"));
        Assert.NotSame(removed, cache.Get(null));
        Assert.Same(removed, cache.Get(new RulesText(file, "[rules.size]\nremoved = true\n")));
        Assert.True(removed.Rules!.Root.Child("size")!.Rules.Has(LockRules.Removed));
        Assert.False(cache.Get(null).Rules!.Root.Child("size")!.Rules.Has(LockRules.Removed));
    }

    [Fact]
    public void Builds_side_by_side_find_the_same_definitions()
    {
        var root = Cache().Get(null).Rules!.Root;
        var found = new ConcurrentBag<KeyDefinition?>();
        Parallel.For(0, 10_000, i =>
        {
            var servers = root.Child("servers")!;
            found.Add(servers.Child(FormattableString.Invariant($"s{i % 100}")));
            Assert.Null(servers.Child("other"));
            Assert.False(servers.MayHoldSecret);
        });
        Assert.Equal(100, found.Distinct().Count());
    }

    [Fact]
    public void Rules_that_a_build_has_grown_large_are_not_kept()
    {
        var cache = Cache();
        var first = cache.Get(null);
        var servers = first.Rules!.Root.Child("servers")!;
        for (var i = 0; i < 100_000; i++) servers.Child(FormattableString.Invariant($"s{i}"));
        Assert.NotSame(first, cache.Get(null));
    }

    [Fact]
    public void An_edited_rules_file_is_seen_even_if_its_time_and_length_stay()
    {
        _project.Write(RulesFile, "[rules.size]\naliases = [\"length\"]\n");
        Assert.Contains("size = 3", _project.Export(_ => Request()), StringComparison.Ordinal);
        var time = File.GetLastWriteTimeUtc(_project.PathOf(RulesFile));
        _project.Write(RulesFile, "[rules.size]\naliases = [\"breite\"]\n");
        File.SetLastWriteTimeUtc(_project.PathOf(RulesFile), time);
        Assert.DoesNotContain("size = 3", _project.Export(_ => Request()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_rules_file_is_told_to_each_build()
    {
        _project.Write(RulesFile, "[rules.size]\nalias = [\"length\"]\n");
        var first = ConfigLockBuild.Run(Request()).Diagnostics;
        Assert.True(first.HasErrors);
        Assert.Equal(first, ConfigLockBuild.Run(Request()).Diagnostics);
    }
}
