using System.Text;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Values that the lock leaves out and files beside the config are seen to change, in a project's own builds.</summary>
public class DigestTests
{
    private const string KeyVariable = "CONFIGLOCK_DIGEST_KEY";

    private const string Items = "<ConfigLockAttachment Include=\"rules/*\" />";

    // Whatever machine the tests run on: in a CI build nothing is skipped.
    private const string NoContinuousIntegration = "-p:ContinuousIntegrationBuild=false";

    private static readonly string Schema = Sandbox.Schema.Replace("\"retries\":", """
        "sandbox": { "type": "string", "x-configlock": { "strip": "environment", "digest": true } },
            "token": { "type": "string", "writeOnly": true, "x-configlock": { "digest": true } },
            "retries":
        """, StringComparison.Ordinal);

    [Fact]
    public async Task A_replay_under_other_permissions_fails_until_it_is_accepted()
    {
        using var project = await CreateAsync("sandbox = \"read-only\"\n" + Sandbox.Config);
        const string Digest = "\"sha256:[0-9a-f]{64}\"";
        Assert.Matches($"\n\\[digests\\]\n\"file:rules/a.rules\" = {Digest}\nsandbox = {Digest}\n$", project.Read(Locked.Lock));
        await StaysAsync(project);

        project.Edit("config.toml", "read-only", "full-access");
        var error = (await project.ResolveAsync()).MustFailWith("CFGLOCK312");
        Assert.Contains("sandbox is changed, now from layer config.toml(1,11)", error.Text, StringComparison.Ordinal);
        (await project.ResolveAsync()).MustFailWith("CFGLOCK312");
        (await project.ResolveAsync("-p:ContinuousIntegrationBuild=true")).MustFailWith("CFGLOCK312");

        (await project.ResolveAsync("-p:ConfigLockUpdate=true")).MustPass();
        (await project.BuildAsync()).MustPassQuietly();
    }

    [Fact]
    public async Task A_changed_attachment_makes_the_task_run_again_and_fail()
    {
        using var project = await CreateAsync(Sandbox.Config);
        var path = project.PathOf("rules/a.rules");
        await File.WriteAllBytesAsync(path, [0x80, 0x0D, 0x0A]);
        (await project.ResolveAsync(NoContinuousIntegration, "-p:ConfigLockUpdate=true")).MustPass();
        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        await StaysAsync(project);

        // Of the same length and time, and no text before or after.
        var time = File.GetLastWriteTimeUtc(path);
        await File.WriteAllBytesAsync(path, [0x81, 0x0D, 0x0A]);
        File.SetLastWriteTimeUtc(path, time);
        (await project.ResolveAsync(NoContinuousIntegration)).MustFailWith("CFGLOCK312");

        // Other line ends are no change, and a file more is one.
        await File.WriteAllBytesAsync(path, [0x80, 0x0A]);
        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        project.Write("rules/b.rules", "allow rm\n");
        var error = (await project.ResolveAsync(NoContinuousIntegration)).MustFailWith("CFGLOCK312");
        Assert.Contains("file:rules/b.rules is gained", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_an_input_of_the_build_and_in_none_of_its_logs()
    {
        const string Key = "zq9hj2wy4pkeykw7vjxq8zd";
        const string Token = "zq9hj2wy4ptokenkw7vjxq8zd";
        using var project = await CreateAsync(Sandbox.Config);
        project.Environment[KeyVariable] = Key;
        project.Write("config.toml", $"token = \"{Token}\"\n{Sandbox.Config}");
        await SearchAsync(project, 1, "CFGLOCK312", "gained");
        await SearchAsync(project, 0, "CFGLOCK308", "updated", "-p:ConfigLockUpdate=true");
        Assert.Contains("\ntoken = \"hmac-sha256:", project.Read(Locked.Lock), StringComparison.Ordinal);
        await SearchAsync(project, 0, "", "passed");
        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        await StaysAsync(project);

        project.Environment[KeyVariable] = Key + "2";
        (await project.ResolveAsync(NoContinuousIntegration)).MustFailWith("CFGLOCK312");
        await SearchAsync(project, 1, "token is changed", "other");
        project.Environment[KeyVariable] = "";
        (await project.ResolveAsync(NoContinuousIntegration)).MustWarnWith("CFGLOCK315");
    }

    private static async Task<Sandbox> CreateAsync(string config)
    {
        var project = await Sandbox.CreateAsync("", Items);
        return await project.PreparedAsync(async () =>
        {
            project.Write("config.schema.json", Schema);
            project.Write("config.toml", config);
            project.Write("rules/a.rules", "allow ls\n");
            (await project.ResolveAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();
            project.WriteProject(Locked.LoadPath, Items);
            (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        });
    }

    private static async Task StaysAsync(Sandbox project)
    {
        var build = await project.ResolveAsync("-v:d", NoContinuousIntegration);
        build.MustPassQuietly();
        build.Expect(!build.RanTask, "a skipped task");
    }

    // The key and the token begin and end alike.
    private static async Task SearchAsync(Sandbox project, int exitCode, string said, string name, params string[] arguments)
    {
        var build = await project.ResolveAsync(["-v:diag", $"-bl:logs/{name}.binlog", NoContinuousIntegration, .. arguments]);
        build.Expect(build.ExitCode == exitCode && build.Output.Contains(said, StringComparison.Ordinal), said);
        AssertNoTrace("the output", build.Output);
        foreach (var file in Directory.EnumerateFiles(project.Directory, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) == "config.toml") continue;
            var bytes = Path.GetExtension(file) == ".binlog" ? BinaryLog.Records(file) : await File.ReadAllBytesAsync(file);
            AssertNoTrace(file, Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal));
        }
    }

    private static void AssertNoTrace(string where, string text)
    {
        var at = Math.Max(text.IndexOf("zq9hj2wy4p", StringComparison.Ordinal), text.IndexOf("kw7vjxq8zd", StringComparison.Ordinal));
        if (at >= 0) Assert.Fail($"{where}: {text.Substring(Math.Max(0, at - 200), Math.Min(400, text.Length - Math.Max(0, at - 200)))}");
    }
}
