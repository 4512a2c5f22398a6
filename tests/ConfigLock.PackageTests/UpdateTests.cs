using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Updates of a part of a lock, of a damaged one, and of one lock by several projects.</summary>
public class UpdateTests
{
    private const string Update = "-p:ConfigLockUpdate=true";

    [Fact]
    public async Task A_lock_and_a_layer_with_the_marks_of_a_merge_are_one_error_each_and_an_update_mends_the_lock()
    {
        using var project = await Locked.CreateAsync();
        var before = project.Read(Locked.Lock);
        project.Edit(Locked.Lock, "model = \"large\"\n", "<<<<<<< HEAD\nmodel = \"large\"\n=======\nmodel = \"huge\"\n>>>>>>> feature\n");

        var marked = await project.ResolveAsync();
        var error = marked.MustFailWith("CFGLOCK301");
        Assert.Equal((project.PathOf(Locked.Lock), 5), (error.File, error.Line));
        Assert.Contains("conflict markers of a merge", error.Text, StringComparison.Ordinal);
        Assert.Contains(Update, error.Text, StringComparison.Ordinal);
        marked.Expect(marked.Messages.Distinct().Count() == 1, "one error");
        (await project.ResolveAsync(Update)).MustPassQuietly();
        Assert.Equal(before, project.Read(Locked.Lock));

        project.Edit("config.toml", "search = true", "<<<<<<< HEAD\nsearch = true\n=======\nsearch = false\n>>>>>>> feature\n");
        marked = await project.ResolveAsync();
        Assert.Equal(4, marked.MustFailWith("CFGLOCK201").Line);
        marked.Expect(marked.Messages.Distinct().Count() == 1, "one error");
    }

    [Fact]
    public async Task A_version_is_taken_over_alone_and_so_are_single_keys()
    {
        using var project = await Locked.CreateAsync();
        var before = project.Read(Locked.Lock);
        var old = "# mine\r\n" + before.Replace(project.Version, "0.1.0", StringComparison.Ordinal);
        project.Write(Locked.Lock, old);

        var error = (await project.ResolveAsync()).MustFailWith("CFGLOCK302");
        Assert.Contains("-p:ConfigLockUpdate=Version", error.Text, StringComparison.Ordinal);
        (await project.ResolveAsync("-p:ConfigLockUpdate=Version", "-p:ConfigLockOverrides=retries=4")).MustFailWith("CFGLOCK303");
        Assert.Equal(old.Replace("0.1.0", project.Version, StringComparison.Ordinal), project.Read(Locked.Lock));
        (await project.ResolveAsync("-t:ConfigLockUpdate", "-p:ConfigLockUpdate=Version")).MustPassQuietly();

        project.Write("config.toml", "model = \"huge\"\nretries = 5\n[features]\ntracing = true\n");
        var updated = await project.ResolveAsync(Update, "-p:ConfigLockUpdateKeys=model%3Bfeatures.tracing%3Bmodle");
        Assert.StartsWith("ConfigLockUpdateKeys names modle", updated.MustWarnWith("CFGLOCK313").Text, StringComparison.Ordinal);
        updated.Expect(updated.Output.Contains("-model = \"large\"", StringComparison.Ordinal), "the diff");
        var huge = before.Replace("large", "huge", StringComparison.Ordinal);
        Assert.Equal(huge.Replace("tracing = false", "tracing = true", StringComparison.Ordinal), project.Read(Locked.Lock));
        (await project.ResolveAsync("-p:ConfigLockUpdateKeys=retries")).MustFailWith("CFGLOCK208");
    }

    [Fact]
    public async Task Projects_of_a_solution_that_make_different_locks_of_one_file_disagree_and_only_within_one_build()
    {
        using var project = await Sandbox.CreateAsync(Locked.LoadPath.Replace("locks/", "../locks/", StringComparison.Ordinal));
        foreach (var name in new[] { "A", "B" })
        {
            project.Write($"{name}/{name}.csproj", project.Read("App.csproj"));
            project.Write($"{name}/config.schema.json", Sandbox.Schema);
        }

        foreach (var file in new[] { "App.csproj", "Nothing.cs", "config.schema.json", "config.toml" }) File.Delete(project.PathOf(file));
        project.Write("All.slnx", "<Solution><Project Path=\"A/A.csproj\" /><Project Path=\"B/B.csproj\" /></Solution>");
        (await project.RunAsync("restore", "All.slnx", "-tl:off")).MustPass();

        // In one process and in two, with what one has just written and with what was there.
        foreach (var nodes in new[] { "-m:1", "-m:2", "-m:2" })
        {
            var error = (await UpdateAsync("one", "two", nodes)).MustFailWith("CFGLOCK310");
            Assert.Contains("A.csproj", error.Text, StringComparison.Ordinal);
            Assert.Contains("B.csproj", error.Text, StringComparison.Ordinal);
        }

        // Never across builds, although the processes stay.
        foreach (var model in new[] { "three", "four", "four" })
        {
            (await UpdateAsync(model, model, "-m:2")).MustPassQuietly();
            Assert.Contains($"model = \"{model}\"\n", project.Read(Locked.Lock), StringComparison.Ordinal);
        }

        Assert.Equal([project.PathOf(Locked.Lock)], Directory.GetFiles(project.PathOf("locks")));

        Task<CommandResult> UpdateAsync(string a, string b, string nodes)
        {
            project.Write("A/config.toml", $"model = \"{a}\"\n");
            project.Write("B/config.toml", $"model = \"{b}\"\n");
            return project.RunAsync("build", "All.slnx", "--no-restore", nodes, "-tl:off", "-t:ConfigLockResolve", Update);
        }
    }
}
