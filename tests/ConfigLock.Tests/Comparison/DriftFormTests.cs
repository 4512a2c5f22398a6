using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Comparison;

/// <summary>The two forms of <c>CFGLOCK303</c>: for people at a terminal, and for a build server.</summary>
public sealed class DriftFormTests : IDisposable
{
    private const string Schema = """
        {
          "properties": {
            "token": { "type": "string", "writeOnly": true },
            "text": { "type": "string" },
            "kept": { "type": "integer" },
            "ratio": { "type": "number" },
            "limits": { "type": "object", "additionalProperties": { "type": "integer" } }
          },
          "additionalProperties": false
        }
        """;

    private readonly TemporaryProject _project =
        new(Schema, "text = \"a\"\nkept = 1\nratio = 1.0\ntoken = \"s3cret\"\n[limits]\na = 1\nz = 1\n");

    [Fact]
    public void In_a_CI_build_each_key_is_one_line_at_its_own_line_of_the_lock()
    {
        _project.Export();
        _project.Write(TemporaryProject.LayerFile, "text = \"b\"\nratio = 1.0\n[limits]\nb = 2\nz = 1\n");

        var result = ConfigLockBuild.Run(_project.VerifyRequest() with { ContinuousIntegration = true });

        Assert.Equal(
            [
                "locks/App.config.lock.toml(5,1): error CFGLOCK303: kept: locked `1`, no longer in the effective config"
                    + "; to accept these 4 keys, run outside CI: dotnet build -p:ConfigLockUpdate=true",
                "locks/App.config.lock.toml(10,1): error CFGLOCK303: limits.a: locked `1`, no longer in the effective config",
                "locks/App.config.lock.toml(9,9): error CFGLOCK303: limits.b: not in the lock, now `2` from layer config.toml(4,5)",
                "locks/App.config.lock.toml(7,1): error CFGLOCK303: text: locked `\"a\"`, now `\"b\"` from layer config.toml(1,8)",
            ],
            result.Diagnostics.Select(static diagnostic => diagnostic.ToString()));
        Assert.StartsWith("--- expected\n+++ actual\n@@ ", result.Diff);
        Assert.Contains("\n-kept = 1\n", result.Diff);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[config]\nlimits = {}\n", 3)]
    [InlineData("config = {}\n", 3)]
    public void A_key_that_the_lock_lacks_stands_at_the_nearest_header(string config, int line)
    {
        _project.Write(TemporaryProject.LayerFile, "text = \"a\"\n");
        _project.Write(
            TemporaryProject.LockFile,
            "version = 1\nconfiglock_version = \"1.0.0\"\n" + (config.Length > 0 ? config : "config.limits = {}\n"));

        var drift = ConfigLockBuild.Run(_project.VerifyRequest() with { ContinuousIntegration = true }).Diagnostics
            .Single(static diagnostic => diagnostic.Message.StartsWith("text: ", StringComparison.Ordinal));
        Assert.Equal(Math.Max(line, config.Length > 0 ? line : 3), drift.Place.Line);
    }

    [Fact]
    public void A_changed_spelling_says_so()
    {
        _project.Export();
        _project.Write(TemporaryProject.LockFile, _project.Read(TemporaryProject.LockFile).Replace("ratio = 1.0", "ratio = 1"));

        Assert.StartsWith(
            "ratio: locked `1`, now `1.0`, the same value, in its canonical form; to accept only this key, ",
            Assert.Single(ConfigLockBuild.Run(_project.ReplayRequest() with { ContinuousIntegration = true }).Diagnostics).Message);
    }

    [Theory]
    [InlineData(100, 0, 0, "", "…")]
    [InlineData(100, 0, 100, "…", "…")]
    [InlineData(0, 0, 100, "…", "")]
    [InlineData(300, 40, 300, "…", "…")]
    public void Long_values_are_shortened_around_their_difference(int after, int shared, int before, string start, string end)
    {
        var (head, tail, inner) = (new string('h', before), new string('t', after), new string('s', shared));
        _project.Write(TemporaryProject.LayerFile, $"text = \"{head}OLD{inner}{tail}\"\n");
        _project.Export();
        _project.Write(TemporaryProject.LayerFile, $"text = \"{head}NEW{inner}{tail}\"\n");

        var message =
            Assert.Single(ConfigLockBuild.Run(_project.VerifyRequest() with { ContinuousIntegration = true }).Diagnostics).Message;
        Assert.Matches($"^text: locked `{start}[^`…]*OLD[^`…]*{end}`, now `{start}[^`…]*NEW[^`…]*{end}` from ", message);
        Assert.All(message.Split('`').Where(static (_, i) => i % 2 == 1), static value => Assert.InRange(value.Length, 1, 62));
    }

    [Fact]
    public void At_most_twenty_keys_and_a_count()
    {
        _project.Export();
        _project.Write(
            TemporaryProject.LayerFile, "[limits]\n" + string.Concat(Enumerable.Range(10, 30).Select(static i => $"k{i} = {i}\n")));

        var messages = ConfigLockBuild.Run(_project.VerifyRequest() with { ContinuousIntegration = true }).Diagnostics
            .Select(static diagnostic => diagnostic.Message).ToList();
        Assert.Equal(21, messages.Count);
        Assert.Equal(
            "15 keys drifted from the lock besides: limits.k28, limits.k29, limits.k30, limits.k31, limits.k32 and 10 more", messages[20]);
        Assert.DoesNotContain(messages, static message => message.Contains('\n', StringComparison.Ordinal));
        Assert.Single(messages, static message => message.Contains("to accept", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_diff_is_cut_and_the_file_that_holds_all_of_it_is_named()
    {
        _project.Export();
        _project.Write(
            TemporaryProject.LayerFile,
            "token = \"s3cret\"\n[limits]\n" + string.Concat(Enumerable.Range(10, 60).Select(static i => $"k{i} = {i}\n")));

        var message = TemporaryProject.Fails(_project.VerifyRequest(), "CFGLOCK303").Message;
        var lines = message.Split('\n').ToList();
        var cut =
            lines.FindIndex(static line => line.EndsWith(" more lines of the diff: obj/configlock/App.diff)", StringComparison.Ordinal));
        Assert.Equal(41, cut);
        var whole = _project.Read("obj/configlock/App.diff");
        Assert.Equal(string.Join("\n", lines.Skip(1).Take(40)) + "\n", whole[..string.Join("\n", lines.Skip(1).Take(40)).Length] + "\n");
        Assert.Equal($"({whole.Count(static c => c == '\n') - 40} more lines of the diff: obj/configlock/App.diff)", lines[cut]);
        Assert.DoesNotContain("s3cret", whole);

        Assert.Contains(
            " more lines of the diff: reports/App.report.html)\n",
            TemporaryProject.Fails(_project.VerifyRequest() with { ReportDirectory = _project.Named("reports") }, "CFGLOCK303").Message);
        Assert.False(_project.Exists("obj/configlock/App.diff"));
    }

    [Fact]
    public void Reports_tell_all_of_it_in_both_forms()
    {
        _project.Export();
        _project.Write(TemporaryProject.LayerFile, "text = \"b\"\nkept = 2\n");
        string[] kinds = ["report.json", "report.md", "report.html", "patch", "config.lock.toml"];
        var request = _project.VerifyRequest() with { ReportDirectory = _project.Named("reports") };

        ConfigLockBuild.Run(request);
        var terminal = Array.ConvertAll(kinds, Report);
        ConfigLockBuild.Run(request with { ContinuousIntegration = true });
        var server = Array.ConvertAll(kinds, Report);

        Assert.Equal(terminal[3..], server[3..]);
        Assert.Equal(terminal[1].Replace("run:", "run outside CI:"), server[1]);
        Assert.Equal(terminal[2].Replace("run:", "run outside CI:"), server[2]);
        using var json = System.Text.Json.JsonDocument.Parse(server[0]);
        Assert.Equal(
            ["kept", "limits.a", "limits.z", "ratio", "text"],
            json.RootElement.GetProperty("data").GetProperty("keys").EnumerateArray()
                .Select(static key => key.GetProperty("key").GetString()));
        using var sarif = System.Text.Json.JsonDocument.Parse(Report("sarif"));
        Assert.Equal(5, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());

        string Report(string kind) => _project.Read("reports/App." + kind);
    }

    [Fact]
    public void Files_for_people_are_named()
    {
        var result = ConfigLockBuild.Run(_project.ExportRequest() with { ReportDirectory = _project.Named("reports") });

        Assert.Equal(
            [
                "App.csproj: information CFGLOCK314: the lock is exported to \"locks/App.config.lock.toml\"",
                "App.csproj: information CFGLOCK314: the report is \"reports/App.report.html\""
            ],
            result.Notices.Select(static notice => notice.ToString()));
    }

    public void Dispose() => _project.Dispose();
}
