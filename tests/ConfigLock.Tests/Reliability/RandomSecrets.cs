using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfigLock.Tests.Reliability;

/// <summary>A random schema with secrets in it, and texts of configs that hold one wherever the schema says so.</summary>
internal sealed class RandomSecrets
{
    private readonly Random _random;
    private readonly List<Key> _keys;
    private int _names;

    public RandomSecrets(int seed)
    {
        _random = new Random(seed);
        _keys = [.. Enumerable.Range(0, _random.Next(3, 9)).Select(_ => MakeKey(3)), new Key("token", Secret())];
        var schema = Table(_keys, isClosed: true);
        schema["properties"]!["profile"] =
            new JsonObject { ["type"] = "string", ["x-configlock"] = new JsonObject { ["profile_selector"] = true } };
        schema["properties"]!["profiles"] =
            new JsonObject { ["type"] = "object", ["x-configlock"] = new JsonObject { ["profiles"] = true } };
        Schema = schema.ToJsonString();
    }

    public string Schema { get; }

    /// <summary>A config, one top-level key a line.</summary>
    /// <param name="mistakes">Of how many values out of a hundred a secret stands where it does not belong.</param>
    public List<string> Lines(int mistakes)
    {
        List<string> lines = [.. Some(_keys, mistakes)];
        if (_random.Next(3) > 0) return lines;
        lines.Add($"profiles = {{ p = {{ {string.Join(", ", Some(_keys, mistakes))} }} }}");
        if (_random.Next(2) == 0) lines.Add("profile = \"p\"");
        return lines;
    }

    private IEnumerable<string> Some(List<Key> keys, int mistakes) =>
        keys.Where(_ => _random.Next(3) > 0)
            .Select(key => $"{(key.Alias is { } alias && _random.Next(3) == 0 ? alias : key.Name)} = {key.Node.Write(mistakes)}").ToList();

    private Key MakeKey(int depth)
    {
        var key = new Key(string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + _random.Next(26))}{_names++}"), MakeNode(depth));
        if (_random.Next(4) > 0) return key;
        if (key.Node.Schema["x-configlock"] is not JsonObject rules) key.Node.Schema["x-configlock"] = rules = [];
        rules["aliases"] = new JsonArray(key.Name + "_old");
        return key with { Alias = key.Name + "_old" };
    }

    private Node MakeNode(int depth) => (depth == 0 ? _random.Next(3) : _random.Next(9)) switch
    {
        0 => new Node(new JsonObject { ["type"] = "integer", ["default"] = 1 }, false, _ => Number()),
        1 or 2 => Secret(),
        3 or 4 => MakeTable(depth, isSecret: false),
        5 => MakeTable(depth, isSecret: true),
        6 => MakeArray(MakeNode(depth - 1)),
        7 => MakeMap(MakeNode(depth - 1)),
        _ => Either(MakeTable(depth, isSecret: false)),
    };

    // Half of them with a rule that the planted text breaks.
    private Node Secret()
    {
        var schema = new JsonObject { ["type"] = "string" };
        Mark(schema);
        if (_random.Next(4) == 0) schema["maxLength"] = 5;
        if (_random.Next(4) == 0) schema["enum"] = new JsonArray("one", "two");
        return new Node(schema, true, mistakes => IsMistake(mistakes) ? Wrong() : Text());
    }

    private Node MakeTable(int depth, bool isSecret)
    {
        List<Key> keys = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => MakeKey(depth - 1))];
        var schema = Table(keys, isClosed: _random.Next(2) == 0);
        if (isSecret) Mark(schema);
        return Holding(schema, isSecret || keys.Exists(static key => key.Node.HoldsSecret), mistakes =>
            "{ " + string.Join(
                ", ", Some(keys, mistakes).Concat(isSecret && IsMistake(mistakes) ? [$"{SecretSearch.Spellings[0]} = {Text()}"] : []))
                + " }");
    }

    // A secret, or what only the running program gets.
    private void Mark(JsonObject schema)
    {
        if (_random.Next(6) == 0) schema["x-configlock"] = new JsonObject { ["external"] = true };
        else schema["writeOnly"] = true;
    }

    private Node MakeArray(Node item) => Holding(
        new JsonObject { ["type"] = "array", ["items"] = item.Schema.DeepClone() }, item.HoldsSecret,
        mistakes => "[" + string.Join(", ", Enumerable.Range(0, _random.Next(3)).Select(_ => item.Write(mistakes)).ToList()) + "]");

    private Node MakeMap(Node value) => Holding(
        new JsonObject { ["type"] = "object", ["additionalProperties"] = value.Schema.DeepClone() }, value.HoldsSecret,
        mistakes => "{ " + string.Join(
            ", ",
            Enumerable.Range(0, _random.Next(3))
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"\"m{i}.x\" = {value.Write(mistakes)}")).ToList()) + " }");

    private Node Either(Node other) => Holding(
        new JsonObject
        {
            [_random.Next(2) == 0 ? "oneOf" : "anyOf"] = new JsonArray(new JsonObject { ["type"] = "integer" }, other.Schema.DeepClone()),
        },
        other.HoldsSecret,
        mistakes => _random.Next(3) == 0 ? Number() : other.Write(mistakes));

    // A secret one level too high is one all the same.
    private Node Holding(JsonObject schema, bool holdsSecret, Func<int, string> write) =>
        new(schema, holdsSecret, mistakes => holdsSecret && IsMistake(mistakes) ? Text() : write(mistakes));

    private static JsonObject Table(List<Key> keys, bool isClosed)
    {
        var properties = keys.Select(static key => KeyValuePair.Create(key.Name, (JsonNode?)key.Node.Schema.DeepClone()));
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(properties) };
        if (isClosed) schema["additionalProperties"] = false;
        return schema;
    }

    private bool IsMistake(int mistakes) => _random.Next(100) < mistakes;

    private string Number() => _random.Next(100).ToString(CultureInfo.InvariantCulture);

    private string Text() => SecretSearch.Spellings[_random.Next(2)];

    private string Wrong() => _random.Next(4) switch
    {
        0 => $"[{Text()}]",
        1 => $"{{ {SecretSearch.Spellings[0]} = {Text()} }}",
        2 => $"[{{ a = {Text()} }}, {Text()}]",
        _ => $"{{ a = {Text()} }}",
    };

    private sealed record Node(JsonObject Schema, bool HoldsSecret, Func<int, string> Write);

    private sealed record Key(string Name, Node Node, string? Alias = null);
}
