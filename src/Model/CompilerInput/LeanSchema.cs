using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.CompilerInput;

/// <summary>Copies of schemas and rules with what judges a running config, and without what explains or fills in one.</summary>
internal static class LeanSchema
{
    private const string Default = "default";

    private static readonly HashSet<string> Explaining = new(StringComparer.Ordinal)
    {
        "title", "description", "examples", "$comment", "markdownDescription", "enumDescriptions", "markdownEnumDescriptions", "deprecated",
    };

    // What they hold are values, which may look like schemas.
    private static readonly HashSet<string> HoldingValues = new(StringComparer.Ordinal) { "const", "enum" };

    // Their values are what a program takes where nothing is written: a config that is read has it already.
    private static readonly HashSet<string> Filling = new(StringComparer.Ordinal)
    {
        LockRules.Default.Name, LockRules.DefaultWhen.Name, LockRules.DefaultFrom.Name, LockRules.Fixed.Name, LockRules.Implies.Name,
        LockRules.FeatureDefaults.Name, LockRules.DefaultPlus.Name,
    };

    /// <summary>A schema.</summary>
    public static ConfigValue Of(ConfigValue schema) => schema switch
    {
        ConfigTable table => Of(table),
        ConfigArray array => Each(array),
        _ => schema,
    };

    /// <summary>A rules file.</summary>
    public static ConfigTable OfRulesFile(ConfigTable file)
    {
        var lean = new ConfigTable(default);
        if (file["rules"] is not ConfigTable keys) return lean;
        var rules = new ConfigTable(default);
        foreach (var key in keys) rules.Add(key.Key, default, key.Value is ConfigTable table ? WithoutValues(table) : key.Value);
        lean.Add("rules", default, rules);
        return lean;
    }

    private static ConfigTable Of(ConfigTable schema)
    {
        var lean = new ConfigTable(default);
        foreach (var (key, _, value) in schema)
        {
            if (Explaining.Contains(key)) continue;
            lean.Add(key, default, Of(key, value));
        }

        return lean;
    }

    private static ConfigValue Of(string keyword, ConfigValue value)
    {
        if (HoldingValues.Contains(keyword)) return value;
        if (keyword == Default) return Mark(value);
        if (value is not ConfigTable table) return Of(value);
        if (keyword == LockRules.Keyword) return WithoutValues(table);
        if (!SubschemaKeywords.IsMap(keyword)) return Of(table);
        var named = new ConfigTable(default);
        foreach (var entry in table) named.Add(entry.Key, default, Of(entry.Value));
        return named;
    }

    private static ConfigArray Each(ConfigArray array)
    {
        var lean = new ConfigArray(default);
        foreach (var item in array.Items) lean.Items.Add(Of(item));
        return lean;
    }

    private static ConfigTable WithoutValues(ConfigTable rules)
    {
        var lean = new ConfigTable(default);
        foreach (var rule in rules)
            if (rule.Key == LockRules.Default.Name || rule.Key == LockRules.Fixed.Name) lean.Add(rule.Key, default, Mark(rule.Value));
            else if (!Filling.Contains(rule.Key)) lean.Add(rule.Key, default, rule.Value);
        return lean;
    }

    // That there is a default counts for presence, and what it is may be a secret.
    private static ConfigValue Mark(ConfigValue value) => value is ConfigNull ? value : new ConfigBoolean(false, default);
}
