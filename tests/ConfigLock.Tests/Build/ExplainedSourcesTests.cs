using System.Text.Json;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Build;

/// <summary>What explain.json says of the sources of a key: all that say something, in order, and which of them wins.</summary>
public sealed class ExplainedSourcesTests : IDisposable
{
    private const string Schema = """
        {
          "properties": {
            "model": { "type": "string", "default": "small", "x-configlock": { "catalog_key": "slug", "aliases": ["engine"] } },
            "window": { "type": "integer", "default": 1, "x-configlock": { "catalog": "size" } },
            "text": { "type": "string" },
            "text_file": { "type": "string", "x-configlock": { "include": "text" } },
            "limit": { "type": "integer", "x-configlock": { "default_from": "window" } },
            "level": { "type": "integer", "default": 1, "x-configlock": { "fixed": 7 } },
            "token": { "type": "string", "writeOnly": true },
            "login": { "type": "object", "properties": { "password": { "writeOnly": true }, "user": { "type": "string" } } },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true }, "additionalProperties": { "$ref": "#" } }
          }
        }
        """;

    private readonly TemporaryProject _project = new(Schema, "model = \"base\"\nprofile = \"fast\"\n[profiles.fast]\nengine = \"quick\"\n");

    public ExplainedSourcesTests()
    {
        _project.Write("team.toml", "model = \"team\"\ntext_file = \"a.txt\"\nlevel = 3\nwindow = 5\n");
        _project.Write("top.toml", "text = \"inline\"\n");
        _project.Write("a.txt", "from a file");
        _project.Write("models.json", """{ "models": [{ "slug": "mine", "size": 9 }] }""");
        _project.Write("requirements.toml", "text = \"inline\"\n");
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("model",
        "default \"small\"", "layer \"base\"", "layer \"team\"", "layer \"quick\" profile alias", "override \"mine\" wins")]
    [InlineData("window", "default 1", "catalog 9", "layer 5 wins")]
    [InlineData("text", "layer ? include", "layer \"inline\" wins", "requirement \"inline\"")]
    [InlineData("limit", "layer 5 of window", "default 5 wins")]
    [InlineData("level", "default 7 wins", "layer 3")]
    public void They_are_named_in_order(string key, params string[] sources)
    {
        Assert.Equal(sources, SourcesOf(Explain(), key));
    }

    [Theory]
    [InlineData("text_file", "layer \"a.txt\"")]
    [InlineData("profile", "layer \"fast\"")]
    public void Also_of_a_key_that_stays_out_of_the_lock(string key, params string[] sources) =>
        Assert.Equal(sources, SourcesOf(Explain(), key));

    [Fact]
    public void No_secret_is_among_them()
    {
        _project.Write("top.toml", "login = \"hush\"\n");
        _project.Write("team.toml", "login = { user = \"me\", password = \"hush\" }\ntoken = \"hush\"\n");
        TemporaryProject.Fails(Request(), "CFGLOCK202");
        _project.Write("top.toml", "login = { password = \"hush2\" }\n");
        Explain();
        Assert.DoesNotContain("hush", _project.Read("obj/configlock/App.explain.json"), StringComparison.Ordinal);
    }

    // In whatever case: keys of .NET programs are found without regard to it.
    [Fact]
    public void No_secret_is_among_those_of_a_dotnet_program()
    {
        using var project = new TemporaryProject(Schema, "model = \"base\"\n");
        project.Write("low.json", """{ "TOKEN": "hush", "Login": { "PASSWORD": "hush", "user": "me" }, "model": "low" }""");
        project.Write("high.json", """{ "token": "hush", "LOGIN:Password": "hush", "MODEL": "high" }""");
        var request = project.Request() with
        {
            Layers = [project.Layer("low.json"), project.Layer("high.json")],
            Semantics = "DotNet",
            Explain = true,
        };

        Assert.False(ConfigLockBuild.Run(request).Diagnostics.HasErrors);
        var text = project.Read("obj/configlock/App.explain.json");
        Assert.DoesNotContain("hush", text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(text);
        Assert.Equal(["default \"small\"", "layer \"low\"", "layer \"high\" wins"], SourcesOf(document.RootElement, "model"));
    }

    // An array of one source that stands upon a section of another is a section too.
    [Fact]
    public void An_element_of_an_array_is_a_key_of_a_section_to_a_dotnet_program()
    {
        using var project = new TemporaryProject("{}");
        project.Write("low.json", """{ "c": { "t": 1 } }""");
        project.Write("high.json", """{ "c": [{ "x": "a" }] }""");
        var request = project.Request() with
        {
            Layers = [project.Layer("low.json"), project.Layer("high.json")],
            Semantics = "DotNet",
            Explain = true,
        };

        Assert.False(ConfigLockBuild.Run(request).Diagnostics.HasErrors);
        using var document = JsonDocument.Parse(project.Read("obj/configlock/App.explain.json"));
        Assert.Equal(["c.0.x", "c.t"], document.RootElement.EnumerateArray().Select(static key => key.GetProperty("key").GetString()));
        Assert.Equal(["layer \"a\" wins"], SourcesOf(document.RootElement, "c.0.x"));
    }

    private BuildRequest Request() => _project.Request() with
    {
        Layers = [_project.Layer(TemporaryProject.LayerFile), _project.Layer("team.toml"), _project.Layer("top.toml")],
        Overrides = "model=mine",
        ModelCatalog = _project.Named("models.json"),
        Requirements = [_project.Layer("requirements.toml")],
        Explain = true,
    };

    private JsonElement Explain()
    {
        Assert.False(ConfigLockBuild.Run(Request()).Diagnostics.HasErrors);
        using var document = JsonDocument.Parse(_project.Read("obj/configlock/App.explain.json"));
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> SourcesOf(JsonElement explained, string key)
    {
        var sources = explained.EnumerateArray().Single(one => one.GetProperty("key").GetString() == key).GetProperty("sources");
        foreach (var source in sources.EnumerateArray())
        {
            var value = source.TryGetProperty("value", out var text) ? text.GetString() : "?";
            var origin = source.GetProperty("origin");
            var steps = origin.GetProperty("via").EnumerateArray().Select(static step => " " + step.GetProperty("kind").GetString());
            var wins = source.GetProperty("wins").GetBoolean() ? " wins" : string.Empty;
            var followed = source.TryGetProperty("key", out var other) ? $" of {other.GetString()}" : string.Empty;
            yield return $"{origin.GetProperty("kind").GetString()} {value}{followed}{string.Concat(steps)}{wins}";
        }
    }
}
