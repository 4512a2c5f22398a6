using System.Text.Json.Nodes;

namespace ConfigLock.SchemaWriter.Description;

/// <summary>Keywords that say something about a value without limiting it.</summary>
internal static class Annotations
{
    /// <summary>The name of a schema as a whole.</summary>
    public static Schema Titled(this Schema schema, string title) => schema.With("title", title);

    /// <summary>What the value means, in one or two sentences.</summary>
    public static Schema Says(this Schema schema, string description) => schema.With("description", description);

    /// <summary>The value where no source sets one.</summary>
    public static Schema Defaults(this Schema schema, JsonNode value) => schema.With("default", value);

    /// <summary>A value that shows what is meant.</summary>
    public static Schema Example(this Schema schema, JsonNode value) => schema.With("examples", new JsonArray(value));

    /// <summary>Still accepted, better not used any more.</summary>
    public static Schema Deprecated(this Schema schema) => schema.With("deprecated", true);

    /// <summary>A secret: never in a lock, a message, a report or generated code.</summary>
    public static Schema Secret(this Schema schema) => schema.With("writeOnly", true);
}
