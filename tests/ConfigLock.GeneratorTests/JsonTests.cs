using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ConfigLock.GeneratorTests.Fidelity;
using ConfigLock.GeneratorTests.Infrastructure;
using ConfigLock.Model.Values;

namespace ConfigLock.GeneratorTests;

/// <summary>The types as System.Text.Json writes and reads them, without any setting of ours.</summary>
public sealed partial class JsonTests
{
    private const string Schema = """
        {
          "title": "Settings",
          "properties": {
            "log_level": { "enum": ["very-low", "High!"] },
            "levels": { "type": "array", "items": { "$ref": "#/$defs/Level" } },
            "by_name": { "type": "object", "additionalProperties": { "$ref": "#/$defs/Level" } },
            "notify": { "anyOf": [{ "type": "boolean" }, { "type": "array", "items": { "type": "string" } }, { "$ref": "#/$defs/Level" }] },
            "shape": { "anyOf": [{ "$ref": "#/$defs/Circle" }, { "$ref": "#/$defs/Square" }] },
            "since": { "type": "string", "format": "date" },
            "ratio": { "type": "number" },
            "limit": { "type": "integer", "format": "uint8" },
            "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } },
            "free": {}
          },
          "additionalProperties": false,
          "$defs": {
            "Level": { "enum": ["a b", "c"] },
            "Circle": { "required": ["radius"], "properties": { "radius": { "type": "number" } }, "additionalProperties": false },
            "Square": { "required": ["side"], "properties": { "side": { "type": "number" } }, "additionalProperties": false }
          }
        }
        """;

    private static readonly Lazy<Type> Root = new(static () => RootOf(Schema));

    public static TheoryData<string, string> Configs => new()
    {
        { "log_level = 'High!'", """{"LogLevel":"High!"}""" },
        { "levels = ['c', 'a b']", """{"Levels":["c","a b"]}""" },
        { "by_name.some-key = 'a b'", """{"ByName":{"some-key":"a b"}}""" },
        { "notify = true", """{"Notify":true}""" },
        { "notify = ['x']", """{"Notify":["x"]}""" },
        { "notify = 'c'", """{"Notify":"c"}""" },
        { "shape = { radius = 1.0 }", """{"Shape":{"Radius":1.0}}""" },
        { "shape = { side = 2 }", """{"Shape":{"Side":2}}""" },
        { "since = 2026-11-26", """{"Since":"2026-11-26"}""" },
        { "ratio = 3", """{"Ratio":3}""" },
        { "ratio = -0.5", """{"Ratio":-0.5}""" },
        { "ratio = nan", """{"Ratio":"nan"}""" },
        { "limit = 7", """{"Limit":7}""" },
        { "grid = [[1], []]", """{"Grid":[[1],[]]}""" },
        { "free = { a = [1, 2.0, 'x', true] }", """{"Free":{"a":[1,2.0,"x",true]}}""" },
    };

    [Theory]
    [MemberData(nameof(Configs))]
    public void A_config_is_written_as_people_expect_and_read_again(string toml, string json)
    {
        var config = Parse(Root.Value, toml);
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(config, Root.Value));
        var present = document.RootElement.EnumerateObject().Where(static entry => entry.Value.ValueKind != JsonValueKind.Null);
        Assert.Equal(json, "{" + string.Join(",", present.Select(static entry => $"\"{entry.Name}\":{entry.Value.GetRawText()}")) + "}");
        Assert.Equal(config, JsonSerializer.Deserialize(json, Root.Value));
    }

    [Fact]
    public void Keys_of_records_follow_the_naming_policy_and_data_does_not()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        var config = Parse(Root.Value, "by_name.SomeKey = 'c'\nshape.side = 1");
        const string Json = """{"by_name":{"SomeKey":"c"},"shape":{"side":1}}""";
        Assert.Equal(Json, JsonSerializer.Serialize(config, Root.Value, options));
        Assert.Equal(config, JsonSerializer.Deserialize(Json, Root.Value, options));
    }

    [Theory]
    [InlineData("""{"LogLevel":"low"}""", "very-low, High!")]
    [InlineData("""{"LogLevel":1}""", "very-low, High!")]
    [InlineData("""{"Notify":3}""", "Number")]
    [InlineData("""{"Since":"yesterday"}""", "date")]
    [InlineData("""{"Levels":"c"}""", "array")]
    [InlineData("""{"ByName":[]}""", "object")]
    [InlineData("""{"Free":{"a":null}}""", "null")]
    public void What_is_no_such_config_is_an_error(string json, string named)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Root.Value));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lockfile_is_read_as_it_was_written()
    {
        var type = Root.Value.Assembly.GetType("Acme.ConfigLockfile")!;
        const string Lock = "version = 1\nconfiglock_version = '1.0.0'\n[config]\nlevels = ['c']\n[digests]\n'file:x' = 'sha256:0'\n";
        var lockfile = Parse(type, Lock);
        Assert.Equal(lockfile, JsonSerializer.Deserialize(JsonSerializer.Serialize(lockfile, type), type));
    }

    [Fact]
    public void Random_configs_of_random_schemas_are_read_as_they_were_written()
    {
        var pairs = 0;
        Seeded.ForAll(15, random => pairs += Check(random));
        Assert.NotEqual(0, pairs);
    }

    private static int Check(Random random)
    {
        var schema = new RandomSchema(random).Root().ToJsonString();
        if (SchemaText.Load(schema) is not { } linked || GeneratorRun.Of(InputText.Schema(schema)).Files.Count == 0) return 0;
        var (root, read) = (RootOf(schema), 0);
        for (var i = 0; i < 12; i++)
        {
            var toml = ConfigText.Of(new ValueSampler(random, isWild: true).Config(linked));
            if (TryParse(root, toml) is not { } config) continue;
            read++;
            var json = JsonSerializer.Serialize(config, root);
            var again = JsonSerializer.Deserialize(json, root)!;
            Assert.Equal(json, JsonSerializer.Serialize(again, root));

            // JSON has no dates, so one that may be a text too is one afterwards; the same holds for numbers that are none.
            if (!WithoutForm().IsMatch(toml)) Assert.True(config.Equals(again), schema + "\n" + toml + "\n" + json);
        }

        return read;
    }

    [GeneratedRegex(@"\d\d:\d\d|\d\d-\d\d|nan|inf")]
    private static partial Regex WithoutForm();

    private static Type RootOf(string schema)
    {
        var run = GeneratorRun.Of(InputText.Schema(schema));
        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        return Assembly.Load(run.Assembly()).GetType("Acme.ConfigLockfile")!.GetProperty("Config")!.PropertyType;
    }

    private static object Parse(Type type, string toml) => type.GetMethod("Parse", [typeof(string)])!.Invoke(null, [toml])!;

    private static object? TryParse(Type type, string toml)
    {
        try
        {
            return Parse(type, toml);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is FormatException)
        {
            return null;
        }
    }
}
