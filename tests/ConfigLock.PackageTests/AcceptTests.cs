using System.Text.Json;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Accepting a drift, and finding out where values come from.</summary>
public class AcceptTests
{
    [Fact]
    public async Task An_update_creates_the_lock_then_rewrites_it_and_says_so()
    {
        using var project = await Sandbox.CreateAsync(Locked.LoadPath);
        (await project.BuildAsync()).MustFailWith("CFGLOCK301");

        var created = await project.BuildAsync("-t:ConfigLockUpdate");
        created.MustPassQuietly();
        created.Expect(created.Output.Contains("+model = \"large\"", StringComparison.Ordinal), "the whole diff");
        (await project.BuildAsync()).MustPassQuietly();

        project.Edit("config.toml", "large", "huge");
        (await project.BuildAsync("-p:ConfigLockMode=Verify")).MustDrift("+model = \"huge\"");
        var updated = await project.BuildAsync("-p:ConfigLockUpdate=true");
        updated.MustPassQuietly();
        updated.Expect(updated.Output.Contains("-model = \"large\"", StringComparison.Ordinal), "the old value");
        (await project.ResolveAsync("-p:ConfigLockMode=Verify")).MustPassQuietly();
    }

    [Fact]
    public async Task A_build_server_never_updates()
    {
        using var project = await Locked.CreateAsync();
        var before = project.Read(Locked.Lock);
        project.Edit("config.toml", "large", "huge");

        (await project.BuildAsync("-p:ConfigLockUpdate=true", "-p:ContinuousIntegrationBuild=true")).MustFailWith("CFGLOCK304");
        Assert.Equal(before, project.Read(Locked.Lock));
    }

    [Theory]
    [InlineData("CI", "true", "false")]
    [InlineData("TF_BUILD", "True", "0")]
    [InlineData("GITHUB_ACTIONS", "off", "FALSE")]
    public async Task The_environment_says_what_a_build_server_is_and_the_property_has_the_last_word(string name, string yes, string no)
    {
        using var project = await Locked.CreateAsync();
        project.Edit("config.toml", "large", "huge");
        string[] update = ["-t:ConfigLockResolve", "-p:ConfigLockUpdate=true"];
        project.Environment[name] = yes;
        (await project.BuildAsync(update)).MustFailWith("CFGLOCK304");
        (await project.BuildAsync([.. update, "-p:ContinuousIntegrationBuild=false"])).MustPassQuietly();

        project.Environment[name] = no;
        (await project.BuildAsync(update)).MustPassQuietly();
        Assert.Contains("huge", project.Read(Locked.Lock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_names_the_layer_file_and_line_of_each_value()
    {
        using var project = await Sandbox.CreateAsync();

        var explained = await project.BuildAsync("-t:ConfigLockExplain", "-p:ConfigLockOverrides=features.tracing=true");

        explained.MustPassQuietly();
        explained.Expect(explained.Output.Contains("""
              # App.csproj
              features.search  = true  # layer config.toml(4,10)
              features.tracing = true  # override in ConfigLockOverrides
              model            = "large"  # layer config.toml(1,9)
              retries          = 3  # default, config.schema.json(8,48)
            """, StringComparison.Ordinal), "each key with its origin");
        using var json = JsonDocument.Parse(project.Read("obj/Debug/net10.0/configlock/App.explain.json"));
        Assert.Equal("features.search", json.RootElement[0].GetProperty("key").GetString());
        Assert.Equal(4, json.RootElement[0].GetProperty("origin").GetProperty("line").GetInt32());
        Assert.False(project.Exists("obj/Debug/net10.0/configlock/App.config.lock.toml"));
    }
}
