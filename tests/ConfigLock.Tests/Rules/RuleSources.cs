using System.Text;
using System.Text.Json.Nodes;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Rules;

/// <summary>Runs a test with the rules where a schema says them, and again with the same rules in a rules file.</summary>
internal static class RuleSources
{
    private const string Keyword = "x-configlock";

    public static void Each(string schema, Action<TemporaryProject> test)
    {
        using var annotated = new TemporaryProject(schema);
        test(annotated);

        var (plain, rules) = Split(schema);
        using var separate = new TemporaryProject(plain);
        separate.Write(TemporaryProject.RulesFile, rules);
        test(separate);
    }

    /// <summary>The lock that layers give, the same from both sources of rules.</summary>
    public static void Locks(string schema, string expected, params string[] layers) =>
        Each(schema, project => Assert.Equal(expected, Resolved.Config(project.Layers(layers))));

    /// <summary>A rules file that the build refuses at a place in it.</summary>
    public static void Refused(string schema, string rules, int line, int column, string code, string text)
    {
        using var project = new TemporaryProject(schema, "");
        project.Write(TemporaryProject.RulesFile, rules);
        var diagnostic = TemporaryProject.Fails(project.ExportRequest(), code);
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal($"{TemporaryProject.RulesFile}({line},{column})", diagnostic.Place.ToString());
    }

    /// <summary>A schema without its rules, and a rules file that says them.</summary>
    public static (string Schema, string Rules) Split(string schema)
    {
        var root = JsonNode.Parse(schema)!;
        var rules = new StringBuilder("[rules]\n");
        Visit(root, [], rules);
        return (root.ToJsonString(), rules.ToString());
    }

    // Rules of schemas that several keys share have no path of their own; tests of those write their rules file.
    private static void Visit(JsonNode? node, List<string> path, StringBuilder rules)
    {
        if (node is not JsonObject schema) return;
        if (schema.Remove(Keyword, out var annotation))
        {
            var table = JsonReader.Read(annotation!.ToJsonString(), Toml.Layer)!;
            rules.Append(ValueText.ShowWhole(new ConfigString(DottedPath.Format(path), default))).Append(" = ")
                .Append(ValueText.ShowWhole(table)).Append('\n');
        }

        foreach (var (key, property) in schema["properties"] as JsonObject ?? []) Visit(property, [.. path, key], rules);
        Visit(schema["additionalProperties"], [.. path, "*"], rules);
        Visit(schema["items"], path, rules);
        foreach (var keyword in (string[])["anyOf", "oneOf", "allOf"])
            foreach (var branch in schema[keyword] as JsonArray ?? []) Visit(branch, path, rules);
    }
}
