using ConfigLock.Core.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>Finds what schemas ask about a value that they describe, beyond what the schema of each key says.</summary>
/// <param name="alternatives">Tells the shapes of values.</param>
/// <param name="facts">What the lock rules say.</param>
internal sealed class Interference(AlternativeFinder alternatives, LockFacts facts)
{
    /// <summary>Adds what schemas ask that hold in any case.</summary>
    public void AddTo(Watch watch, IEnumerable<Schema> schemas) => Add(watch, schemas, []);

    private void Add(Watch watch, IEnumerable<Schema> schemas, HashSet<Schema> seen)
    {
        var parts = Structure.Parts(schemas);
        var shaping = AlternativeFinder.IsCommonTable(parts) ? null : AlternativeFinder.ChoiceOf(parts);
        foreach (var part in parts)
        {
            if (!seen.Add(part)) continue;
            watch.Hold(part);
            foreach (var asked in Asked(part)) watch.Ask(asked);
            AddChoice(part.AnyOf);
            AddChoice(part.OneOf);
        }

        void AddChoice(IReadOnlyList<Schema> choice)
        {
            // Where only one branch can be meant by a table, what it says holds in any case.
            if (ReferenceEquals(choice, shaping) && AreApart(choice))
            {
                if (parts.Exists(static outer => outer.AdditionalProperties is not null || outer.UnevaluatedProperties is not null)) watch.AddAll();
                foreach (var branch in choice) Add(watch, [branch], seen);
            }
            else
            {
                foreach (var branch in choice) watch.Ask(branch);
            }
        }
    }

    private static IEnumerable<Schema> Asked(Schema schema)
    {
        if (schema.Not is not null) yield return schema.Not;
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
        return DisjointTables.Are(Shapes.Of(set), alternatives, facts);
    }
}
