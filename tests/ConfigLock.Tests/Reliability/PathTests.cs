using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reliability;

/// <summary>What names files stays where it belongs.</summary>
public sealed class PathTests
{
    public static TheoryData<string> NoIds =>
    [
        "", " ", ".", "..", "../App", "..\\App", "/App", "\\\\server\\share", "a/b", "a\\b", "C:x", "C:", "App.", "App ", " App", ".App",
        "a\0b", "a\nb", "a\u0085b", "a*b", "a?b", "a|b", "a<b", "a\"b",
        "CON", "con", "nul", "NUL.x", "aux.App", "COM1", "LPT9.y", "com¹", "CON .x", new('a', 201), new('é', 101),
        "App:stream", "NUL:", "com0", "CONIN$", "lpt³.x", "PRN.",
    ];

    [Theory]
    [MemberData(nameof(NoIds))]
    public void An_id_that_is_no_file_name_on_some_system_is_an_error_and_writes_nothing(string id)
    {
        using var project = EveryKindOfFile.Create();
        var files = FilesOf(project);

        var message = TemporaryProject.Fails(
            EveryKindOfFile.Request(project) with
            {
                Id = id,
                ExportDirectory = project.Named("locks"),
                ReportDirectory = project.Named("reports"),
                CopySources = true,
            },
            "CFGLOCK307");

        Assert.Equal(project.PathOf("App.csproj"), message.Place.Source!.Path);
        Assert.Equal(files, FilesOf(project).Where(static file => !file.Contains("sources", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(project.PathOf("..")),
            static path => Path.GetFileName(path).StartsWith("App", StringComparison.Ordinal));
    }

    // Not among the others, since a test's data is kept as text, which can hold no half of a character.
    [Fact]
    public void An_id_with_half_of_a_surrogate_pair_is_an_error() =>
        An_id_that_is_no_file_name_on_some_system_is_an_error_and_writes_nothing("a\ud800");

    [Theory]
    [InlineData("App")]
    [InlineData("My App.Tests.net10.0")]
    [InlineData("été-1_x$&'()[]{}~#%;=,+")]
    [InlineData("CONSOLE")]
    [InlineData("a..b")]
    [InlineData("𝄞")]
    public void Any_other_file_name_is_an_id(string id)
    {
        using var project = EveryKindOfFile.Create();

        TemporaryProject.Passes(EveryKindOfFile.Request(project) with { Id = id, ExportDirectory = project.Named("locks") });

        Assert.True(project.Exists("locks/" + id + ".config.lock.toml"));
    }

    // Whoever writes a layer may name any file of the machine, as the project's own files may. A lock may not.
    [Fact]
    public void A_layer_may_include_a_file_outside_of_the_project_and_through_a_link()
    {
        using var outside = new TemporaryProject();
        outside.Write("prompt.md", "from outside\n");
        using var project = EveryKindOfFile.Create();
        var link = project.PathOf("link.md");
        if (!OperatingSystem.IsWindows()) File.CreateSymbolicLink(link, outside.PathOf("prompt.md"));

        var prompt = outside.PathOf("prompt.md");
        string[] linked = File.Exists(link) ? ["link.md"] : [];
        foreach (var path in (string[])[prompt, Path.GetRelativePath(project.PathOf("."), prompt), .. linked])
        {
            project.Write("layer2.toml", "prompt_file = '" + path + "'\n");
            Assert.Contains(
                "prompt = \"from outside\\n\"",
                project.Export(_ => EveryKindOfFile.Request(project) with { ExportDirectory = project.Named("locks") }));
        }
    }

    [Fact]
    public void A_replayed_lock_makes_the_build_read_and_write_nothing()
    {
        using var outside = new TemporaryProject();
        outside.Write("secret.txt", "s3cret\n");
        outside.Write("models.json", """[ { "slug": "m-1", "limits": { "context": 666 } } ]""");
        outside.Write("other.lock.toml", "version = 1\nconfiglock_version = \"1.0.0\"\n[config]\nmodel = \"s3cret\"\n");
        var before = FilesOf(outside);

        using var project = EveryKindOfFile.Create();
        project.Write("layer1.toml", "features.fast = true\n");
        project.Write("layer2.toml", "temperature = 1\n");
        project.Write(TemporaryProject.LockFile, $"""
            version = 1
            configlock_version = "1.0.0"

            [config]
            model = "m-1"
            model_catalog_json = '{outside.PathOf("models.json")}'
            prompt_file = '{outside.PathOf("secret.txt")}'
            profile = "x"
            profiles.x.prompt_file = '{outside.PathOf("secret.txt")}'

            [config.debug.config_lockfile]
            load_path = '{outside.PathOf("other.lock.toml")}'
            export_dir = '{outside.PathOf("locks")}'
            allow_version_mismatch = true
            """);

        var result = ConfigLockBuild.Run(EveryKindOfFile.Request(project) with
        {
            LoadPath = project.Named(TemporaryProject.LockFile),
            ReportDirectory = project.Named("reports"),
            CopySources = true,
        });

        var drift = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.IsError);
        Assert.Equal("CFGLOCK303", drift.Code);
        Assert.Contains("\n-prompt_file = ", drift.Message);
        Assert.Contains("\n-load_path = ", drift.Message);
        Assert.All(
            result.FilesRead.Select(static file => file.Path).Concat(result.FilesWritten),
            path => Assert.StartsWith(project.PathOf(""), path, StringComparison.Ordinal));
        Assert.All(FilesOf(project).Select(File.ReadAllText), static text => Assert.DoesNotContain("s3cret", text));
        Assert.Equal(before, FilesOf(outside));
    }

    private static List<string> FilesOf(TemporaryProject project) =>
        [.. Directory.GetFiles(project.PathOf("."), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
