using System.Text.Json;
using ConfigLock.GeneratorTests.Infrastructure;
using CsCheck;

namespace ConfigLock.GeneratorTests;

public sealed class RandomSchemaTests
{
    private static readonly Gen<string> Name = OneOf("a", "b", "A", "a_b", "$x", "class", "Value", "type", "kind", "1", "é", "List");

    private static readonly Gen<object> Leaf = Gen.OneOf<object>(
        OneOf<object>(true, new Dictionary<string, object>()),
        OneOf("string", "integer", "number", "boolean", "object", "array", "null").Select(static type => (object)Keywords(("type", type))),
        Gen.Select(OneOf("string", "integer"), OneOf("date-time", "date", "time", "int32", "uint8", "uint64", "uri"))
            .Select(static (type, format) => (object)Keywords(("type", type), ("format", format))),
        Name.Array[1, 4].Select(static names => (object)Keywords(("enum", names.Distinct().ToArray()))),
        OneOf<object>("x", 1, 1.5, true).Select(static value => (object)Keywords(("const", value))),
        Name.Select(static name => (object)Keywords(("$ref", "#/$defs/" + name))));

    private static readonly Gen<object> Root = Gen.Select(Table(3), Gen.Select(Name, Schema(3)).Array[0, 6], static (root, definitions) =>
    {
        var all = (Dictionary<string, object>)root;
        var named = new Dictionary<string, object>();
        foreach (var name in new[] { "a", "b", "A", "a_b", "$x", "class", "Value", "type", "kind", "1", "é", "List" })
            named[name] = Keywords(("type", "string"));
        foreach (var (name, schema) in definitions) named[name] = schema;
        all["$defs"] = named;
        return root;
    });

    [Fact]
    public void Any_schema_gives_source_that_compiles_or_a_message() => Root.Sample(
        static root =>
        {
            var complaints = GeneratorRun.Of(InputText.Schema(JsonSerializer.Serialize(root))).Complaints();
            Assert.True(
                complaints.All(static complaint => complaint.Contains("CFGLOCK402", StringComparison.Ordinal)),
                string.Join('\n', complaints));
        },
        iter: 60,
        print: static root => JsonSerializer.Serialize(root));

    private static Gen<object> Schema(int depth) => depth == 0 ? Leaf : Gen.Frequency<object>(
        (3, Leaf),
        (3, Table(depth)),
        (1, Schema(depth - 1).Select(static items => (object)Keywords(("type", "array"), ("items", items)))),
        (1, Schema(depth - 1).Array[1, 3].Select(static items => (object)Keywords(("prefixItems", items)))),
        (2, Gen.Select(
            OneOf("anyOf", "oneOf", "allOf"),
            Schema(depth - 1).Array[1, 4],
            static (keyword, branches) => (object)Keywords((keyword, branches)))),
        (1, Gen.Select(Leaf, OneOf<object>(1, "x", true, 1.5, new object[] { }, new Dictionary<string, object>()), static (schema, value) =>
        {
            if (schema is not Dictionary<string, object> keywords) return schema;
            return new Dictionary<string, object>(keywords)
            {
                ["default"] = value,
                ["description"] = "<&>\n\n*/ ]]>",
                ["deprecated"] = true,
            };
        })));

    private static Gen<object> Table(int depth) => Gen.Select(
        Gen.Select(Name, Schema(depth - 1)).Array[1, 5],
        Name.Array[0, 3],
        Gen.OneOf(OneOf<object?>(null, false), Schema(depth - 1).Select(static schema => (object?)schema)),
        static (properties, required, additional) =>
        {
            var named = properties.GroupBy(static property => property.Item1)
                .ToDictionary(static same => same.Key, static same => same.First().Item2);
            var table = Keywords(("type", "object"), ("properties", named));
            if (required.Length > 0) table["required"] = required.Distinct().ToArray();
            if (additional is not null) table["additionalProperties"] = additional;
            return (object)table;
        });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Dictionary<string, object> Keywords(params (string Name, object Value)[] keywords) =>
        keywords.ToDictionary(static keyword => keyword.Name, static keyword => keyword.Value);
}
