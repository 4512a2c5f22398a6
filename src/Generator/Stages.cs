namespace ConfigLock.Generator;

/// <summary>The names of the pipeline's stages, by which tests follow what runs again.</summary>
internal static class Stages
{
    public const string Files = "Files";
    public const string Options = "Options";
    public const string Target = "Target";
    public const string Project = "Project";
    public const string SchemaFiles = "SchemaFiles";
    public const string Types = "Types";
    public const string TypeSource = "TypeSource";
    public const string EffectiveFile = "EffectiveFile";
    public const string EffectiveValues = "EffectiveValues";
    public const string EffectiveExpression = "EffectiveExpression";
    public const string Bundle = "Bundle";
    public const string EffectiveSource = "EffectiveSource";
    public const string WatchedSource = "WatchedSource";
}
