using System.Text;
using ConfigLock.Core.Build;
using ConfigLock.Tests.Reporting;

namespace ConfigLock.Tests.Build;

/// <summary>What several environments of one build have to do with each other (docs/environments.md).</summary>
public sealed class SeveralEnvironmentsTests : IDisposable
{
    private readonly ReportedEnvironments _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void An_update_says_what_it_accepts_besides()
    {
        _project.Drift();
        var said = TemporaryProject.Said(ConfigLockBuild.Run(_project.Verify())).Select(static drift => drift.Message.Split('\n')[0]);
        Assert.Equal(
            [
                "in Staging: 2 keys drifted from the lock: limits.turns, url; to accept these 2 keys and what drifted in Production, "
                    + "run: dotnet build -p:ConfigLockUpdate=true; to accept only these 2 keys, run: git apply reports/App.Staging.patch",
                "in Production: 1 key drifted from the lock: level; to accept this key and what drifted in Staging, "
                    + "run: dotnet build -p:ConfigLockUpdate=true; to accept only this key, run: git apply reports/App.Production.patch",
            ],
            said);
    }

    [Fact]
    public void An_update_of_some_keys_warns_of_one_that_drifts_in_none()
    {
        _project.Drift();
        var request = _project.Verify() with { Update = "true" };

        var warnings = TemporaryProject.Said(ConfigLockBuild.Run(request with { UpdateKeys = "url;prompt" }))
            .Where(static said => said.Code == "CFGLOCK313").ToList();

        Assert.Equal(3, warnings.Count);
        Assert.All(warnings, static warning => Assert.Contains("ConfigLockUpdateKeys names prompt", warning.Message));
        Assert.Contains("url = \"https://other\"", Lock("Staging"));
        Assert.Contains("turns = 5", Lock("Staging"));
        Assert.Contains("level = \"warning\"", Lock("Production"));
        var after = TemporaryProject.Said(ConfigLockBuild.Run(request with { UpdateKeys = "limits;level" })).ToList();
        Assert.Empty(after);
        TemporaryProject.Passes(_project.Verify());
    }

    [Fact]
    public void The_version_is_taken_over_in_each_lock_that_has_another()
    {
        var before = Lock("Staging");
        Write("Staging", before.Replace("1.0.0", "0.9.0", StringComparison.Ordinal));
        Write("Production", "# kept\n" + Lock("Production"));
        Assert.StartsWith("in Staging: ", TemporaryProject.Fails(_project.Verify(), "CFGLOCK302").Message);

        TemporaryProject.Passes(_project.Verify() with { Update = "Version" });

        Assert.Equal(before, Lock("Staging"));
        Assert.StartsWith("# kept\n", Lock("Production"));
    }

    [Fact]
    public void Digests_are_judged_in_each()
    {
        _project.Files.Write("policy.txt", "one\n");
        var request = _project.Verify() with { Attachments = [_project.Files.Named("policy.txt")] };
        TemporaryProject.Passes(request with { Update = "true" });
        Assert.Contains("\"file:policy.txt\" = \"sha256:", Lock("Staging"));
        _project.Files.Write("policy.txt", "two\n");

        // Of each lock at its own line.
        var said = TemporaryProject.Said(ConfigLockBuild.Run(request)).ToList();
        Assert.Equal(["CFGLOCK312", "CFGLOCK312", "CFGLOCK312"], said.Select(static one => one.Code));
        Assert.StartsWith("in Development: ", said[0].Message);
        Assert.Contains("and what drifted in Staging and Production, run: ", said[0].Message);
        TemporaryProject.Passes(request with { Update = "true" });
        TemporaryProject.Passes(request);
    }

    [Theory]
    [InlineData("Replay")]
    [InlineData("Verify")]
    public void A_project_may_have_no_lock_on_purpose(string mode) =>
        Assert.Equal(3, TemporaryProject.Passes(_project.Verify() with { Mode = mode, HasNoLock = true }).Locks.Count);

    [Fact]
    public void A_layer_of_one_developer_counts_in_its_environment_and_is_named()
    {
        _project.Files.Write("config.Staging.local.toml", "level = \"mine\"\n");
        var request = _project.Verify();
        var warning = TemporaryProject.Warns(request with { Layers = [.. request.Layers, Local] }, "CFGLOCK218");
        Assert.StartsWith("in Staging: ", warning.Message);
        Assert.Contains("mine", _project.Files.Read("obj/configlock/App.Staging.config.lock.json"));
        Assert.DoesNotContain("mine", _project.Files.Read("obj/configlock/App.Staging.config.lock.toml"));
        Assert.DoesNotContain("mine", _project.Files.Read("obj/configlock/App.Production.config.lock.json"));
    }

    [Fact]
    public void A_fault_in_a_layer_of_one_developer_keeps_all_locks_from_being_written()
    {
        _project.Drift();
        _project.Files.Write("config.Production.local.toml", "nonsense = 1\n");
        var (before, request) = (Lock("Staging"), _project.Verify());
        var fault = TemporaryProject.Fails(
            request with { Update = "true", ExportDirectory = _project.Files.Named("out"), Layers = [.. request.Layers, Local] },
            "CFGLOCK203");
        Assert.StartsWith("in Production: ", fault.Message);
        Assert.Equal(before, Lock("Staging"));
        Assert.False(_project.Files.Exists("out"));
    }

