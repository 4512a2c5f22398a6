using ConfigLock.Core.Build;
using ConfigLock.Core.Files;

namespace ConfigLock.Tests.Reliability;

/// <summary>What a build meets in the file system.</summary>
public sealed class FaultFileTests : IDisposable
{
    private readonly FaultFolder _folder = new();
    private readonly string _lock;

    public FaultFileTests() => _lock = _folder.Built.LockOf("App");

    [Fact]
    public void An_unfinished_file_of_a_killed_build_goes_and_one_of_a_running_build_or_another_hand_stays()
    {
        _folder.Pass(_folder.Built.Export("App", "old"));
        var dead = Unfinished("App", "0123456789abcdef0123456789abcdef");
        var running = Unfinished("App", "11111111111111111111111111111111");
        string[] others = [
            _lock + ".tmp", _lock + ".0123.tmp", _lock + ".backup-of-the-lock-from-monday-xx.tmp",
            Unfinished("Other", "0123456789abcdef0123456789abcdef")
        ];
        foreach (var file in others) File.WriteAllText(file, "mine");

        using (new FileStream(running, FileMode.Open, FileAccess.Write, FileShare.None))
            Assert.False(ConfigLockBuild.Run(_folder.Built.Export("App", "new")).Diagnostics.HasErrors);

        Assert.False(File.Exists(dead));
        Assert.True(File.Exists(running));
        foreach (var file in others) Assert.Equal("mine", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Verify")]
    public void A_build_that_reads_the_lock_removes_what_a_killed_update_left_beside_it(string mode)
    {
        _folder.Pass(_folder.Built.Update("App", "old"));
        var dead = Unfinished("App", "0123456789abcdef0123456789abcdef");

        _folder.Pass(_folder.Built.Replay("App") with { Mode = mode });

        Assert.False(File.Exists(dead));
    }

    [Fact]
    public void A_lock_that_another_process_holds_open_stays_and_the_next_build_writes_it()
    {
        _folder.Pass(_folder.Built.Export("App", "old"));
        var before = File.ReadAllText(_lock);

        using (new FileStream(_lock, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            // As the holder's process would see it: where locks are advice, our own reader takes it.
            var result = ConfigLockBuild.Run(_folder.Built.Export("App", "new"));
            Assert.Equal(["CFGLOCK306"], result.Diagnostics.Select(static diagnostic => diagnostic.Code));
        }

        Assert.Equal(before, File.ReadAllText(_lock));
        Assert.DoesNotContain(_folder.Files(), static file => file.EndsWith(".tmp", StringComparison.Ordinal));
        _folder.Pass(_folder.Built.Export("App", "new"));
        Assert.NotEqual(before, File.ReadAllText(_lock));
    }

    [UnprivilegedFact]
    public void A_directory_that_may_not_be_written_to_keeps_what_it_holds()
    {
        _folder.Pass(_folder.Built.Export("App", "old"));
        var before = File.ReadAllText(_lock);
        var directory = Path.GetDirectoryName(_lock)!;
        OpenToEverybody(except: directory);

        var (exitCode, output) = FaultProcess.Run([.. Unprivileged.Prefix, .. FaultProcess.Command, "build", _folder.Root, "App", "new"]);
        OpenToEverybody(except: null);

        Assert.Equal(1, exitCode);
        Assert.Contains("App.csproj: error CFGLOCK306: \"locks/App.config.lock.toml\" cannot be written: access to it is denied", output);
        Assert.Equal(before, File.ReadAllText(_lock));
        Assert.Equal([_lock], Directory.GetFiles(directory));
    }

    [OwnFileSystemFact]
    public void A_full_disk_keeps_the_old_lock_whole_and_room_lets_the_next_build_pass()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_lock)!);
        var build = string.Join(' ', FaultProcess.Command.Select(static part => $"'{part}'")) + " build . App ";
        var (exitCode, output) = FaultProcess.Run("unshare", "-rm", "sh", "-c", $"""
            cd '{_folder.Root}' && mount -t tmpfs -o size=100k tmpfs locks
            {build} old && cp locks/App.config.lock.toml first.lock || exit 2
            dd if=/dev/zero of=locks/filler bs=1k 2>/dev/null
            {build} new && exit 3
            ls locks && cmp locks/App.config.lock.toml first.lock || exit 4
            rm locks/filler && {build} new || exit 5
            cp locks/App.config.lock.toml second.lock
            """);

        Assert.True(exitCode == 0, $"exit code {exitCode}\n{output}");
        const string Told = @"App\.csproj: error CFGLOCK306: ""locks/App\.config\.lock\.toml"" cannot be written: [^\n]+\n";
        Assert.Matches(@"^\.\n" + Told + @"App\.config\.lock\.toml\nfiller\n\.\n$", output);
        Assert.Contains("version = \"old\"", File.ReadAllText(Path.Combine(_folder.Root, "first.lock")));
        Assert.EndsWith("version = \"new\"\n", File.ReadAllText(Path.Combine(_folder.Root, "second.lock")));
    }

