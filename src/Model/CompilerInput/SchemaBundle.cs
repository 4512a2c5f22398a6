namespace ConfigLock.Model.CompilerInput;

/// <summary>
/// The text in which a program carries what its config is judged by: the schema, those that it refers to, and the rules. It is
/// <see cref="CompilerJson"/> on one line, with what a judgement needs and nothing else: no descriptions, and no values of defaults, which
/// may be secrets.
/// </summary>
internal static class SchemaBundle
{
    /// <summary>The schema.</summary>
    public const string Schema = "schema";

    /// <summary>The schemas that it refers to, each a table with <see cref="Path"/>, <see cref="Uri"/> and <see cref="Schema"/>.</summary>
    public const string References = "references";

    /// <summary>The rules file.</summary>
    public const string Rules = "rules";

    /// <summary>Where a schema's file is, from the folder that all of them are in.</summary>
    public const string Path = "path";

    /// <summary>The URI that a schema answers to; empty for none.</summary>
    public const string Uri = "uri";
}
