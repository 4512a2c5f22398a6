using ConfigLock.Core.Build;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Sources;

namespace ConfigLock.Tests.Build;

/// <summary>Builds of one process that share the rules of a schema.</summary>
public sealed class RulePoolTests : IDisposable
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

    private RulePool Pool() => SchemaFiles.Read(
        _project.Named(TemporaryProject.SchemaFile), [], new FileReader(Place.Whole(new Source(SourceKind.Definition, "App.csproj", null))), new DiagnosticBag()).Rules!;

    private BuildRequest Request() => _project.ExportRequest() with { Rules = _project.Named(RulesFile) };

    [Fact]
    public void Builds_one_after_the_other_share_the_rules_and_builds_side_by_side_do_not()
    {
        var pool = Pool();
        var first = pool.Borrow(null);
        using var beside = pool.Borrow(null);
        Assert.NotSame(first, beside);
        first.Dispose();
        using var next = pool.Borrow(null);
        Assert.Same(first, next);
    }

    [Fact]
    public void Each_text_of_a_rules_file_has_its_rules()
    {
        var pool = Pool();
        var file = _project.Named(RulesFile);
        using (pool.Borrow(null))
        using (var other = pool.Borrow(new RulesText(file, "[rules.size]\nremoved = true\n"))) Assert.True(other.Rules!.Root.Child("size")!.Rules.Removed);
        using var found = pool.Borrow(new RulesText(file, "[rules.size]\nremoved = true\n"));
        using var none = pool.Borrow(null);
        Assert.True(found.Rules!.Root.Child("size")!.Rules.Removed);
        Assert.False(none.Rules!.Root.Child("size")!.Rules.Removed);
    }

    [Fact]
    public void Rules_that_a_build_has_grown_large_are_not_kept()
    {
        var pool = Pool();
        var first = pool.Borrow(null);
        var servers = first.Rules!.Root.Child("servers")!;
        for (var i = 0; i < 100_000; i++) servers.Child(FormattableString.Invariant($"s{i}"));
        first.Dispose();
        using var next = pool.Borrow(null);
        Assert.NotSame(first, next);
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
