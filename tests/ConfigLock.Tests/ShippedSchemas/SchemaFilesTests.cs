using System.Text;
using System.Text.Json;
using ConfigLock.Model.Rules;
using ConfigLock.SchemaWriter;

namespace ConfigLock.Tests.ShippedSchemas;

public sealed class SchemaFilesTests
{
    private static readonly string SchemaFolder = Repository.PathOf("schema");

    private static readonly Dictionary<string, string> Written = SchemaFiles.All().ToDictionary(file => file.Name, file => file.Text);

    /// <summary>The rules, in the order of docs/rules.md.</summary>
    private static readonly string[] RuleNames =
    [
        "aliases", "alias_of", "feature", "feature_defaults", "removed", "include", "catalog_key", "catalog",
        "catalog_file", "strip", "profile_selector", "profiles", "omit_when", "machine_path",
    ];

    public static TheoryData<string> Files => [.. Written.Keys];

    public static TheoryData<string> Rules => [.. RuleNames];

    [Fact]
    public void The_folder_holds_what_the_writer_writes_and_nothing_else() =>
        Assert.Equal(
            Written.Keys.Order(StringComparer.Ordinal),
            Directory.GetFiles(SchemaFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>Where this fails, run: dotnet run --project tools/SchemaWriter.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_in_step_with_its_source_byte_for_byte(string name) =>
        Assert.Equal(Encoding.UTF8.GetBytes(Written[name]), File.ReadAllBytes(Path.Combine(SchemaFolder, name)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_a_2020_12_schema_with_LF_line_ends_only(string name)
    {
        using var schema = JsonDocument.Parse(Written[name]);

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.DoesNotContain('\r', Written[name]);
        Assert.EndsWith("}\n", Written[name], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_used_by_the_config_schema(string rule) =>
        Assert.Contains(rule, RulesUsed());

    [Fact]
    public void The_config_schema_uses_no_unknown_rule() =>
        Assert.Subset(RuleNames.ToHashSet(StringComparer.Ordinal), RulesUsed());

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_reference_into_the_same_file_leads_somewhere(string name)
    {
        using var schema = JsonDocument.Parse(Written[name]);
        var root = name == "lockfile.schema.json" ? schema.RootElement.GetProperty("$defs").GetProperty("AgentConfig") : schema.RootElement;

        foreach (var reference in ValuesOf(root, "$ref").Select(value => value.GetString()!))
        {
            var target = root;
            foreach (var step in reference.Split('/').Skip(1))
                Assert.True(target.TryGetProperty(step, out target), reference);
        }
    }

    [Fact]
    public void The_rules_schema_knows_just_the_known_rules()
    {
        using var schema = JsonDocument.Parse(Written["rules.schema.json"]);
        var rules = schema.RootElement.GetProperty("$defs").GetProperty("LockRules").GetProperty("properties");

        Assert.Equal(RuleNames, rules.EnumerateObject().Select(rule => rule.Name));
        Assert.Equal(RuleNames, LockRules.All.Select(rule => rule.Name));
    }

    private static HashSet<string> RulesUsed()
    {
        using var schema = JsonDocument.Parse(Written["config.schema.json"]);
        return ValuesOf(schema.RootElement, "x-configlock")
            .SelectMany(rules => rules.EnumerateObject())
            .Select(rule => rule.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<JsonElement> ValuesOf(JsonElement element, string keyword) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == keyword ? [property.Value] : ValuesOf(property.Value, keyword)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => ValuesOf(item, keyword)),
        _ => [],
    };
}
