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
            "And": { "type": "object", "required": ["and"], "properties": { "and": { "type": "array", "items": { "$ref": "#/definitions/Filter" } } } }
          }
        }
        """);
}
