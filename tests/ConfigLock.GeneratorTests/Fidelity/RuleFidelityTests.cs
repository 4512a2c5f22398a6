namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Types of schemas with rules that decide values say what the lock says.</summary>
public sealed class RuleFidelityTests
{
    private const string Followed = """
        {
          "additionalProperties": false,
          "properties": {
            "threads": { "type": "integer" },
            "most": { "type": "integer", "x-configlock": { "default_from": "threads", "default_plus": 1, "default": 4 } },
            "limits": {
              "type": "object",
              "required": ["title"],
              "properties": { "title": { "type": "string", "x-configlock": { "default_from": "name" } } }
            },
            "name": { "type": "string" }
          }
        }
        """;

    [Theory]
    [InlineData(Followed, "", "threads = 2", "most = 1", "name = \"x\"\nlimits = {}", "limits.title = \"y\"")]
    [InlineData(
        RuleSchemas.Defaults, "", "mode = \"x\"", "ui = {}", "tools.plan = {}", "servers.a.command = \"x\"", "servers.b = {}",
        "steps = [{}]",
        "limits = {}", "skills.all = false")]
    [InlineData(
        RuleSchemas.Unknown, "", "features.new = true", "features.new = { enabled = true }", "features = { web = false }", "choice.b = 1")]
    public void Of_defaults_and_unknown_keys(string schema, params string[] configs)
    {
        Assert.Empty(FidelityCheck.Faults(schema, configs, out var built));
        Assert.Equal(configs.Length, built);
    }
}
