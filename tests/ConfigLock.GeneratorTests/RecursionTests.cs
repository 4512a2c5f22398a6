using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

public sealed class RecursionTests
{
    // The branches differ only in keys that hold the same choice again, so that the question of shape comes back to where it began.
    [Fact]
    public void A_choice_whose_branches_hold_the_choice_again_ends() => Emitted.AssertCompiles(
        """
        {
          "title": "Config",
          "type": "object",
          "properties": { "filter": { "$ref": "#/definitions/Filter" } },
          "definitions": {
            "Filter": { "anyOf": [{ "$ref": "#/definitions/Not" }, { "$ref": "#/definitions/And" }] },
            "Not": { "type": "object", "required": ["not"], "properties": { "not": { "$ref": "#/definitions/Filter" } } },
            "And": {
              "type": "object", "required": ["and"],
              "properties": { "and": { "type": "array", "items": { "$ref": "#/definitions/Filter" } } }
            }
          }
        }
        """);

    [Fact]
    public void A_required_key_that_leads_back_to_its_own_table_is_there() => Assert.Contains(
        "public Node Left { get; init; }",
        GeneratorRun.Of(InputText.Schema(
            """
            {
              "title": "Config",
              "type": "object",
              "properties": { "node": { "$ref": "#/definitions/Node" } },
              "definitions": {
                "Node": { "type": "object", "required": ["left"], "properties": { "left": { "$ref": "#/definitions/Node" } } }
              }
            }
            """)).SourceOf("Node"),
        StringComparison.Ordinal);
}
