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
            "free": {},
            "days": { "type": "array", "items": { "type": "string", "format": "date" } },
            "day_or_days": {
              "anyOf": [{ "type": "string", "format": "date" }, { "type": "array", "items": { "type": "string", "format": "date" } }]
            },
            "ratios": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "number" } } },
            "choices": { "type": "array", "items": { "$ref": "#/properties/notify" } },
            "any": { "type": "array" },
            "old": { "type": "number", "deprecated": true },
            "inner": { "type": "object", "additionalProperties": { "type": "number" }, "properties": { "a": { "type": "string" } } }
          },
          "additionalProperties": false,
          "$defs": {
            "Level": { "enum": ["a b", "c"] },
            "Circle": { "required": ["radius"], "properties": { "radius": { "type": "number" } }, "additionalProperties": false },
            "Square": { "required": ["side"], "properties": { "side": { "type": "number" } }, "additionalProperties": false }
          }
        }
        """;

    public static TheoryData<string> Targets => [.. JsonTarget.Names];

    // What a config is as JSON.
    private static readonly (string Toml, string Json)[] Configs =
    [
        ("log_level = 'High!'", """{"LogLevel":"High!"}"""),
        ("levels = ['c', 'a b']", """{"Levels":["c","a b"]}"""),
        ("by_name.some-key = 'a b'", """{"ByName":{"some-key":"a b"}}"""),
        ("notify = true", """{"Notify":true}"""),
        ("notify = ['x']", """{"Notify":["x"]}"""),
        ("notify = 'c'", """{"Notify":"c"}"""),
        ("shape = { radius = 1.0 }", """{"Shape":{"Radius":1.0}}"""),
        ("shape = { side = 2 }", """{"Shape":{"Side":2}}"""),
        ("since = 2026-11-26", """{"Since":"2026-11-26"}"""),
        ("ratio = 3", """{"Ratio":3}"""),
        ("ratio = -0.5", """{"Ratio":-0.5}"""),
        ("ratio = nan", """{"Ratio":"nan"}"""),
        ("limit = 7", """{"Limit":7}"""),
        ("grid = [[1], []]", """{"Grid":[[1],[]]}"""),
        ("free = { a = [1, 2.0, 'x', true] }", """{"Free":{"a":[1,2.0,"x",true]}}"""),
        ("days = [2026-11-26, 2026-11-27]", """{"Days":["2026-11-26","2026-11-27"]}"""),
        ("day_or_days = 2026-11-26", """{"DayOrDays":"2026-11-26"}"""),
        ("day_or_days = [2026-11-26]", """{"DayOrDays":["2026-11-26"]}"""),
        ("ratios.a = [1, 2.0, inf]", """{"Ratios":{"a":[1,2.0,"inf"]}}"""),
        ("choices = [true, 'c', ['x']]", """{"Choices":[true,"c",["x"]]}"""),
        ("any = [1, { b = '2026-11-26' }]", """{"Any":[1,{"b":"2026-11-26"}]}"""),
        ("old = 1.5", """{"Old":1.5}"""),
        ("inner = { more = 1.0 }", """{"Inner":{"OtherKeys":{"more":1.0}}}"""),
    ];

    // What is none, and what the error then names.
    private static readonly (string Json, string Named)[] Faults =
    [
        ("""{"LogLevel":"low"}""", "very-low, High!"),
        ("""{"LogLevel":1}""", "very-low, High!"),
        ("""{"Notify":3}""", "Number"),
        ("""{"Since":"yesterday"}""", "date"),
        ("""{"Levels":"c"}""", "array"),
        ("""{"ByName":[]}""", "object"),
        ("""{"Free":{"a":null}}""", "null"),
    ];

    public static TheoryData<string, string, string> ConfigsOfTargets
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var target in JsonTarget.Names)
                foreach (var (toml, json) in Configs) data.Add(target, toml, json);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ConfigsOfTargets))]
    public void A_config_is_written_as_people_expect_and_read_again(string target, string toml, string json)
    {
        var root = RootOf(target);
        var config = Parse(root, toml);
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        Assert.Equal(json, JsonSerializer.Serialize(config, root, options));
        Assert.Equal(config, JsonSerializer.Deserialize(json, root));
        Assert.Equal(config, JsonSerializer.Deserialize(JsonSerializer.Serialize(config, root), root));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Keys_of_records_follow_the_naming_policy_and_data_does_not(string target)
    {
        var root = RootOf(target);
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        var config = Parse(root, "by_name.SomeKey = 'c'\nshape.side = 1");
        const string Json = """{"by_name":{"SomeKey":"c"},"shape":{"side":1}}""";
        Assert.Equal(Json, JsonSerializer.Serialize(config, root, options));
        Assert.Equal(config, JsonSerializer.Deserialize(Json, root, options));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_is_no_such_config_is_an_error(string target)
    {
        foreach (var (json, named) in Faults)
        {
            var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, RootOf(target)));
            Assert.Contains(named, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_lockfile_is_read_as_it_was_written(string target)
    {
        var type = RootOf(target).Assembly.GetType("Acme.ConfigLockfile")!;
        const string Lock = "version = 1\nconfiglock_version = '1.0.0'\n[config]\nlevels = ['c']\n[digests]\n'file:x' = 'sha256:0'\n";
        var lockfile = Parse(type, Lock);
        var json = JsonSerializer.Serialize(lockfile, type);
        Assert.EndsWith("""
            ,"Digests":{"file:x":"sha256:0"}}
            """, json, StringComparison.Ordinal);
        Assert.Equal(lockfile, JsonSerializer.Deserialize(json, type));
        Assert.Equal(1, Regex.Count(lockfile.ToString()!, "Digests"));
    }

    [Theory]
    [InlineData(".NET")]
    [InlineData(".NET Standard")]
    public void Random_configs_of_random_schemas_are_read_as_they_were_written(string target)
    {
        var pairs = 0;
        Seeded.ForAll(15, random => pairs += Check(JsonTarget.Named(target), random));
        Assert.NotEqual(0, pairs);
    }

    private static int Check(JsonTarget target, Random random)
    {
        var schema = new RandomSchema(random).Root().ToJsonString();
        if (SchemaText.Load(schema) is not { } linked || GeneratorRun.Of(InputText.Schema(schema)).Files.Count == 0) return 0;
        var (root, read) = (target.RootOf(schema), 0);
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

    private static Type RootOf(string target) => JsonTarget.Named(target).RootOf(Schema);

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
