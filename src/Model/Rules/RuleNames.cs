namespace ConfigLock.Model.Rules;

/// <summary>The names of the lock rules (docs/rules.md).</summary>
internal static class RuleNames
{
    /// <summary>The schema keyword that holds a key's rules.</summary>
    public const string Keyword = "x-configlock";

    public const string Aliases = "aliases";
    public const string AliasOf = "alias_of";
    public const string Feature = "feature";
    public const string FeatureDefaults = "feature_defaults";
    public const string Removed = "removed";
    public const string Include = "include";
    public const string CatalogKey = "catalog_key";
    public const string Catalog = "catalog";
    public const string CatalogFile = "catalog_file";
    public const string Strip = "strip";
    public const string ProfileSelector = "profile_selector";
    public const string Profiles = "profiles";
    public const string OmitWhen = "omit_when";
    public const string MachinePath = "machine_path";
}
