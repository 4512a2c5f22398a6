using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Generator.Types;

/// <summary>
/// Finds the keys whose presence a schema asks about beyond what each key's own schema says. A default for one of them can
/// make a valid config invalid, and the build then leaves it out, so that nobody knows beforehand whether a lock has it.
/// </summary>
/// <param name="alternatives">Tells the shapes of values.</param>
/// <param name="facts">What the lock rules say.</param>
internal sealed class Interference(AlternativeFinder alternatives, LockFacts facts)
{
    /// <summary>The keys of a value that the schemas describe, and of all that is in it.</summary>
    public KeyNames Of(IEnumerable<Schema> schemas)
    {
        var names = new KeyNames();
        Add(names, schemas, []);
        return names;
    }

    private void Add(KeyNames names, IEnumerable<Schema> schemas, HashSet<Schema> seen)
    {
        var parts = Structure.Parts(schemas);
        var shaping = AlternativeFinder.IsCommonTable(parts) ? null : AlternativeFinder.ChoiceOf(parts);
        foreach (var part in parts)
        {
            if (names.AreAll || !seen.Add(part)) continue;
            if (CountsKeys(part) || part.DynamicAnchor is not null) names.AddAll();
            foreach (var asked in Asked(part)) Mention(names, asked);
            foreach (var dependent in part.DependentSchemas) names.Add(dependent.Name);
            foreach (var dependent in part.DependentRequired) names.Add(dependent.Name);
            foreach (var choice in new[] { part.AnyOf, part.OneOf })
            {
                if (choice.Count == 0) continue;
                if (ReferenceEquals(choice, shaping) && AreApart(choice))
                {
                    // Only one branch can be meant by a table, so that what it says holds in any case.
                    if (parts.Exists(static outer => outer.AdditionalProperties is not null || outer.UnevaluatedProperties is not null)) names.AddAll();
                    foreach (var branch in choice) Add(names, [branch], seen);
                }
                else
                {
                    foreach (var branch in choice) Mention(names, branch);
                }
            }
        }
    }

    // A table added to one element of an array can make it equal to another.
    private static bool CountsKeys(Schema schema) =>
        schema.PropertyNames is not null || schema.PropertyCount.Maximum < long.MaxValue || schema.UniqueItems
        || schema.Const is ConfigTable or ConfigArray || schema.Enum?.Any(static value => value is ConfigTable or ConfigArray) == true;

    private static IEnumerable<Schema> Asked(Schema schema)
    {
        if (schema.Not is not null) yield return schema.Not;
        if (schema.Contains is not null) yield return schema.Contains;
        if (schema.If is not null)
        {
            yield return schema.If;
            if (schema.Then is not null) yield return schema.Then;
            if (schema.Else is not null) yield return schema.Else;
        }

        foreach (var dependent in schema.DependentSchemas) yield return dependent.Schema;
    }

    private bool AreApart(IReadOnlyList<Schema> choice)
    {
        var set = new AlternativeSet();
        foreach (var branch in choice) set.Add(alternatives.Of(new SchemaNode([branch])));
        if (set.IsAny || set.HasOther || set.Items.Count(static item => item.Kind == AlternativeKind.Array) > 1) return false;
        return set.Tables.Count < 2 || UnionTag.Of(Shapes.Of(set), alternatives, facts) is not null;
    }

    private static void Mention(KeyNames names, Schema asked)
    {
        foreach (var schema in SchemaGraph.Reachable(asked))
        {
            foreach (var property in schema.Properties) names.Add(property.Name);
            foreach (var name in schema.Required) names.Add(name);
            foreach (var dependent in schema.DependentSchemas) names.Add(dependent.Name);
            foreach (var dependent in schema.DependentRequired)
            {
                names.Add(dependent.Name);
                foreach (var need in dependent.Needs) names.Add(need);
            }

            if (CountsKeys(schema) || schema.PropertyCount.Minimum > 0 || schema.PatternProperties.Count > 0
                || schema.AdditionalProperties is { Always: not true } || schema.UnevaluatedProperties is { Always: not true } || schema.DynamicReference is not null)
                names.AddAll();
        }
    }
}
