using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Docs;

/// <summary>
/// The rules that the engine reads, those of <c>schema/rules.schema.json</c> and those of <c>docs/rules.md</c> are the same.
/// </summary>
public sealed partial class RulesDocTests
{
    private static readonly string[] Known = [.. LockRules.All.Select(static rule => rule.Name)];

    // Of each row of the table: a rule, or one with its parts.
    private static readonly string[][] Examples =
        [.. Row().Matches(Repository.Read("docs/rules.md"))
            .Select(static row => Example().Matches(row.Groups[1].Value).Select(static example => example.Groups[1].Value).ToArray())];

    [Fact]
    public void The_schema_describes_each_rule_and_no_other()
    {
        var schema = JsonNode.Parse(Repository.Read("schema/rules.schema.json"))!;
        DocList.Matches(
            "schema/rules.schema.json, $defs/LockRules",
            Known,
            schema["$defs"]!["LockRules"]!["properties"]!.AsObject().Select(static rule => rule.Key));
    }

    [Fact]
    public void The_docs_tell_of_each_rule_and_no_other() =>
        DocList.Matches(
            "docs/rules.md, the table of rules",
            Known,
            Examples.SelectMany(static row => row).Select(static example => example[..example.IndexOf(' ', StringComparison.Ordinal)]));

    [Fact]
    public void Each_example_of_the_docs_is_a_rule_with_a_value_that_it_can_have() => Assert.All(Examples, static row =>
    {
        var rules = SchemaSamples.Toml(string.Join('\n', row));
        var diagnostics = new DiagnosticBag();
        RulesSchema.CheckRules(rules, diagnostics);
        Assert.Empty(diagnostics);
        Assert.All(LockRules.All.Where(rule => rules[rule.Name] is not null), rule => Assert.NotNull(rule.Read(rules[rule.Name]!)));
    });

    [GeneratedRegex(@"^\| (`\w+ = [^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+ = [^`]+)`")]
    private static partial Regex Example();
}
