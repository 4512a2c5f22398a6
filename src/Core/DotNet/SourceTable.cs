using System.Runtime.CompilerServices;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// One source as a table again, for the stages that know no sections: with its arrays, and its keys in the spelling of the schema.
/// </summary>
/// <param name="redactor">Shows keys.</param>
/// <param name="diagnostics">Receives what stands in the source's own way.</param>
internal sealed class SourceTable(Redactor redactor, DiagnosticBag diagnostics)
{
    // Tables of thousands of keys share a definition.
    private static readonly ConditionalWeakTable<KeyDefinition, Dictionary<string, string>> Spellings = new();

    /// <summary>The table.</summary>
    public ConfigTable Of(Section root, KeyDefinition? definition) => Table(root, definition, KeyPath.Root);

    private ConfigValue Value(Section section, KeyDefinition? definition, KeyPath path)
    {
        if (section.Children.Count == 0) return section.Value ?? new ConfigTable(section.Origin);
        if (section.Value is not { } value) return IsArray(section) ? Array(section, definition, path) : Table(section, definition, path);
        SayBeside(section, value, path);
        var table = Table(section, definition, path);
        table.MasksValue = true;
        return table;
    }

    private void SayBeside(Section section, ConfigValue value, KeyPath path)
    {
        var below = section.Children[0].KeyPlace;
        if (!Section.IsEmpty(value)) diagnostics.Add(DotNetMessages.ValueBesideKeys(value.Origin.Place, redactor.Key(path), below));
    }

    private static bool IsArray(Section section)
    {
        if (section.Array is null) return false;
        for (var i = 0; i < section.Children.Count; i++)
            if (Positions.Of(section.Children[i].Name) != i) return false;
        return true;
    }

    private ConfigArray Array(Section section, KeyDefinition? definition, KeyPath path)
    {
        var array = new ConfigArray(section.Array!.Origin);
        var element = definition?.Element();
        for (var i = 0; i < section.Children.Count; i++) array.Items.Add(Value(section.Children[i], element, path.Index(i)));
        return array;
    }

    private ConfigTable Table(Section section, KeyDefinition? definition, KeyPath path)
    {
        var table = new ConfigTable(section.Origin);
        foreach (var child in section.Children)
        {
            var name = definition is null ? child.Name : Spelled(definition, child.Name);
            table.Set(name, child.KeyPlace, Value(child, definition?.Child(name), path.Key(name)));
        }

        return table;
    }

    private static string Spelled(KeyDefinition definition, string name)
    {
        if (definition.Rules.Has(LockRules.Profiles)) return name;
        var isKnown = Spellings.GetValue(definition, SpellingsOf).TryGetValue(name, out var spelled);
        return isKnown && !IsNamed(definition, name) ? spelled : name;
    }

    private static bool IsNamed(KeyDefinition definition, string name) =>
        definition.Schemas.Exists(schema => schema.Property(name) is not null);

    private static Dictionary<string, string> SpellingsOf(KeyDefinition definition)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in definition.NamedKeys.Concat(definition.Aliases.Keys))
            if (!spellings.ContainsKey(name)) spellings.Add(name, name);
        return spellings;
    }
}
