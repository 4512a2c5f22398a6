using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConfigLock.Model.Rules;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.ShippedSchemas;

/// <summary>
/// The schemas that ConfigLock ships. People keep them by hand; what follows from another is written by the test that checks it.
/// </summary>
public sealed class SchemaFilesTests
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Names =
        [.. Repository.Files("schema", "*").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void There_are_those_that_the_docs_name() =>
        Assert.Equal(["config.schema.json", "lockfile.schema.json", "report.schema.json", "rules.schema.json"], Names);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_a_2020_12_schema_that_can_be_used(string name)
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Read(name)["$schema"]!.GetValue<string>());
        SchemaSamples.Load(Text(name), SchemaSamples.Document(Text("config.schema.json"), "config.schema.json"));
    }

    /// <summary>With CONFIGLOCK_APPROVE=1 they are given that form.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void All_files_have_one_form(string name) => Approved.Matches("schema/" + name, Written(Read(name)));

    /// <summary>
    /// It carries the config's within it, so that an editor needs just the one file. With CONFIGLOCK_APPROVE=1 it is put there.
    /// </summary>
    [Fact]
    public void The_lockfile_holds_the_config_as_its_own_schema_says_it()
    {
        var lockfile = Read("lockfile.schema.json");
        lockfile["$defs"]!["AgentConfig"] = Read("config.schema.json");
        Approved.Matches("schema/lockfile.schema.json", Written(lockfile));
    }

    [Fact]
    public void The_config_schema_uses_no_unknown_rule() =>
        Assert.Subset(LockRules.All.Select(static rule => rule.Name).ToHashSet(StringComparer.Ordinal), RulesUsed());

    private static HashSet<string> RulesUsed() =>
        ValuesOf(Read("config.schema.json"), LockRules.Keyword).SelectMany(static rules => rules.AsObject()).Select(static rule => rule.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<JsonNode> ValuesOf(JsonNode? node, string keyword) => node switch
    {
        JsonObject table => table.SelectMany(entry => entry.Key == keyword ? [entry.Value!] : ValuesOf(entry.Value, keyword)),
        JsonArray array => array.SelectMany(item => ValuesOf(item, keyword)),
        _ => [],
    };

    private static string Text(string name) => Repository.Read("schema/" + name);

    private static JsonNode Read(string name) => JsonNode.Parse(Text(name))!;

    private static string Written(JsonNode schema) => schema.ToJsonString(Form) + "\n";
}
