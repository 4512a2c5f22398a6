using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

public sealed class IncludeTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "prompt": { "type": "string", "minLength": 1 },
            "prompt_file": { "type": "string", "x-configlock": { "include": "prompt", "aliases": ["prompt_path"] } },
            "roles": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "required": ["text"],
                "properties": { "text": { "type": "string" }, "file": { "type": "string", "x-configlock": { "include": "text" } } }
              }
            },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": {
              "type": "object",
              "x-configlock": { "profiles": true },
              "additionalProperties": {
                "type": "object",
                "additionalProperties": false,
                "properties": { "prompt_file": { "type": "string" } }
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData("prompt_file = \"a.md\"", "", "{ prompt = \"A\\n\" }")]
    [InlineData("prompt_path = \"a.md\"", "", "{ prompt = \"A\\n\" }")]
    [InlineData("prompt_file = \"a.md\"", "prompt = \"inline\"", "{ prompt = \"inline\" }")]
    [InlineData("prompt = \"inline\"", "prompt_file = \"a.md\"", "{ prompt = \"A\\n\" }")]
    [InlineData("prompt_file = \"a.md\"", "prompt_file = \"sub/b.md\"", "{ prompt = \"B\\nB\" }")]
    [InlineData("prompt_file = \"a.md\"\nprompt = \"inline\"", "", "{ prompt = \"inline\" }")]
    [InlineData("prompt = \"inline\"\nprompt_file = \"missing.md\"", "", "{ prompt = \"inline\" }")]
    [InlineData("prompt_file = \"missing.md\"", "prompt = \"inline\"", "{ prompt = \"inline\" }")]
    [InlineData("prompt_file = \"missing.md\"", "prompt_file = \"a.md\"", "{ prompt = \"A\\n\" }")]
    [InlineData("roles.x.file = \"a.md\"", "roles.y.text = \"t\"", "{ roles = { x = { text = \"A\\n\" }, y = { text = \"t\" } } }")]
    [InlineData("profile = \"p\"\nprompt = \"base\"", "[profiles.p]\nprompt_file = \"a.md\"", "{ prompt = \"A\\n\" }")]
    [InlineData(
        "profile = \"p\"\nprompt = \"base\"\n[profiles.p]\nprompt_file = \"missing.md\"", "[profiles.p]\nprompt_file = \"a.md\"",
        "{ prompt = \"A\\n\" }")]
    [InlineData("prompt = \"base\"\n[profiles.p]\nprompt_file = \"missing.md\"", "", "{ prompt = \"base\" }")]
    public void An_include_assigns_the_text_of_its_file_to_its_sibling(
        string low, string high, string expected) => RuleSources.Each(Schema, project =>
    {
        WriteFiles(project);
        Assert.Equal(expected, Resolved.Config(project.Layers(low, high)));
    });

    [Theory]
    [InlineData("prompt_file = \"a.md\"", "prompt=o", "{ prompt = \"o\" }")]
    [InlineData("prompt = \"base\"", "prompt_file=sub/b.md", "{ prompt = \"B\\nB\" }")]
    [InlineData("prompt = \"base\"", "prompt_file=a.md;prompt=o", "{ prompt = \"o\" }")]
    [InlineData("profile = \"p\"\n[profiles.p]\nprompt_file = \"missing.md\"", "prompt_file=a.md", "{ prompt = \"A\\n\" }")]
    public void An_override_may_include_a_file_of_the_project(
        string layer, string overrides, string expected) => RuleSources.Each(Schema, project =>
    {
        WriteFiles(project);
        Assert.Equal(expected, Resolved.Config(project.Layers(layer), request => request with { Overrides = overrides }));
    });

    [Fact]
    public void A_path_is_relative_to_the_layer_that_names_it() => RuleSources.Each(Schema, project =>
    {
        WriteFiles(project);
        project.Write("sub/layer.toml", "prompt_file = \"b.md\"");
        Assert.Equal(
            "{ prompt = \"B\\nB\" }", Resolved.Config(project, request => request with { Layers = [project.Layer("sub/layer.toml")] }));
    });

    [Theory]
    [InlineData("one\r\ntwo\r\n")]
    [InlineData("one\rtwo\r")]
    [InlineData("\uFEFFone\ntwo\n")]
    public void Line_ends_and_a_byte_order_mark_do_not_count(string text) => RuleSources.Each(Schema, project =>
    {
        project.Write("a.md", text);
        Assert.Equal("{ prompt = \"one\\ntwo\\n\" }", Resolved.Config(project.Layers("prompt_file = \"a.md\"")));
    });

    // Also on replay, where the lock holds the text and does not say that it came from a file.
    [Theory]
    [InlineData("""{ "oneOf": [{ "required": ["prompt"] }, { "required": ["prompt_file"] }] }""")]
    [InlineData("""{ "not": { "required": ["prompt", "prompt_file"] } }""")]
    [InlineData("""{ "not": { "required": ["prompt"] } }""")]
    [InlineData("""{ "dependentRequired": { "prompt": ["profile"] } }""")]
    [InlineData("""{ "maxProperties": 1 }""")]
    [InlineData("""{ "required": ["prompt"] }""")]
    [InlineData("""{ "required": ["prompt_file"] }""")]
    public void Rules_of_presence_are_judged_before_includes(string rule) =>
        RuleSources.Each(Schema.Replace("\n  \"properties\"", $"\n  \"allOf\": [{rule}],\n  \"properties\""), project =>
        {
            WriteFiles(project);
            project.Layers("prompt_file = \"a.md\"").Export();
            TemporaryProject.Passes(project.ReplayRequest());
            TemporaryProject.Passes(project.VerifyRequest());
        });

    [Theory]
    [InlineData("prompt_file = \"missing.md\"", "CFGLOCK204", "layer1.toml(1,15)", "the included file \"missing.md\" does not exist")]
    [InlineData("\nroles.x.file = \"missing.md\"", "CFGLOCK204", "layer1.toml(2,16)", "the included file \"missing.md\" does not exist")]
    [InlineData("prompt_file = \"latin.md\"", "CFGLOCK206", "latin.md(2,4)", "it is not UTF-8 text")]
    [InlineData("prompt_file = \"large.md\"", "CFGLOCK206", "large.md", "it is larger than 1 MiB")]
    [InlineData("prompt_file = \"sub\"", "CFGLOCK206", "sub", "it is a directory")]
    [InlineData("prompt_file = \"a\\u0000b\"", "CFGLOCK206", "a\0b", "its path is not valid")]
    [InlineData("prompt_file = \"empty.md\"", "CFGLOCK202", "layer1.toml(1,15)", "prompt is \"\", but must have at least 1 character")]
    [InlineData("prompt_file = 5", "CFGLOCK202", "layer1.toml(1,15)", "prompt_file is 5, but must be a string")]
    public void An_include_that_cannot_be_read_is_one_error(
        string layer, string code, string place, string text) => RuleSources.Each(Schema, project =>
    {
        WriteFiles(project);
        File.WriteAllBytes(project.PathOf("latin.md"), "one\nein \u00fc"u8.ToArray()[..7].Append((byte)0xfc).ToArray());
        project.Write("large.md", new string('x', (1024 * 1024) + 1));
        project.Write("empty.md", "");

        var diagnostic = TemporaryProject.Fails(project.Layers(layer).Request(), code);
        Assert.Equal(place, diagnostic.Place.ToString());
        Assert.Contains(text, diagnostic.Message);
    });

    [Fact]
    public void A_file_of_the_largest_size_is_read() => RuleSources.Each(Schema, project =>
    {
        project.Write("a.md", new string('x', 1024 * 1024));
        Assert.Contains("xxxx", project.Layers("prompt_file = \"a.md\"").Export());
    });

    [Fact]
    public void An_include_key_in_a_lock_is_never_followed_and_drifts() => RuleSources.Each(Schema, project =>
    {
        WriteFiles(project);
        project.Layers("prompt = \"base\"").Export();
        project.Write(
            TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace("prompt = \"base\"", "prompt_file = \"../a.md\""));

        var result = ConfigLockBuild.Run(project.ReplayRequest());
        var drift = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.IsError);
        Assert.Equal("CFGLOCK303", drift.Code);
        Assert.Contains("\n-prompt_file = \"../a.md\"", drift.Message);
        Assert.DoesNotContain("\n+", drift.Message.Replace("\n+++", ""));
        Assert.DoesNotContain(project.PathOf("a.md"), result.FilesRead.Select(static file => file.Path));
    });

    [Fact]
    public void Only_the_include_that_wins_is_read_and_remembered() => RuleSources.Each(Schema, project =>
    {
        WriteFiles(project);
        project.Layers("prompt_file = \"a.md\"\n[profiles.p]\nprompt_file = \"sub/b.md\"", "prompt_file = \"sub/c.md\"");
        project.Write("sub/c.md", "c");

        var read = TemporaryProject.Passes(project.Request()).FilesRead.Select(static file => file.Path).ToList();
        Assert.Contains(project.PathOf("sub/c.md"), read);
        Assert.DoesNotContain(project.PathOf("a.md"), read);
        Assert.DoesNotContain(project.PathOf("sub/b.md"), read);
    });

    [Fact]
    public void An_edit_of_an_included_file_drifts_in_verify_with_both_names() => RuleSources.Each(Schema, project =>
    {
        WriteFiles(project);
        project.Layers("prompt_file = \"a.md\"").Export();
        project.Write("a.md", "new\n");

        Assert.Contains(
            "prompt is \"A\\n\" in the lock and \"new\\n\" in layer layer1.toml(1,15), include \"a.md\"",
            TemporaryProject.Warns(project.ReplayRequest(), "CFGLOCK309").Message);
        var drift = TemporaryProject.Fails(project.VerifyRequest(), "CFGLOCK303");
        Assert.Contains("\n-prompt = \"A\\n\"\n+prompt = \"new\\n\"\n", drift.Message);
        Assert.EndsWith("\nprompt: now from layer layer1.toml(1,15), include \"a.md\"", drift.Message);
    });

    private static void WriteFiles(TemporaryProject project)
    {
        project.Write("a.md", "A\n");
        project.Write("sub/b.md", "B\nB");
    }
}
