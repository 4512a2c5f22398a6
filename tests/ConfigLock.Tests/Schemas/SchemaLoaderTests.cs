using System.Text;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Schemas;

public sealed class SchemaLoaderTests
{
    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", "draft-04")]
    [InlineData("http://json-schema.org/draft-06/schema", "draft-06")]
    [InlineData("https://json-schema.org/draft-07/schema#", "draft-07")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", "2019-09")]
    [InlineData("http://json-schema.org/draft/2020-12/schema#", "2020-12")]
    [InlineData("http://json-schema.org/schema#", "unnamed")]
    [InlineData("https://json-schema.org/schema", "unnamed")]
    public void A_draft_is_known_however_its_address_is_written(string address, string name) =>
        Assert.Equal(name, SchemaSamples.Load($$"""{"$schema": "{{address}}"}""").Dialect.Name);

    [Theory]
    [InlineData("draft-04/schema")]
    [InlineData("draft-06/schema")]
    [InlineData("draft-07/schema")]
    [InlineData("draft/2019-09/schema")]
    [InlineData("draft/2020-12/schema")]
    public void Every_metaschema_accepts_itself_and_refuses_a_wrong_type(string name)
    {
        var address = (name.StartsWith("draft-", StringComparison.Ordinal) ? "http" : "https") + "://json-schema.org/" + name;
        var schema = SchemaSamples.Load($$"""{"$schema": "{{address}}", "$ref": "{{address}}"}""");
        var validator = new Validator(new ValidationOptions { AssertFormats = true });
        Assert.Empty(validator.Validate(schema, schema.Reference!.Json));
        Assert.False(validator.IsValid(schema, SchemaSamples.Json("""{"properties": {"a": {"minLength": -1}}}""")));
        Assert.False(validator.IsValid(schema, SchemaSamples.Json("""{"type": "thing"}""")));
        Assert.False(validator.IsValid(schema, SchemaSamples.Json("[]")));
    }

    [Fact]
    public void Keywords_become_typed_and_linked()
    {
        var schema = SchemaSamples.Load("""
            {
              "title": "Config", "description": "All of it", "type": ["object", "null"],
              "required": ["b"],
              "properties": {
                "b": { "$ref": "#/$defs/node", "default": { "x": 1 }, "x-configlock": { "strip": "debug" } },
                "a": { "type": "string", "writeOnly": true, "default": null, "enum": ["x", null] }
              },
              "$defs": { "node": { "properties": { "next": { "$ref": "#/$defs/node" } } } }
            }
            """);
        Assert.Equal(("Config", "All of it", SchemaTypes.Object | SchemaTypes.Null), (schema.Title, schema.Description, schema.Types));
        Assert.Equal(["b", "a"], schema.Properties.Select(property => property.Name));
        Assert.Equal((5, 5), (schema.Properties[0].KeyPlace.Line, schema.Properties[0].KeyPlace.Column));
        Assert.Equal(["b"], schema.Required);

        var node = schema.Property("b")!.Reference!;
        Assert.Same(node, node.Property("next")!.Reference);
        Assert.IsType<ConfigTable>(schema.Property("b")!.Default);
        Assert.IsType<ConfigTable>(schema.Property("b")!.Keyword("x-configlock"));

        var secret = schema.Property("a")!;
        Assert.True(secret.WriteOnly);
        Assert.Null(secret.Default);
        Assert.Equal(2, secret.Enum!.Count);
        Assert.Null(schema.Property("c"));
    }

    [Fact]
    public void Up_to_draft_7_what_stands_beside_a_reference_is_read_but_not_judged()
    {
        var schema = SchemaSamples.Load("""
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "$ref": "#/definitions/a", "default": 1, "maximum": 0, "definitions": {"a": {"minimum": 0}}
            }
            """);
        Assert.True(schema.ReferenceOnly);
        Assert.IsType<ConfigInteger>(schema.Default);
        Assert.NotNull(schema.Number!.Maximum);
        Assert.True(new Validator(new ValidationOptions()).IsValid(schema, SchemaSamples.Json("5")));
        Assert.False(new Validator(new ValidationOptions()).IsValid(schema, SchemaSamples.Json("-5")));
    }

    [Fact]
    public void Without_a_dialect_the_ways_of_draft_7_work_too()
    {
        var schema = SchemaSamples.Load("""
            {
              "properties": {
                "pair": { "items": [{ "type": "string" }], "additionalItems": false },
                "old": { "$ref": "#/definitions/old", "maximum": 3 }
              },
              "dependencies": { "a": ["b"], "c": { "required": ["d"] } },
              "definitions": { "old": { "exclusiveMinimum": true, "minimum": 1 } }
            }
            """);
        Assert.Single(schema.Property("pair")!.PrefixItems);
        Assert.Equal(false, schema.Property("pair")!.Items!.Always);
        Assert.Equal("b", Assert.Single(Assert.Single(schema.DependentRequired).Needs));
        Assert.Equal("c", Assert.Single(schema.DependentSchemas).Name);
        var validator = new Validator(new ValidationOptions());
        Assert.True(validator.IsValid(schema, SchemaSamples.Toml("old = 2")));
        Assert.False(validator.IsValid(schema, SchemaSamples.Toml("old = 1")));
        Assert.False(validator.IsValid(schema, SchemaSamples.Toml("old = 4")));
    }

    [Fact]
    public void A_schema_without_a_name_finds_others_by_their_files()
    {
        var other = SchemaSamples.Document("""{"type": "string"}""", "other file.json", Rooted("schemas/other file.json"));
        var named = SchemaSamples.Document(
            """{"$id": "https://example.com/named", "type": "integer"}""", "named.json", Rooted("elsewhere/named.json"));
        var root = SchemaSamples.Document(
            """
            {
              "properties": {
                "plain": { "$ref": "schemas/other file.json" },
                "encoded": { "$ref": "./schemas/../schemas/other%20file.json#" },
                "byId": { "$ref": "https://example.com/named" },
                "byFile": { "$ref": "elsewhere/named.json" }
              }
            }
            """,
            "root.json",
            Rooted("root.json"));
        var diagnostics = new DiagnosticBag();
        var schema = SchemaLoader.Load(root, [other, named], diagnostics);
        Assert.Empty(diagnostics);
        Assert.Same(schema!.Property("plain")!.Reference, schema.Property("encoded")!.Reference);
        Assert.Same(schema.Property("byId")!.Reference, schema.Property("byFile")!.Reference);
    }

    [Fact]
    public void A_reference_document_without_a_dialect_is_read_in_that_of_the_root()
    {
        var other = SchemaSamples.Document("""{"items": [{"type": "string"}]}""", "other.json", uri: "https://example.com/other");
        var schema = SchemaSamples.Load(
            """{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"a": {"$ref": "https://example.com/other"}}}""",
            other);
        Assert.Single(schema.Property("a")!.Reference!.PrefixItems);
    }

    [Fact]
    public void An_embedded_schema_keeps_its_own_dialect()
    {
        var schema = SchemaSamples.Load("""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/root",
              "properties": { "a": { "$ref": "old" } },
              "$defs": {
                "old": { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "old", "items": [true, false] }
              }
            }
            """);
        Assert.Same(Drafts.Draft7, schema.Property("a")!.Reference!.Dialect);
        Assert.Equal(2, schema.Property("a")!.Reference!.PrefixItems.Count);
    }

    [Fact]
    public void Recursive_references_of_2019_09_follow_the_outermost_anchor()
    {
        var tree = SchemaSamples.Document(
            """
            {
              "$schema": "https://json-schema.org/draft/2019-09/schema", "$id": "https://example.com/tree", "$recursiveAnchor": true,
              "properties": { "data": true, "children": { "items": { "$recursiveRef": "#" } } }
            }
            """,
            "tree.json");
        var strict = SchemaSamples.Load(
            """
            {
              "$schema": "https://json-schema.org/draft/2019-09/schema", "$id": "https://example.com/strict", "$recursiveAnchor": true,
              "$ref": "tree", "unevaluatedProperties": false
            }
            """,
            tree);
        var validator = new Validator(new ValidationOptions());
        Assert.True(validator.IsValid(strict, SchemaSamples.Json("""{"children": [{"data": 1}]}""")));
        Assert.False(validator.IsValid(strict, SchemaSamples.Json("""{"children": [{"daat": 1}]}""")));
    }

    [Theory]
    [InlineData(20_000)]
    public void Long_chains_of_references_are_no_burden(int length)
    {
        var text = new StringBuilder("""{"$ref": "#/$defs/d0", "$defs": {""");
        for (var i = 0; i < length; i++) text.Append("\"d").Append(i).Append("\": {\"$ref\": \"#/$defs/d").Append(i + 1).Append("\"},");
        text.Append("\"d").Append(length).Append("\": {\"type\": \"string\"}}}");
        var validator = new Validator(new ValidationOptions());
        var schema = SchemaSamples.Load(text.ToString());
        Assert.True(validator.IsValid(schema, SchemaSamples.Json("\"a\"")));
        Assert.False(validator.IsValid(schema, SchemaSamples.Json("1")));
    }

    [Fact]
    public void The_deepest_nesting_loads()
    {
        var depth = 250;
        var schema = SchemaSamples.Load(string.Concat(Enumerable.Repeat("""{"not":""", depth)) + "true" + new string('}', depth));
        Assert.True(new Validator(new ValidationOptions()).IsValid(schema, SchemaSamples.Json("1")));
    }

    private static string Rooted(string path) => Path.Combine(Path.GetFullPath(Path.DirectorySeparatorChar.ToString()), "project", path);
}
