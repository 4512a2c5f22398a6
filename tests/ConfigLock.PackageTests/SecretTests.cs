using System.Buffers;
using System.Text;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>
/// Secrets are planted in every source of a project, and every output of its real builds is searched for them: what the
/// build prints at every verbosity, the binary log and what is packed into it, and every file that is left.
/// </summary>
public class SecretTests
{
    // One for each source, each with characters that TOML, JSON, HTML and MSBuild write in ways of their own.
    private const string Schema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "AppConfig",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "default": "small" },
            "pin": { "type": "string", "writeOnly": true, "pattern": "^[^!]*$" },
            "defaulted": { "type": "string", "writeOnly": true, "default": "zq9hj2wy4p\"&<é;kw7vjxq8zd" },
            "defaulted_list": {
              "type": "array", "items": { "type": "string", "writeOnly": true }, "default": ["zq9hj2wy4pdefault_listkw7vjxq8zd"]
            },
            "defaulted_table": {
              "type": "object", "properties": { "user": { "type": "string" }, "key": { "type": "string", "writeOnly": true } },
              "default": { "user": "me", "key": "zq9hj2wy4pdefault_tablekw7vjxq8zd" }
            },
            "included": { "type": "string", "writeOnly": true },
            "included_file": { "type": "string", "x-configlock": { "include": "included" } },
            "catalogued": { "type": "string", "writeOnly": true, "x-configlock": { "catalog": "key" } },
            "name": { "type": "string", "x-configlock": { "catalog_key": "slug" } },
            "new_name": { "type": "string", "writeOnly": true, "x-configlock": { "aliases": ["old_name"] } },
            "required": { "type": "string", "writeOnly": true },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object", "properties": { "url": { "type": "string" }, "token": { "type": "string", "writeOnly": true } }
              }
            },
            "steps": {
              "type": "array",
              "items": {
                "type": "object", "properties": { "name": { "type": "string" }, "token": { "type": "string", "writeOnly": true } }
              }
            },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } }
          }
        }
        """;

    private const string Config = """
        pin = "zq9hj2wy4p\"\\&<\u00E9;%3B$(x)kw7vjxq8zd"
        name = "fast"
        included_file = "included.txt"
        old_name = 'zq9hj2wy4p"\&<;%3Bkw7vjxq8zd'
        profile = "p"
        [servers.one]
        url = "https://example.com"
        token = "\u007A\u00719hj2wy4pkw7vjxq8zd"
        [[steps]]
        name = "first"
        token = "zq9hj2wy4pelementkw7vjxq8zd"
        [profiles.p.servers.two]
        token = "zq9hj2wy4pprofilekw7vjxq8zd"
        """;

    private const string Project = Locked.LoadPath
        + "<ConfigLockReportDir>reports</ConfigLockReportDir><ConfigLockModelCatalog>models.json</ConfigLockModelCatalog>"
        + "<ConfigLockEmbed>true</ConfigLockEmbed><ConfigLockCopyToOutput>true</ConfigLockCopyToOutput>"
        + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    // What every planted value begins and ends with, as it is and in base64 at each of the places where it can begin.
    private static readonly SearchValues<string> Traces = SearchValues.Create(
        [.. new[] { "zq9hj2wy4p", "kw7vjxq8zd" }.SelectMany(static end => new[] { end, Base64(end, 0), Base64(end, 1), Base64(end, 2) })],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Sources =
        ["config.toml", "config.schema.json", "required.toml", "included.txt", "models.json", Locked.Lock];

    [Fact]
    public async Task Planted_secrets_are_in_no_output_of_any_build()
    {
        using var project = await CreateAsync();

        await SearchAsync(project, "created", 0, "CFGLOCK308", "-t:ConfigLockUpdate");
        await SearchAsync(project, "passed", 0, "", "-p:ConfigLockMode=Verify");
        await SearchAsync(project, "explained", 0, "servers.one.url", "-t:ConfigLockExplain");

        project.Edit("config.toml", "https://example.com", "https://example.org");
        await SearchAsync(project, "drifted", 1, "CFGLOCK303", "-p:ConfigLockMode=Verify");

        // The search does find what the log carries along.
        var layer = BinaryLog.EmbeddedFiles(project.PathOf("logs/drifted.binlog"))
            .Single(static file => file.Key.EndsWith("1.config.toml", StringComparison.Ordinal)).Value;
        Assert.Contains("pin = \"(secret)\"", layer, StringComparison.Ordinal);
        Assert.Contains(
            "https://example.org",
            Encoding.Latin1.GetString(BinaryLog.Records(project.PathOf("logs/drifted.binlog"))),
            StringComparison.Ordinal);
        await SearchAsync(project, "updated", 0, "CFGLOCK308", "-p:ConfigLockUpdate=true");

        // By hand, next to the locked url.
        project.Edit(Locked.Lock, "url = \"https://example.org\"", "token = \"zq9hj2wy4phandkw7vjxq8zd\"\nurl = \"https://example.org\"");
        await SearchAsync(project, "hand-made", 1, "CFGLOCK303");
        project.Edit(Locked.Lock, "token = \"zq9hj2wy4phandkw7vjxq8zd\"\n", "");
    }

    [Fact]
    public async Task Planted_secrets_are_in_no_output_of_a_build_that_fails_on_one()
    {
        using var project = await CreateAsync();
        foreach (var (name, code, from, to) in new[]
        {
            ("pattern", "CFGLOCK202", "pin = \"", "pin = \"!"),
            ("type", "CFGLOCK202", "\"zq9hj2wy4pelementkw7vjxq8zd\"", "[\"zq9hj2wy4pelementkw7vjxq8zd\"]"),
            ("no-quote", "CFGLOCK201", "pin = \"", "pin = "),
            ("open", "CFGLOCK201", "elementkw7vjxq8zd\"", "elementkw7vjxq8zd"),
        })
        {
            project.Write("config.toml", Config);
            project.Edit("config.toml", from, to);
            await SearchAsync(project, name, 1, code, "-p:ConfigLockUpdate=true");
        }
    }

    private static async Task<Sandbox> CreateAsync()
    {
        var project = await Sandbox.CreateAsync(Project, "<ConfigLockRequirements Include=\"required.toml\" />");
        project.Write("config.schema.json", Schema);
        project.Write("config.toml", Config);
        project.Write("required.toml", "required = \"zq9hj2wy4prequirementkw7vjxq8zd\"\n");
        project.Write("included.txt", "zq9hj2wy4pincludekw7vjxq8zd\n");
        project.Write("models.json", """[{ "slug": "fast", "key": "zq9hj2wy4pcatalogkw7vjxq8zd" }]""");
        return project;
    }

    // One build with a log file of each verbosity, which is quicker than one build each and prints the same.
    private static async Task SearchAsync(Sandbox project, string name, int exitCode, string said, params string[] arguments)
    {
        var logs = "qmnd".Select((verbosity, i) => $"-flp{i + 1}:v={verbosity};logfile=logs/{name}.{verbosity}.log");
        var build = await project.BuildAsync(["-v:diag", .. logs, $"-bl:logs/{name}.binlog", .. arguments]);
        build.Expect(build.ExitCode == exitCode, $"exit code {exitCode}");
        build.Expect(build.Output.Contains(said, StringComparison.Ordinal), said);
        AssertNoTrace("the output", build.Output);
        foreach (var (file, text) in BinaryLog.EmbeddedFiles(project.PathOf($"logs/{name}.binlog")))
            AssertNoTrace(file + " in the binary log", text);

        foreach (var file in Directory.EnumerateFiles(project.Directory, "*", SearchOption.AllDirectories))
        {
            // The hand-made lock is an input too.
            if (Sources.Take(name == "hand-made" ? 6 : 5).Contains(Path.GetRelativePath(project.Directory, file).Replace('\\', '/')))
                continue;
            var bytes = Path.GetExtension(file) == ".binlog" ? BinaryLog.Records(file) : await File.ReadAllBytesAsync(file);
            var text = Encoding.Latin1.GetString(bytes);
            AssertNoTrace(file, text);
            AssertNoTrace(file + " as UTF-16", text.Replace("\0", "", StringComparison.Ordinal));
        }
    }

    private static void AssertNoTrace(string where, string text)
    {
        var at = text.AsSpan().IndexOfAny(Traces);
        if (at >= 0) Assert.Fail($"{where}: {text.Substring(Math.Max(0, at - 200), Math.Min(400, text.Length - Math.Max(0, at - 200)))}");
    }

    // The characters of the encoding that do not depend on what stands before and behind.
    private static string Base64(string text, int shift) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('.', shift) + text + "...")).Substring(shift == 0 ? 0 : 4, 8);
}