    [LinkFact]
    public void An_export_directory_that_is_a_link_gets_the_lock_where_it_leads()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "real"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "locks"), "real");

        foreach (var version in (string[])["old", "new"]) _folder.Pass(_folder.Built.Export("App", version));

        Assert.NotNull(new DirectoryInfo(Path.Combine(_folder.Root, "locks")).LinkTarget);
        Assert.Equal(["App.config.lock.toml"], Directory.GetFiles(Path.Combine(_folder.Root, "real")).Select(Path.GetFileName));
        Assert.Contains("version = \"new\"", File.ReadAllText(Path.Combine(_folder.Root, "real/App.config.lock.toml")));
    }

    [LinkFact]
    public void An_export_directory_that_is_a_link_to_nothing_is_an_error()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "locks"), "nothing");

        var result = ConfigLockBuild.Run(_folder.Built.Export("App", "old"));

        Assert.Equal(["CFGLOCK306"], result.Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    [LinkFact]
    public void No_export_and_no_report_reaches_the_loaded_lock_through_a_link()
    {
        _folder.Pass(_folder.Built.Update("App", "old"));
        File.WriteAllText(_lock, "# mine\n" + File.ReadAllText(_lock));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "link"), "locks");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "again"), "link");
        var again = new NamedFile(Path.Combine(_folder.Root, "again"), "again");
        var replay = _folder.Built.Replay("App");

        Assert.False(ConfigLockBuild.Run(replay with { ExportDirectory = again }).Diagnostics.HasErrors);
        Assert.StartsWith("# mine\n", File.ReadAllText(_lock));

        var drift = ConfigLockBuild.Run(replay with { Mode = "Verify", ReportDirectory = again, Overrides = "version=other" });
        Assert.Contains("CFGLOCK303", drift.Diagnostics.Select(static diagnostic => diagnostic.Code));
        Assert.StartsWith("# mine\n", File.ReadAllText(_lock));
    }

    [LinkFact]
    public void A_lock_that_is_a_link_stays_one_and_the_file_that_it_leads_to_gets_the_text()
    {
        var shared = Directory.CreateDirectory(Path.Combine(_folder.Root, "shared")).FullName;
        var real = Path.Combine(shared, "agent.toml");
        Directory.CreateDirectory(Path.GetDirectoryName(_lock)!);
        File.CreateSymbolicLink(Path.Combine(shared, "link.toml"), "agent.toml");
        File.CreateSymbolicLink(_lock, "../shared/link.toml");

        var dead = real + ".0123456789abcdef0123456789abcdef.tmp";
        var built = _folder.Built;
        (BuildRequest, string)[] builds =
            [(built.Update("App", "old"), "old"), (built.Update("App", "new"), "new"), (built.Export("App", "old"), "old")];
        foreach (var (request, version) in builds)
        {
            File.WriteAllText(dead, "half a lo");
            Assert.False(ConfigLockBuild.Run(request).Diagnostics.HasErrors);
            Assert.Equal(
                ("../shared/link.toml", "agent.toml"),
                (new FileInfo(_lock).LinkTarget, new FileInfo(Path.Combine(shared, "link.toml")).LinkTarget));
            Assert.Contains($"version = \"{version}\"", File.ReadAllText(real));
            Assert.Equal(["agent.toml", "link.toml"], Directory.GetFiles(shared).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
    }

    // git applies no patch to a link.
    [LinkFact]
    public void The_patch_of_a_lock_that_is_a_link_is_one_of_the_file_that_it_leads_to()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_lock)!);
        File.CreateSymbolicLink(_lock, "agent.toml");
        Assert.False(ConfigLockBuild.Run(_folder.Built.Update("App", "old")).Diagnostics.HasErrors);

        var reports = new NamedFile(Path.Combine(_folder.Root, "reports"), "reports");
        ConfigLockBuild.Run(_folder.Built.Replay("App") with { ReportDirectory = reports, Overrides = "version=other" });

        Assert.Contains("+++ b/locks/agent.toml\n", File.ReadAllText(Path.Combine(_folder.Root, "reports", "App.patch")));
    }

    [LinkFact]
    public void A_lock_that_is_a_link_into_a_directory_that_is_not_there_is_an_error_and_stays()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_lock)!);
        File.CreateSymbolicLink(_lock, "../nothing/agent.toml");

        var result = ConfigLockBuild.Run(_folder.Built.Update("App", "old"));

        Assert.Equal(["CFGLOCK306"], result.Diagnostics.Select(static diagnostic => diagnostic.Code));
        Assert.Equal("../nothing/agent.toml", new FileInfo(_lock).LinkTarget);
    }

    private string Unfinished(string id, string hash)
    {
        var path = $"{_folder.Built.LockOf(id)}.{hash}.tmp";
        File.WriteAllText(path, "half a lo");
        return path;
    }

    private void OpenToEverybody(string? except)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(Path.GetDirectoryName(_folder.Root)!, Read | Write);
        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories).Prepend(_folder.Root))
            File.SetUnixFileMode(entry, entry == except ? Read : Read | Write);
    }

    public void Dispose() => _folder.Dispose();
}