    [Fact]
    public void An_editor_gets_the_config_of_those_that_resolve()
    {
        _project.Files.Write("config.Staging.toml", "url = 3\n");
        var result = ConfigLockBuild.Run(_project.Request() with { DesignTime = true });
        Assert.True(result.Diagnostics.HasErrors);
        Assert.Equal(["Development", "Production"], result.Locks.Select(static one => one.Environment));

        _project.Files.Write("config.Staging.toml", ReportedEnvironments.Staging);
        _project.Drift();
        Assert.Equal(3, ConfigLockBuild.Run(_project.Verify() with { DesignTime = true }).Locks.Count);
    }

    [Fact]
    public void What_lies_under_obj_of_one_that_is_no_longer_named_goes()
    {
        _project.Drift();
        ConfigLockBuild.Run(_project.Verify() with { ReportDirectory = null, CopySources = true });
        TemporaryProject.Passes(_project.Request() with { Explain = true });
        TemporaryProject.Passes(_project.Request() with { CopySources = true });
        _project.Files.Write("obj/configlock/App.Tests.config.lock.toml", "of another project\n");
        Assert.Contains("App.Staging.config.lock.toml", Left());

        TemporaryProject.Passes(_project.Request("Production") with { CopySources = true });
        Assert.Equal(
            [
                "App.Production.config.lock.json", "App.Production.config.lock.toml", "App.Production.explain.json",
                "App.Tests.config.lock.toml", "App.environments.txt", "sources/Production/1.config.toml",
                "sources/Production/2.config.Production.toml"
            ],
            Left());

        // And the other way round: what there was before the project had environments, and what is left of them.
        TemporaryProject.Passes(_project.Files.Request());
        Assert.Equal(["App.Tests.config.lock.toml", "App.config.lock.json", "App.config.lock.toml"], Left());
        TemporaryProject.Passes(_project.Request("Production"));
        Assert.DoesNotContain("App.config.lock.toml", Left());
    }

    [Fact]
    public void A_log_gets_the_layers_of_each_whatever_their_language()
    {
        _project.Files.Write("extra.json", """{ "level": "debug", "token": "s3cret" }""");
        var request = _project.Request("Staging", "Production");
        TemporaryProject.Passes(request with { Layers = [.. request.Layers, _project.Files.Layer("extra.json")], CopySources = true });
        Assert.Equal("level = \"debug\"\ntoken = \"(secret)\"\n", _project.Files.Read("obj/configlock/sources/Staging/3.extra.json.toml"));
        Assert.True(_project.Files.Exists("obj/configlock/sources/Production/3.extra.json.toml"));
    }

    [Theory]
    [InlineData("eu.west 1")]
    [InlineData("Größe")]
    [InlineData("50%3B;#1")]
    [InlineData("@(a)$(b)'{}!")]
    public void A_name_is_any_that_a_file_can_have(string name)
    {
        _project.Files.Write($"config.{name}.toml", "url = \"here\"\n");
        _project.Files.Write($"locks/App.{name}.config.lock.toml", Lock("Staging"));
        TemporaryProject.Passes(_project.Verify(name, "Production") with { Update = "true" });
        Assert.Contains("url = \"here\"", Lock(name));
        _project.Files.Write($"config.{name}.toml", "url = \"there\"\n");
        Assert.StartsWith($"in {name}: 1 key", TemporaryProject.Fails(_project.Verify(name, "Production"), "CFGLOCK303").Message);
        Git.Run(_project.Files.PathOf("."), "apply", $"reports/App.{name}.patch");
        TemporaryProject.Passes(_project.Verify(name, "Production"));
    }

    [Fact]
    public void A_name_that_is_too_long_for_a_file_is_an_error()
    {
        var name = new string('é', 99);
        Assert.StartsWith(
            $"\"{name}\" cannot be the name of an environment",
            TemporaryProject.Fails(_project.Request(name) with { Id = "Application" }, "CFGLOCK236").Message);
        Assert.Equal(198, Encoding.UTF8.GetByteCount(name));
    }

    [Fact]
    public void Two_that_would_update_one_file_to_different_texts_are_an_error()
    {
        var held = new List<IDisposable>();
        var request = _project.Verify() with
        {
            LoadPath = new(_project.Files.PathOf("locks/{Environment}/../App.toml"), "locks/{Environment}/../App.toml"),
            Update = "true",
            KeepUntilAllIsBuilt = held.Add,
        };
        foreach (var name in request.Environments) Directory.CreateDirectory(_project.Files.PathOf("locks/" + name));
        var result = ConfigLockBuild.Run(request);
        held.ForEach(static one => one.Dispose());
        Assert.All(TemporaryProject.Said(result), static said => Assert.Equal("CFGLOCK310", said.Code));
        Assert.Contains("or {Environment} in ConfigLockLoadPath", TemporaryProject.Said(result).First().Message);
    }

    private Core.Sources.LayerFile Local => _project.Files.Layer("config.{Environment}.local.toml") with { Local = true };

    private string Lock(string environment) => _project.Files.Read($"locks/App.{environment}.config.lock.toml");

    private void Write(string environment, string text) => _project.Files.Write($"locks/App.{environment}.config.lock.toml", text);

    private IEnumerable<string> Left()
    {
        var directory = _project.Files.PathOf("obj/configlock");
        return Directory.GetFiles(directory, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }
}
