using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation;

/// <summary>
/// Finds the schemas that speak about a value: its own, through <c>$ref</c> and <c>allOf</c>, and of the conditional
/// ones those that the value chooses (docs/resolution.md, step 6). What stands beside a <c>$ref</c> counts in every draft.
/// </summary>
/// <param name="judges">Judge which branch a value chooses.</param>
internal sealed class ApplicableSchemas(Judges judges)
{
    /// <summary>The schemas that hold whatever the value is, the outer before the ones that it refers to.</summary>
    public static SchemaList Unconditional(SchemaList schemas)
    {
        if (schemas.Count == 1 && !Leads(schemas[0])) return schemas;
        var found = new SchemaList();
        foreach (var schema in schemas) AddUnconditional(schema, ref found);
        return found;
    }

    /// <summary>Those, and the branches that the value chooses: of <c>anyOf</c> and <c>oneOf</c> the first that validates, <c>then</c> or <c>else</c>, dependent schemas.</summary>
    public SchemaList For(SchemaList schemas, ConfigValue value, InstancePath path)
    {
        var found = Unconditional(schemas);
        for (var i = 0; i < found.Count; i++)
            if (Chooses(found[i]))
                foreach (var branch in Chosen(found[i], value, path.Current)) AddUnconditional(branch, ref found);
        return found;
    }

    /// <summary>The schemas of a key of a table that these schemas speak about.</summary>
    public static SchemaList OfKey(SchemaList applicable, string key)
    {
        var found = new SchemaList();
        foreach (var schema in applicable)
        {
            var before = found.Count;
            if (schema.Property(key) is { } property) found.Add(property);
            for (var i = 0; i < schema.PatternProperties.Count; i++)
                if (schema.PatternProperties[i].Pattern.IsFoundIn(key) == true) found.Add(schema.PatternProperties[i].Schema);
            if (found.Count == before && schema.AdditionalProperties is { } additional) found.Add(additional);
        }

        if (found.Count == 0)
            foreach (var schema in applicable)
                if (schema.UnevaluatedProperties is { } unevaluated) found.Add(unevaluated);
        return found;
    }

    /// <summary>The schemas of an element of an array that these schemas speak about.</summary>
    public static SchemaList OfItem(SchemaList applicable, int index)
    {
        var found = new SchemaList();
        foreach (var schema in applicable)
        {
            if (index < schema.PrefixItems.Count) found.Add(schema.PrefixItems[index]);
            else if (schema.Items is { } items) found.Add(items);
        }

        return found;
    }

    private static void AddUnconditional(Schema schema, ref SchemaList found)
    {
        if (found.Contains(schema)) return;

        // Most references lead to a schema that leads no further.
        for (var steps = 0; steps < 8 && schema is { Reference: { } next, DynamicReference: null, AllOf.Count: 0 }; steps++)
        {
            found.Add(schema);
            schema = next;
            if (found.Contains(schema)) return;
        }

        if (!Leads(schema))
        {
            found.Add(schema);
            return;
        }

        // A stack of our own, since a chain of references can be longer than the thread's.
        var seen = new HashSet<Schema>();
        foreach (var known in found) seen.Add(known);
        var open = new Stack<Schema>([schema]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next)) continue;
            found.Add(next);
            for (var i = next.AllOf.Count - 1; i >= 0; i--) open.Push(next.AllOf[i]);
            if (next is { DynamicReference: { } certain, DynamicAnchor: null }) open.Push(certain);
            if (next.Reference is { } reference) open.Push(reference);
        }
    }

    private static bool Leads(Schema schema) =>
        schema.Reference is not null || schema.AllOf.Count > 0 || schema is { DynamicReference: not null, DynamicAnchor: null };

    private static bool Chooses(Schema schema) =>
        schema.AnyOf.Count > 0 || schema.OneOf.Count > 0 || schema.If is not null || schema.DependentSchemas.Count > 0;

    private IEnumerable<Schema> Chosen(Schema schema, ConfigValue value, KeyPath path)
    {
        if (FirstThatFits(schema.AnyOf) is { } any) yield return any;
        if (FirstThatFits(schema.OneOf) is { } one) yield return one;
        if (schema.If is { } condition && judges.Agree(judge => judge.IsValid(condition, value, path) ? schema.Then : schema.Else) is { } consequence)
            yield return consequence;
        if (value is not ConfigTable table) yield break;
        foreach (var dependent in schema.DependentSchemas)
            if (table.Contains(dependent.Name)) yield return dependent.Schema;

        Schema? FirstThatFits(IReadOnlyList<Schema> branches) =>
            branches.Count == 0 ? null : judges.Agree(judge => branches.FirstOrDefault(branch => judge.IsValid(branch, value, path)));
    }
}
