using System.Text.RegularExpressions;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Catalog;

/// <summary>
/// Fills in the variables of fields that are templates (docs/rules.md, <c>catalog_variables</c>): after the defaults, since a value of
/// the config that chooses the text may be one.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="entry">The chosen entry of the catalog.</param>
internal sealed class CatalogTemplates(RuleSet rules, ConfigTable entry)
{
    private static readonly Regex Variable = new("{{ *([^{} ]+) *}}", RegexOptions.CultureInvariant);

    /// <summary>Changes the config in place. A text that a source wrote is no template.</summary>
    public void Apply(ConfigTable config)
    {
        foreach (var key in rules.KeysWith(LockRules.CatalogVariables))
        {
            if (key.ValueIn(config) is not ConfigString { Origin.Source.Kind: SourceKind.Catalog } template) continue;
            var variables = key.Definition.Rules.Get(LockRules.CatalogVariables)!;
            var text = Variable.Replace(
                template.Value, found => variables[found.Groups[1].Value] is ConfigString path ? TextAt(path.Value, config) : found.Value);
            key.TableIn(config)!.Set(key.Name, template.Origin.Place, new ConfigString(text, template.Origin));
        }
    }

    // What the entry or the config lacks is the empty text.
    private string TextAt(string path, ConfigTable config)
    {
        ConfigValue? value = entry;
        foreach (var part in VariablePath.Parse(path)?.Resolve(config) ?? []) value = (value as ConfigTable)?[part];
        return (value as ConfigString)?.Value ?? string.Empty;
    }
}
