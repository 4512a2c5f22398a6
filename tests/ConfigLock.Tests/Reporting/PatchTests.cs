using ConfigLock.Core.Build;
using ConfigLock.Core.Reporting;

namespace ConfigLock.Tests.Reporting;

/// <summary>Patches, applied by the real git.</summary>
public sealed class PatchTests : IDisposable
{
    private readonly ReportedProject _project = new();

    public static TheoryData<string, Func<string, string>> Forms => new()
    {
        { "canonical", static text => text },
        { "carriage returns", static text => text.Replace("\n", "\r\n") },
        { "mixed line ends", static text => text.Replace("]\n", "]\r\n") },
        { "no last line end", static text => text.TrimEnd('\n') },
        { "carriage returns and no last line end", static text => text.TrimEnd('\n').Replace("\n", "\r\n") },
        { "comments", static text => "# reviewed\n\n" + text.Replace("1.0\n", "1.0 # warm\n") + "# end" },
        { "a byte-order mark", static text => "\ufeff" + text },
        {
            "another order",
            static _ => "version = 1\nconfiglock_version = '1.0.0'\n"
                + "[config.features]\nunified_exec = false\n[config]\ntemperature = 1.0\nmodel = 'gpt-5'\n"
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_patch_makes_the_candidate_of_the_file_as_it_is(string form, Func<string, string> change)
    {
        Assert.NotEmpty(form);
        _project.Files.Write(TemporaryProject.LockFile, change(_project.Files.Read(TemporaryProject.LockFile)));
        var request = _project.Request with { Overrides = "model=gpt-6" };
        Drifts(request);
        var candidate = _project.Report("config.lock.toml");

        _project.Apply();

        Assert.Equal(candidate, _project.Files.Read(TemporaryProject.LockFile));
        TemporaryProject.Passes(request);
        Assert.False(_project.HasReport("patch"));
        Assert.False(_project.HasReport("config.lock.toml"));
    }

    [Theory]
    [InlineData("locks/App.config.lock.toml")]
    [InlineData("locks of ours/App.config.lock.toml")]
    [InlineData("locks/ü\"\\b/App.config.lock.toml")]
    public void A_patch_applies_at_the_root_of_the_repository(string path)
    {
        if (OperatingSystem.IsWindows() && path.Contains('"', StringComparison.Ordinal)) return;
        Git.Run(_project.Files.PathOf("."), "init", "-q");
        _project.Files.Write("src/App/" + path, _project.Files.Read(TemporaryProject.LockFile));
        var request = _project.Request with
        {
            ProjectFile = _project.Files.PathOf("src/App/App.csproj"),
            LoadPath = new(_project.Files.PathOf("src/App/" + path), path),
            Overrides = "model=gpt-6",
        };

        Assert.Contains("run: git -C ../.. apply reports/App.patch; ", Drifts(request));
        _project.Apply();
        TemporaryProject.Passes(request);
    }

    // Git compares what it would store, and stores what it would check out: neither may come between the patch and the file.
    [Theory]
    [InlineData("* text=auto eol=lf\n", "false", "\r\n")]
    [InlineData("* text=auto\n", "true", "\r\n")]
    [InlineData("* text=auto\n", "true", "\n")]
    [InlineData("* -text\n", "input", "\r\n")]
    [InlineData("*.toml text eol=crlf\n", "false", "\r\n")]
    public void A_patch_applies_whatever_git_does_with_line_ends(string attributes, string autocrlf, string lineEnd)
    {
        var root = _project.Files.PathOf(".");
        Git.Run(root, "init", "-q");
        Git.Run(root, "config", "core.autocrlf", autocrlf);
        _project.Files.Write(".gitattributes", attributes);
        _project.Files.Write(TemporaryProject.LockFile, _project.Files.Read(TemporaryProject.LockFile).Replace("\n", lineEnd));
        Git.Run(root, "add", ".");
        Git.Run(root, "commit", "-qm", "all");
        var request = _project.Request with { Overrides = "model=gpt-6" };
        Drifts(request);

        _project.Apply();

        TemporaryProject.Passes(request);
    }

    [Fact]
    public void The_message_names_only_ways_that_lead_to_a_pass()
    {
        const string Update = "run: dotnet build -p:ConfigLockUpdate=true";
        var plain = _project.Files.ReplayRequest() with { Overrides = "model=gpt-6" };

        Assert.Equal(
            "1 key drifted from the lock: model; to accept only this key, run: dotnet build -p:ConfigLockReportDir=reports; "
            + $"and then: git apply reports/App.patch; to accept everything that the live sources say, {Update}",
            Drifts(plain));
        Assert.Equal(
            "1 key drifted from the lock: model; to accept only this key, run: git apply out/App.patch; "
                + $"to accept everything that the live sources say, {Update}",
            Drifts(plain with { ReportDirectory = _project.Files.Named("out") }));
        Assert.Equal($"1 key drifted from the lock: model; to accept this key, {Update}", Drifts(plain with { Mode = "Verify" }));
        Assert.Equal(
            $"1 key drifted from the lock: model; to accept this key, {Update}; or: git apply out/App.patch",
            Drifts(plain with { Mode = "Verify", ReportDirectory = _project.Files.Named("out") }));
    }

    [Fact]
    public void A_file_without_a_last_line_end_gets_one_also_far_from_the_change()
    {
        var before = string.Concat(Enumerable.Range(0, 20).Select(static i => $"line {i}\n")).TrimEnd('\n');
        Assert.Equal("""
            diff --git a/a b b/a b
            --- a/a b<tab>
            +++ b/a b<tab>
            @@ -1,4 +1,4 @@
            -line 0
            +LINE 0
             line 1
             line 2
             line 3
            @@ -17,4 +17,4 @@
             line 16
             line 17
             line 18
            -line 19
            \ No newline at end of file
            +line 19

            """.Replace("<tab>", "\t"), PatchText.Write("a b", before, before.Replace("line 0", "LINE 0") + "\n"));
    }

    private static string Drifts(BuildRequest request)
    {
        var diagnostic = TemporaryProject.Fails(request, "CFGLOCK303");
        return diagnostic.Message.Split('\n')[0];
    }

    public void Dispose() => _project.Dispose();
}
