namespace ConfigLock.Tests.Reliability;

/// <summary>A key that stands twice is an error in every file: no value wins silently.</summary>
public sealed class RepeatedKeyTests
{
    public static TheoryData<string> TwiceInToml =>
    [
        "x-a = 1\nx-a = 1\n", "x-a = 1\n\"x-a\" = 2\n", "x-a.b = 1\nx-a.b = 2\n", "[x-a]\n[x-a]\n", "[x-a]\nb = 1\n[x-a]\nc = 1\n",
        "x-a = 1\n[x-a]\n", "[x-a.b]\n[x-a]\nb = 1\n",
        "x-a = { b = 1, b = 2 }\n", "x-a = { b = 1 }\n[x-a.c]\n", "x-a = { b = 1 }\nx-a.c = 1\n", "[[x-a]]\n[x-a]\n", "x-a = []\n[[x-a]]\n",
        "[x-a]\n[[x-a]]\n", "[x-a]\nb.c = 1\n[x-a.b]\n",
        "[[x-a]]\nb = 1\nb = 2\n[[x-a]]\nb = 1\n", "[[x-a]]\n[x-a.b]\n[x-a.b]\n", "x-a = [{ b = 1, b.c = 2 }]\n",
    ];

    [Theory]
    [MemberData(nameof(TwiceInToml))]
    public void In_layers_requirements_and_the_lock(string twice)
    {
        using var project = new TemporaryProject("{}", "y = 1\n", inMemory: true);
        project.Export();
        project.Write("twice.toml", twice);

        TemporaryProject.Fails(project.ExportRequest() with { Layers = [project.Layer("twice.toml")] }, "CFGLOCK201");
        TemporaryProject.Fails(project.ExportRequest() with { Requirements = [project.Layer("twice.toml")] }, "CFGLOCK201");
        project.Write("twice.lock.toml", "version = 1\nconfiglock_version = \"1.0.0\"\n" + InConfig(twice));
        TemporaryProject.Fails(project.ReplayRequest() with { LoadPath = project.Named("twice.lock.toml") }, "CFGLOCK301");
    }

    [Theory]
    [InlineData("version = 1\nversion = 1\nconfiglock_version = \"1.0.0\"\n[config]\n")]
    [InlineData("version = 1\nconfiglock_version = \"1.0.0\"\n[config]\n[config]\n")]
    [InlineData("version = 1\nconfiglock_version = \"1.0.0\"\nconfig.a = 1\n[config]\n")]
    public void In_the_top_level_of_a_lock(string text)
    {
        using var project = new TemporaryProject("{}", "y = 1\n", inMemory: true);
        project.Write(TemporaryProject.LockFile, text);

        TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK301");
    }

    [Fact]
    public void In_the_rules_file()
    {
        using var project = new TemporaryProject("{ \"properties\": { \"y\": {} } }", "y = 1\n", inMemory: true);
        project.Write(TemporaryProject.RulesFile, "[rules.y]\nremoved = true\n[rules.\"y\"]\nremoved = false\n");

        TemporaryProject.Fails(project.ExportRequest(), "CFGLOCK110");
    }

    [Fact]
    public void In_the_schema_its_references_and_the_catalog()
    {
        using var project = EveryKindOfFile.Create();
        (string, string)[] files =
            [(TemporaryProject.SchemaFile, "CFGLOCK101"), ("other.json", "CFGLOCK101"), ("models.json", "CFGLOCK215")];
        foreach (var (name, code) in files)
        {
            var sound = project.Read(name);
            project.Write(name, sound.TrimEnd()[..^1] + ", \"twice\": 1, \"tw\\u0069ce\": 2 }");
            TemporaryProject.Fails(EveryKindOfFile.Request(project), code);
            project.Write(name, sound);
        }
    }

    // The whole document one level deeper.
    private static string InConfig(
        string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
        line.StartsWith("[[", StringComparison.Ordinal) ? "[[config." + line[2..] + "\n" : line[0] == '[' ? "[config." + line[1..]
            + "\n" : line.StartsWith("x-a", StringComparison.Ordinal) || line[0] == '"' ? "config." + line + "\n" : line + "\n"));
}
