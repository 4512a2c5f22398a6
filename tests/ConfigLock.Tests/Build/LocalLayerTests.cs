using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Build;

/// <summary>Layers of one developer, which reach no lock (docs/resolution.md, step 1).</summary>
public sealed class LocalLayerTests : IDisposable
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "model": { "type": "string" },
            "retries": { "type": "integer", "default": 2 },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true, "strip": "profile" } },
            "profiles": { "additionalProperties": { "$ref": "#" }, "x-configlock": { "profiles": true, "strip": "profile" } }
          },
          "additionalProperties": false
        }
        """;

    private const string Layer = "model = \"a\"\nprofile = \"p\"\n[profiles.p]\nretries = 3\n[profiles.q]\nretries = 4\n";
    private const string Shared = "model = \"a\"\nretries = 3\n";

    private readonly TemporaryProject _project = new(Schema, Layer);

    public LocalLayerTests() => _project.Export();

    public void Dispose() => _project.Dispose();

    public static TheoryData<string> Modes => ["Replay", "Verify", ""];

    [Theory]
    [MemberData(nameof(Modes))]
    public void It_changes_the_types_alone_and_is_named(string mode)
    {
        var result = Build(mode, "retries = 9\n", out var said);

        Assert.Equal(["CFGLOCK218"], said);
        var warning = Assert.Single(TemporaryProject.Said(result));
        Assert.Equal(("local.toml", 1), (warning.Place.Source!.Name, warning.Place.Line));
        Assert.EndsWith(": retries", warning.Message);
        Assert.Contains(Shared, File.ReadAllText(result.LockFile!));
        Assert.Contains(Shared, File.ReadAllText(result.IntermediateLock!));
        Assert.Contains("9", Types());
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void In_a_CI_build_it_is_not_read(string mode)
    {
        _project.Write("local.toml", "this is not TOML");
        var result = TemporaryProject.Passes(Request(mode) with { ContinuousIntegration = true });

        Assert.DoesNotContain(result.FilesRead, file => file.Path == _project.PathOf("local.toml"));
        Assert.DoesNotContain("9", Types());
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void It_may_be_missing_and_may_change_nothing(string mode)
    {
        TemporaryProject.Passes(Request(mode));
        Build(mode, "retries = 3\n", out var said);
        Assert.Empty(said);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void It_gives_no_controls_and_chooses_no_profile(string mode)
    {
        Build(mode, "profile = \"q\"\n[debug.config_lockfile]\nload_path = \"no.toml\"\nexport_dir = \"no\"\n", out var said);
        Assert.Empty(said);
        Assert.False(Directory.Exists(_project.PathOf("no")));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Overrides_stand_above_it_and_requirements_hold(string mode)
    {
        _project.Write("local.toml", "model = \"mine\"\nretries = 9\n");
        _project.Write("must.toml", "model = \"a\"\n");
        TemporaryProject.Fails(Request(mode) with { Requirements = [_project.Layer("must.toml")] }, "CFGLOCK205");
        Assert.Contains(
            TemporaryProject.Said(ConfigLockBuild.Run(Request("") with { Overrides = "retries=5" })),
            static diagnostic => diagnostic.Message.EndsWith(": model", StringComparison.Ordinal));
    }

    [Fact]
    public void An_update_writes_nothing_of_it()
    {
        _project.Write("local.toml", "model = \"mine\"\n");
        _project.Write(TemporaryProject.LayerFile, Layer.Replace("\"a\"", "\"b\""));
        ConfigLockBuild.Run(Request("Replay") with { Update = "true" });
        Assert.Contains("model = \"b\"\n", _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void What_is_wrong_with_it_is_told_at_its_line()
    {
        _project.Write("local.toml", "\nretires = 9\n");
        var fault = TemporaryProject.Fails(Request("Replay"), "CFGLOCK203");
        Assert.Equal(("local.toml", 2), (fault.Place.Source!.Name, fault.Place.Line));
    }

    [Fact]
    public void An_explanation_speaks_of_what_everybody_has()
    {
        _project.Write("local.toml", "retries = 9\n");
        Assert.DoesNotContain("= 9", TemporaryProject.Passes(Request("Replay") with { Explain = true }).Explanation);
    }

    private BuildResult Build(string mode, string local, out List<string> said)
    {
        _project.Write("local.toml", local);
        var result = ConfigLockBuild.Run(Request(mode));
        said = [.. TemporaryProject.Said(result).Select(static diagnostic => diagnostic.Code)];
        return result;
    }

    private BuildRequest Request(string mode)
    {
        var request = mode.Length == 0 ? _project.ExportRequest() : _project.ReplayRequest() with { Mode = mode };
        return request with { Layers = [.. request.Layers, _project.Layer("local.toml") with { Local = true }] };
    }

    private string Types() => _project.Read("obj/configlock/App.config.lock.json");
}
