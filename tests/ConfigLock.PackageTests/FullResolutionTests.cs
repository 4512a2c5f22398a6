using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>
/// What the properties and items of the full resolution do in a real build; the rules themselves are tested in the engine.
/// </summary>
public class FullResolutionTests
{
    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string" },
            "limit": { "type": "integer" },
            "prompt": { "type": "string" },
            "prompt_file": { "type": "string" },
            "token": { "type": "string", "writeOnly": true },
            "profile": { "type": "string" },
            "profiles": { "type": "object", "additionalProperties": { "type": "object" } }
          }
        }
        """;

    private const string Rules = """
        [rules.model]
        catalog_key = "slug"
        [rules.limit]
        catalog = "limits.window"
        [rules.prompt_file]
        include = "prompt"
        [rules.profile]
        profile_selector = true
        [rules.profiles]
        profiles = true
        """;

    [Fact]
    public async Task Every_input_shapes_the_lock_and_an_edit_of_it_is_seen()
    {
        using var project =
            await CreateAsync("<ConfigLockProfile>fast</ConfigLockProfile><ConfigLockModelCatalog>models.json</ConfigLockModelCatalog>");

        (await project.BuildAsync()).MustPassQuietly();
        Assert.EndsWith(
            "[config]\nlimit = 9\nmodel = \"small\"\nprompt = \"Be brief.\\n\"\n", project.Read(Locked.Lock), StringComparison.Ordinal);

        project.Write("prompt.md", "Be kind.\r\n");
        (await project.ResolveAsync()).MustPassQuietly();
        Assert.Contains("prompt = \"Be kind.\\n\"\n", project.Read(Locked.Lock), StringComparison.Ordinal);

        project.Edit("models.json", "9", "10");
        (await project.ResolveAsync()).MustPassQuietly();
        Assert.Contains("limit = 10\n", project.Read(Locked.Lock), StringComparison.Ordinal);

        project.Edit("configlock.rules.toml", "limits.window", "limits.other");
        (await project.ResolveAsync("-p:ConfigLockProfile=")).MustPassQuietly();
        Assert.EndsWith("[config]\nmodel = \"large\"\nprompt = \"Be kind.\\n\"\n", project.Read(Locked.Lock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalog_fields_can_stay_dynamic()
    {
        using var project = await CreateAsync("<ConfigLockModelCatalog>models.json</ConfigLockModelCatalog>");

        (await project.ResolveAsync("-p:ConfigLockSaveFieldsResolvedFromModelCatalog=false", "-p:ConfigLockOverrides=model=small"))
            .MustPassQuietly();

        Assert.DoesNotContain("limit", project.Read(Locked.Lock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_requirement_names_both_places()
    {
        using var project = await CreateAsync("", "<ConfigLockRequirements Include=\"required.toml\" />");
        project.Write("required.toml", "model = \"small\"\n");

        var error = (await project.BuildAsync()).MustFailWith("CFGLOCK205");

        Assert.Equal((project.PathOf("config.toml"), 1), (error.File, error.Line));
        Assert.Contains("required.toml(1,9) requires \"small\"", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_in_no_output_and_in_no_file_that_the_build_leaves()
    {
        using var project = await CreateAsync("");
        project.Write(
            "config.toml",
            project.Read("config.toml").Replace("prompt_file", "token = \"hunter2\"\nprompt_file", StringComparison.Ordinal));

        foreach (var arguments in (string[][])[["-v:diag"], ["-t:ConfigLockExplain"]])
        {
            var build = await project.BuildAsync(arguments);
            build.MustPass();
            build.Expect(!build.Output.Contains("hunter2", StringComparison.Ordinal), "no secret");
        }

        var files = Directory.EnumerateFiles(project.Directory, "*", SearchOption.AllDirectories);
        foreach (var file in files.Where(static file => Path.GetFileName(file) != "config.toml"))
            Assert.DoesNotContain("hunter2", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_binary_log_holds_lock_diff_and_layers_without_secrets()
    {
        using var project = await CreateAsync("");
        project.Write(
            "config.toml",
            project.Read("config.toml").Replace("prompt_file", "token = \"hunter2\"\nprompt_file", StringComparison.Ordinal));
        (await project.ResolveAsync()).MustPassQuietly();

        (await project.BuildAsync("-bl:build.binlog", $"-p:ConfigLockLoadPath={Locked.Lock}", "-p:ConfigLockOverrides=model=small"))
            .MustDrift("+model = \"small\"");

        var embedded = BinaryLog.EmbeddedFiles(project.PathOf("build.binlog"));
        Assert.Contains(
            "+model = \"small\"",
            embedded.Single(static file => file.Key.EndsWith("App.diff", StringComparison.Ordinal)).Value,
            StringComparison.Ordinal);
        var layer = embedded.Single(static file => file.Key.EndsWith("1.config.toml", StringComparison.Ordinal)).Value;
        Assert.Contains("token = \"(secret)\"", layer, StringComparison.Ordinal);
        Assert.DoesNotContain(embedded.Values, static text => text.Contains("hunter2", StringComparison.Ordinal));
    }

    private static async Task<Sandbox> CreateAsync(string properties, string items = "")
    {
        var project = await Sandbox.CreateAsync("<ConfigLockExportDir>locks</ConfigLockExportDir>" + properties, items);
        project.Write("config.schema.json", Schema);
        project.Write("configlock.rules.toml", Rules);
        project.Write("config.toml", "model = \"large\"\nprompt_file = \"prompt.md\"\n[profiles.fast]\nmodel = \"small\"\n");
        project.Write("prompt.md", "Be brief.\n");
        project.Write("models.json", """{ "models": [{ "slug": "small", "limits": { "window": 9 } }, { "slug": "large" }] }""");
        return project;
    }
}
