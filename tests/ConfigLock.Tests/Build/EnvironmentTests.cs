using ConfigLock.Core.Build;
using ConfigLock.Core.Sources;

namespace ConfigLock.Tests.Build;

/// <summary>Environments, each with a lock of its own (docs/environments.md).</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Each_environment_has_a_lock_of_its_own()
    {
        Layers(production: """{ "Level": "Warning" }""", staging: """{ "Url": "https://staging" }""");

        var result = TemporaryProject.Passes(Request());

        Assert.Equal(["Level = \"Information\"", "Url = \"http://localhost\""], Locked("Development"));
        Assert.Equal(["Level = \"Information\"", "Url = \"https://staging\""], Locked("Staging"));
        Assert.Equal(["Level = \"Warning\"", "Url = \"http://localhost\""], Locked("Production"));
        Assert.Equal(
            [("Development", false), ("Staging", false), ("Production", true)],
            result.Locks.Select(one => (one.Environment, one.IsDefault)));
        Assert.All(result.Locks, one => Assert.Equal(_project.PathOf($"locks/App.{one.Environment}.config.lock.toml"), one.File));
        Assert.All(result.Locks, one => Assert.Equal(one.Environment + ".config.lock.toml", one.EmbeddedName));
        Assert.Equal(3, result.Notices.Count);
    }

    [Theory]
    [InlineData("", "Production")]
    [InlineData("staging", "Staging")]
    [InlineData(" Development ", "Development")]
    public void The_default_is_Production_or_the_one_that_the_project_says(string asked, string expected)
    {
        Layers();
        var result = TemporaryProject.Passes(Request() with { DefaultEnvironment = asked });
        Assert.Equal(expected, result.Locks.Single(static one => one.IsDefault).Environment);
    }

    [Fact]
    public void Without_Production_the_last_is_the_default()
    {
        Layers();
        var result = TemporaryProject.Passes(Request("Test", "Live"));
        Assert.Equal("Live", result.Locks.Single(static one => one.IsDefault).Environment);
    }

    [Fact]
    public void Drift_names_its_environment_and_the_line_and_nothing_is_written()
    {
        Layers(staging: "{\n  \"Url\": \"https://staging\"\n}");
        TemporaryProject.Passes(Request());
        _project.Write("appsettings.Staging.json", "{\n  \"Url\": \"https://other\"\n}");

        var result = ConfigLockBuild.Run(Verify() with { ExportDirectory = _project.Named("out") });

        var drift = Assert.Single(TemporaryProject.Said(result));
        Assert.Equal("CFGLOCK303", drift.Code);
        Assert.Equal("locks/App.Staging.config.lock.toml", drift.Place.Source!.Name);
        Assert.StartsWith("in Staging: 1 key drifted from the lock: Url", drift.Message, StringComparison.Ordinal);
        Assert.Contains("appsettings.Staging.json(2,", drift.Message, StringComparison.Ordinal);
        Assert.Empty(result.Locks);
        Assert.False(_project.Exists("out"));
    }

    [Fact]
    public void What_is_wrong_in_all_of_them_is_said_once()
    {
        Layers();
        _project.Write("appsettings.json", "{ \"Level\": }");
        var fault = TemporaryProject.Fails(Request(), "CFGLOCK201");
        Assert.StartsWith("appsettings.json is not valid JSON", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_one_keeps_all_from_being_written()
    {
        Layers(staging: "{ \"Url\": }");
        var fault = TemporaryProject.Fails(Request(), "CFGLOCK201");
        Assert.StartsWith("in Staging: ", fault.Message, StringComparison.Ordinal);
        Assert.False(_project.Exists("locks"));
    }

    [Fact]
    public void An_update_writes_each_lock_that_differs()
    {
        Layers();
        TemporaryProject.Passes(Request());
        var production = _project.Read("locks/App.Production.config.lock.toml");
        _project.Write("locks/App.Production.config.lock.toml", "# kept\n" + production);
        _project.Write("appsettings.Staging.json", """{ "Url": "https://other" }""");

        TemporaryProject.Passes(Verify() with { Update = "true" });

        Assert.Contains("Url = \"https://other\"", Locked("Staging"));
        Assert.Equal("# kept\n" + production, _project.Read("locks/App.Production.config.lock.toml"));
        TemporaryProject.Passes(Verify());
    }

    [Fact]
    public void Items_count_in_their_environment_alone()
    {
        Layers();
        _project.Write("extra.json", """{ "Level": "Debug" }""");
        _project.Write("required.toml", "Url = \"http://localhost\"\n");
        var request = Request();
        TemporaryProject.Passes(request with
        {
            Layers = [.. request.Layers, _project.Layer("extra.json") with { Environment = "development" }],
            OverrideItems = [new OverrideItem("Url", "https://live", "Production")],
            Requirements = [_project.Layer("required.toml") with { Environment = "Staging" }],
        });

        Assert.Equal(["Level = \"Debug\"", "Url = \"http://localhost\""], Locked("Development"));
        Assert.Equal(["Level = \"Information\"", "Url = \"http://localhost\""], Locked("Staging"));
        Assert.Equal(["Level = \"Information\"", "Url = \"https://live\""], Locked("Production"));
    }

    [Fact]
    public void A_lock_is_replayed_in_its_environment()
    {
        Layers();
        TemporaryProject.Passes(Request());
        var name = "locks/App.Staging.config.lock.toml";
        _project.Write(name, _project.Read(name).Replace("http://localhost", "http://replayed", StringComparison.Ordinal));

        var result = TemporaryProject.Replays(Verify() with { Mode = "Replay" });

        var staging = result.Locks.Single(static one => one.Environment == "Staging");
        Assert.Contains("http://replayed", File.ReadAllText(staging.Intermediate), StringComparison.Ordinal);
        var production = result.Locks.Single(static one => one.Environment == "Production");
        Assert.Contains("http://localhost", File.ReadAllText(production.Intermediate), StringComparison.Ordinal);
    }

    public static TheoryData<string[], string, string> BadNames => new()
    {
        { ["a/b"], "CFGLOCK236", "\"a/b\" cannot be the name of an environment" },
        { ["Live", "LIVE"], "CFGLOCK236", "\"Live\" and \"LIVE\" are one environment" },
    };

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_name_that_cannot_be_one_is_an_error(string[] names, string code, string message)
    {
        Layers();
        Assert.StartsWith(message, TemporaryProject.Fails(Request(names), code).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_may_be_repeated()
    {
        Layers();
        Assert.Equal(2, TemporaryProject.Passes(Request("Test", "Live", "Test")).Locks.Count);
    }

    [Fact]
    public void An_item_of_an_unknown_environment_is_a_warning_that_names_the_nearest()
    {
        Layers();
        var request = Request();
        var layers = request.Layers.Append(_project.Layer("none.json") with { Environment = "Stagin" });
        var warning = TemporaryProject.Warns(request with { Layers = [.. layers] }, "CFGLOCK237");
        Assert.EndsWith("did you mean \"Staging\"?", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_environments_cannot_load_one_lock()
    {
        Layers();
        var fault = TemporaryProject.Fails(Request() with { LoadPath = _project.Named("locks/App.config.lock.toml") }, "CFGLOCK317");
        Assert.Contains("{Environment}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_names_the_lock_of_its_environment()
    {
        Layers();
        TemporaryProject.Passes(Request());
        _project.Write("controls.toml", "[debug.config_lockfile]\nload_path = \"locks/App.{Environment}.config.lock.toml\"\n");
        var request = Request() with { ExportDirectory = null, Mode = "Verify" };
        TemporaryProject.Passes(request with { Layers = [.. request.Layers, _project.Layer("controls.toml")] });
    }

    [Fact]
    public void The_name_in_a_path_needs_environments()
    {
        Layers();
        _project.Write(TemporaryProject.SchemaFile, "{}");
        var request = Request() with { Environments = [], HasHostDefaults = false, Schema = _project.Named(TemporaryProject.SchemaFile) };
        TemporaryProject.Fails(request, "CFGLOCK238");
    }

    [Theory]
    [InlineData("Stagin")]
    [InlineData("Test")]
    public void A_default_that_the_project_does_not_name_is_an_error(string asked)
    {
        Layers();
        var fault = TemporaryProject.Fails(Request() with { DefaultEnvironment = asked }, "CFGLOCK208");
        Assert.Contains("Development or Staging or Production", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_without_environments_has_Production_and_one_lock()
    {
        Layers(production: """{ "Level": "Warning" }""");
        var result = TemporaryProject.Passes(Request() with { Environments = [], HasHostDefaults = true });

        var built = Assert.Single(result.Locks);
        Assert.Equal(("Production", true, "config.lock.toml"), (built.Environment, built.IsDefault, built.EmbeddedName));
        Assert.Equal(_project.PathOf("locks/App.config.lock.toml"), built.File);
        Assert.Contains("Level = \"Warning\"", _project.Read("locks/App.config.lock.toml"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_named_environment_has_its_name_in_the_lock()
    {
        Layers();
        var built = Assert.Single(TemporaryProject.Passes(Request("Live")).Locks);
        Assert.Equal(("Live", true), (built.Environment, built.IsDefault));
        Assert.Equal(_project.PathOf("locks/App.Live.config.lock.toml"), built.File);
    }

    private void Layers(string? production = null, string? staging = null)
    {
        _project.Write("appsettings.json", """{ "Level": "Information", "Url": "http://localhost" }""");
        if (production is not null) _project.Write("appsettings.Production.json", production);
        if (staging is not null) _project.Write("appsettings.Staging.json", staging);
    }

    private BuildRequest Request(params string[] environments) => _project.ExportRequest() with
    {
        Environments = environments.Length > 0 ? environments : ["Development", "Staging", "Production"],
        Semantics = "DotNet",
        HasHostDefaults = true,
        Layers = [_project.Layer("appsettings.json"), _project.Layer("appsettings.{Environment}.json", optional: true)],
    };

    private BuildRequest Verify() => Request() with
    {
        ExportDirectory = null,
        LoadPath = _project.Named("locks/App.{Environment}.config.lock.toml"),
        Mode = "Verify",
    };

    private string[] Locked(string environment) =>
        [.. _project.Read($"locks/App.{environment}.config.lock.toml").Split('\n').SkipWhile(static line => line != "[config]").Skip(1)
            .Where(static line => line.Length > 0)];
}
