using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Bad input ends in a located error, each time, with nothing written.</summary>
public class BadInputTests
{
    private static async Task<BuildMessage> FailsAsync(Sandbox project, string code, params string[] arguments)
    {
        string[] all = ["-p:ConfigLockExportDir=locks", .. arguments];
        var first = (await project.BuildAsync(all)).MustFailWith(code);
        var again = (await project.ResolveAsync(all)).MustFailWith(code);
        Assert.Equal(first, again);
        Assert.False(Directory.Exists(project.PathOf("locks")));
        return first;
    }

    [Theory]
    [InlineData("CFGLOCK201", "model = \"large\"\nretries = = 3\n")]
    [InlineData("CFGLOCK202", "model = \"large\"\nretries = \"three\"\n")]
    [InlineData("CFGLOCK203", "model = \"large\"\nretrys = 3\n")]
    public async Task A_bad_layer(string code, string text)
    {
        using var project = await Sandbox.CreateAsync();
        project.Write("config.toml", text);
        var error = await FailsAsync(project, code);
        Assert.Equal((project.PathOf("config.toml"), 2), (error.File, error.Line));
        Assert.NotEqual(0, error.Column);
    }

    [Fact]
    public async Task A_missing_layer_unless_it_is_optional()
    {
        using var project = await Sandbox.CreateAsync(items: "<ConfigLockLayer Include=\"config.toml;missing.toml\" />");
        await FailsAsync(project, "CFGLOCK204");
        project.Edit("App.csproj", "missing.toml\"", "missing.toml\" Optional=\"true\"");
        (await project.ResolveAsync()).MustPassQuietly();
    }

    [Fact]
    public async Task A_missing_schema()
    {
        using var project = await Sandbox.CreateAsync();
        await FailsAsync(project, "CFGLOCK204", "-p:ConfigLockSchema=missing.json");
    }

    [Fact]
    public async Task A_directory_as_layer()
    {
        using var project = await Sandbox.CreateAsync(items: "<ConfigLockLayer Include=\"config.toml;layers\" />");
        Directory.CreateDirectory(project.PathOf("layers"));
        await FailsAsync(project, "CFGLOCK2");
    }

    // The compiler would wait for it as well, so the build has to end before.
    [Fact]
    public async Task A_named_pipe_as_schema_and_one_as_lock()
    {
        if (OperatingSystem.IsWindows()) return;
        using var project = await Sandbox.CreateAsync();
        File.Delete(project.PathOf("config.schema.json"));
        foreach (var pipe in (string[])["config.schema.json", "pipe.lock.toml"])
            (await DotNet.RunProgramAsync("mkfifo", project.Directory, [pipe])).MustPass();

        Assert.Equal(project.PathOf("config.schema.json"), (await FailsAsync(project, "CFGLOCK206")).File);
        File.Delete(project.PathOf("config.schema.json"));
        project.Write("config.schema.json", Sandbox.Schema);
        Assert.Equal(
            project.PathOf("pipe.lock.toml"), (await FailsAsync(project, "CFGLOCK301", "-p:ConfigLockLoadPath=pipe.lock.toml")).File);
    }

    [Fact]
    public async Task A_directory_as_schema()
    {
        using var project = await Sandbox.CreateAsync();
        Directory.CreateDirectory(project.PathOf("schemas"));
        await FailsAsync(project, "CFGLOCK", "-p:ConfigLockSchema=schemas");
    }

    [Theory]
    [InlineData("{ \"type\": ")]
    [InlineData("{ \"$ref\": \"#/definitions/nowhere\" }")]
    [InlineData("{ \"$ref\": \"https://example.com/unknown.json\" }")]
    [InlineData("{ \"allOf\": [ { \"$ref\": \"#\" } ] }")]
    public async Task A_bad_schema(string text)
    {
        using var project = await Sandbox.CreateAsync();
        project.Write("config.schema.json", text);
        var error = await FailsAsync(project, "CFGLOCK1");
        Assert.Equal(project.PathOf("config.schema.json"), error.File);
        Assert.NotEqual(0, error.Line);
    }

    [Theory]
    [InlineData("=5")]
    [InlineData("retries")]
    [InlineData("a..b=5")]
    public async Task A_bad_override(string text)
    {
        using var project = await Sandbox.CreateAsync();
        await FailsAsync(project, "CFGLOCK2", "-p:ConfigLockOverrides=" + text);
    }

    [Fact]
    public async Task An_export_directory_that_cannot_be_made()
    {
        using var project = await Sandbox.CreateAsync();
        project.Write("taken", "a file");
        (await project.BuildAsync("-p:ConfigLockExportDir=taken")).MustFailWith("CFGLOCK");
        (await project.ResolveAsync("-p:ConfigLockExportDir=taken")).MustFailWith("CFGLOCK");
        Assert.Equal("a file", project.Read("taken"));
    }

    [Fact]
    public async Task Several_paths_where_one_is_meant()
    {
        using var project = await Sandbox.CreateAsync();
        await FailsAsync(project, "CFGLOCK204", "-p:ConfigLockSchema=one.json%3Btwo.json");
    }
}
