using ConfigLock.Core.Build;
using ConfigLock.Core.Sources;

namespace ConfigLock.Tests.Reliability;

/// <summary>Whatever ends a checkout gives the lines of a file, and with a byte-order mark or without, it says the same.</summary>
public class LineEndTests
{
    public static TheoryData<string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in EveryKindOfFile.Files.Keys.Append("settings.json").Append("policy.txt").Append(TemporaryProject.LockFile))
            {
                data.Add(name, "\r\n");
                data.Add(name, "\ufeff\r\n");
                data.Add(name, "\ufeff\n");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_of_another_form_gives_the_same_lock_and_no_drift(string name, string form)
    {
        using var project = EveryKindOfFile.Create();
        project.Write("settings.json", "{\n  // of a host\n  \"x_json\": \"a\\nb\"\n}\n");
        project.Write("policy.txt", "one\ntwo\n");
        var expected = project.Export(_ => Request(project) with { ExportDirectory = project.Named("locks") });
        Assert.Contains("x_json", expected);
        Assert.Contains("file:policy.txt", expected);

        // Other than in text, a mark is part of what an attachment says.
        if (name == "policy.txt" && form[0] == '\ufeff') form = form[1..];
        project.Write(name, Formed(project.Read(name), form));

        foreach (var mode in (string[])["Replay", "Verify"])
            TemporaryProject.Passes(Request(project) with { LoadPath = project.Named(TemporaryProject.LockFile), Mode = mode });
        Assert.Equal(
            expected, project.Export(_ => Request(project) with { ExportDirectory = project.Named("out") }, "out/App.config.lock.toml"));
    }

    // As on Windows, where git checks a lock out with CRLF.
    [Theory]
    [InlineData("* text=auto\n", "true")]
    [InlineData("* text=auto eol=crlf\n", "false")]
    [InlineData("", "true")]
    [InlineData("", "input")]
    public void An_update_changes_for_git_only_what_drifted(string attributes, string autocrlf)
    {
        using var project = new TemporaryProject("{}", "model = \"a\"\nlist = [1, 2]\n", inMemory: true);
        project.Export();
        var folder = project.PathOf(".");
        Git.CheckOutAgain(folder, attributes, autocrlf, TemporaryProject.LockFile);
        Assert.Equal(autocrlf != "input", project.Read(TemporaryProject.LockFile).Contains('\r', StringComparison.Ordinal));
        var update = project.ReplayRequest() with { Update = "true" };

        // Where nothing drifts, nothing is written.
        var before = project.Read(TemporaryProject.LockFile);
        TemporaryProject.Passes(update);
        Assert.Equal(before, project.Read(TemporaryProject.LockFile));

        project.Write(TemporaryProject.LayerFile, "model = \"b\"\r\nlist = [1, 2]\r\n");
        TemporaryProject.Passes(update);
        Assert.Equal($"1\t1\t{TemporaryProject.LockFile}", Git.Run(folder, "diff", "--numstat", "--", "locks"));
        TemporaryProject.Passes(project.VerifyRequest());
    }

    private static BuildRequest Request(TemporaryProject project)
    {
        var request = EveryKindOfFile.Request(project);
        LayerFile settings = project.Layer("settings.json");
        return request with { Layers = [.. request.Layers, settings], Attachments = [project.Named("policy.txt")] };
    }

    private static string Formed(string text, string form)
    {
        var (mark, end) = form[0] == '\ufeff' ? ("\ufeff", form[1..]) : (string.Empty, form);
        return mark + text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal);
    }
}
