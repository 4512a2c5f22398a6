using System.Text.Json.Nodes;

namespace ConfigLock.SchemaWriter.Description;

/// <summary>The lock rules, which a schema gives under <c>x-configlock</c>.</summary>
internal static class LockRules
{
    private const string Keyword = "x-configlock";

    /// <summary>Old names beside this key that mean it.</summary>
    public static Schema Alias(this Schema schema, params string[] old) =>
        schema.WithEntry(Keyword, "aliases", new JsonArray([.. old.Select(name => JsonValue.Create(name))]));

    /// <summary>A legacy key that means another one elsewhere, by its path from the root.</summary>
    public static Schema AliasOf(this Schema schema, string path) => schema.WithEntry(Keyword, "alias_of", path);

    /// <summary>A table of feature switches; the features named are on where nothing says otherwise.</summary>
    public static Schema FeatureTable(this Schema schema, params string[] on) => schema
        .WithEntry(Keyword, "feature", true)
        .WithEntry(Keyword, "feature_defaults", new JsonObject(on.Select(name => KeyValuePair.Create(name, (JsonNode?)true))));

    /// <summary>Accepted, ignored, never written.</summary>
    public static Schema Removed(this Schema schema) => schema.WithEntry(Keyword, "removed", true);

    /// <summary>A path whose file's text becomes the value of a sibling key.</summary>
    public static Schema Includes(this Schema schema, string sibling) => schema.WithEntry(Keyword, "include", sibling);

    /// <summary>Chooses the catalog entry whose field equals the value.</summary>
    public static Schema ChoosesFromCatalog(this Schema schema, string field) => schema.WithEntry(Keyword, "catalog_key", field);

    /// <summary>Takes a field of the chosen catalog entry, by dotted path, where no source sets a value.</summary>
    public static Schema FromCatalog(this Schema schema, string field) => schema.WithEntry(Keyword, "catalog", field);

    /// <summary>Names the catalog's file.</summary>
    public static Schema CatalogFile(this Schema schema) => schema.WithEntry(Keyword, "catalog_file", true);

    /// <summary>An input that is never in the lock: of a profile, for debugging, or of the environment.</summary>
    public static Schema Stripped(this Schema schema, string kind) => schema.WithEntry(Keyword, "strip", kind);

    /// <summary>Names the active profile.</summary>
    public static Schema SelectsProfile(this Schema schema) => schema.WithEntry(Keyword, "profile_selector", true);

    /// <summary>The table of profiles.</summary>
    public static Schema HoldsProfiles(this Schema schema) => schema.WithEntry(Keyword, "profiles", true);

    /// <summary>Left out of the lock while a switch, by its path from the root, is on.</summary>
    public static Schema OmittedWhen(this Schema schema, string path) => schema.WithEntry(Keyword, "omit_when", path);

    /// <summary>May name a place of this machine.</summary>
    public static Schema MachinePath(this Schema schema) => schema.WithEntry(Keyword, "machine_path", true);
}
