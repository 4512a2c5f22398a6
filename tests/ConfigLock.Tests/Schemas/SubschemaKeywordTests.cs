using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Schemas;

/// <summary>The table of keywords that hold schemas says what the metaschemas say, and every walk goes by it.</summary>
public sealed class SubschemaKeywordTests
{
    private static readonly Dictionary<int, string> Drafts = new()
    {
        [4] = "http://json-schema.org/draft-04/schema",
        [6] = "http://json-schema.org/draft-06/schema",
        [7] = "http://json-schema.org/draft-07/schema",
        [2019] = "https://json-schema.org/draft/2019-09/schema",
        [2020] = "https://json-schema.org/draft/2020-12/schema",
    };

    // Of metaschemas, with the reason.
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["contentSchema"] = "describes what is written inside a text, where no config looks",
        ["dependencies"] = "split in two by 2019-09, and kept in its metaschema for old schemas only",
    };

    public static TheoryData<int> AllDrafts => [.. Drafts.Keys];

    public static TheoryData<int, string> AllKeywords
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var draft in Drafts.Keys)
                foreach (var keyword in SubschemaKeywords.In(draft, static _ => true)) data.Add(draft, keyword);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(AllDrafts))]
    public void The_table_has_every_keyword_of_the_metaschema_that_holds_schemas(int draft)
    {
        var metaschema = SchemaSamples.Load($$"""{"$schema": "{{Drafts[draft]}}", "$ref": "{{Drafts[draft]}}"}""").Reference!;
        var parts = SchemaTraversal.Possible([metaschema]);
        var holding = parts.SelectMany(static part => part.Properties)
            .Where(property => LeadsTo(parts, property.Schema))
            .Select(static property => property.Name)
            .Except(draft >= 2019 ? LeftOut.Keys : []);

        Assert.Equal(SubschemaKeywords.In(draft, static _ => true).Order(StringComparer.Ordinal), holding.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllKeywords))]
    public void What_a_keyword_holds_is_walked_in_its_role_as_written_and_as_read(int draft, string keyword)
    {
        var row = SubschemaKeywords.All.Single(row => row.Name == keyword);
        const string Inner = """{ "title": "inner" }""";
        var isList = keyword is "allOf" or "anyOf" or "oneOf" or "prefixItems";
        var value = row.IsMap ? $$"""{ "k": {{Inner}} }""" : isList ? $"[{Inner}]" : Inner;
        var beside = keyword == "additionalItems" ? """, "items": []"""
            : row.Needs is { } needed ? $$""", "{{needed}}": {}"""
            : string.Empty;
        var schema = SchemaSamples.Load($$"""{ "$schema": "{{Drafts[draft]}}", "{{keyword}}": {{value}}{{beside}} }""");

        var written = SubschemaKeywords.Of((ConfigTable)schema.Json, schema.Dialect, row.Role);
        Assert.Contains(written, static inner => inner is ConfigTable { Count: 1 });
        var isApplied = row.Role != SubschemaRole.Definition;
        Assert.Equal(isApplied, schema.Applied(row.Role).ToList().Exists(static inner => inner.Title == "inner"));
        Assert.Equal(isApplied, SchemaTraversal.Reachable(schema).Exists(static inner => inner.Title == "inner"));
    }

    [Fact]
    public void Without_if_nothing_follows()
    {
        var schema = SchemaSamples.Load("""{ "then": { "title": "then" }, "else": { "title": "else" } }""");

        Assert.Equal([schema], SchemaTraversal.Reachable(schema));
    }

    [Fact]
    public void A_circle_through_any_role_is_walked_once()
    {
        var schema = SchemaSamples.Load("""
            {
              "$defs": {
                "a": {
                  "properties": { "k": { "$ref": "#" } },
                  "items": { "$ref": "#/$defs/a" },
                  "anyOf": [{ "not": { "properties": { "k": { "$ref": "#" } } } }]
                }
              },
              "allOf": [{ "$ref": "#/$defs/a" }]
            }
            """);

        Assert.Equal(8, SchemaTraversal.Reachable(schema).Count);
        Assert.Equal(4, SchemaTraversal.Possible([schema]).Count);
        Assert.Equal(3, SchemaTraversal.Certain(new SchemaList(schema)).Count);
    }

    private static bool LeadsTo(List<Schema> targets, Schema from) =>
        SchemaTraversal.Spread(from, SubschemaRole.Possible | SubschemaRole.Key | SubschemaRole.Item, []).Exists(targets.Contains);
}
