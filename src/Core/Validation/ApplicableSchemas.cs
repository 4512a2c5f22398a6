using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Validation;

/// <summary>
/// Finds the schemas that speak about a value: its own, through <c>$ref</c> and <c>allOf</c>, and of the conditional
/// ones those that the value chooses (contract, section 3, step 6). What stands beside a <c>$ref</c> counts in every draft.
/// </summary>
/// <param name="judges">Judge which branch a value chooses.</param>
internal sealed class ApplicableSchemas(Judges judges)
{
    /// <summary>The schemas that hold whatever the value is, the outer before the ones that it refers to.</summary>
    public static List<Schema> Unconditional(IEnumerable<Schema> schemas)
    {
        var found = new List<Schema>();
        foreach (var schema in schemas) AddUnconditional(schema, found);
        return found;
    }

    /// <summary>Those, and the branches that the value chooses: of <c>anyOf</c> and <c>oneOf</c> the first that validates, <c>then</c> or <c>else</c>, dependent schemas.</summary>
    public List<Schema> For(IEnumerable<Schema> schemas, ConfigValue value, KeyPath path)
    {
        var found = Unconditional(schemas);
        for (var i = 0; i < found.Count; i++)
            foreach (var branch in Chosen(found[i], value, path)) AddUnconditional(branch, found);
        return found;
    }

    /// <summary>The schemas of a key of a table that these schemas speak about.</summary>
    public static List<Schema> OfKey(List<Schema> applicable, string key)
    {
        var found = new List<Schema>();
        foreach (var schema in applicable)
        {
            var before = found.Count;
            if (schema.Property(key) is { } property) found.Add(property);
            foreach (var pattern in schema.PatternProperties)
                if (pattern.Pattern.IsFoundIn(key) == true) found.Add(pattern.Schema);
            if (found.Count == before && schema.AdditionalProperties is { } additional) found.Add(additional);
        }

        if (found.Count == 0)
            foreach (var schema in applicable)
                if (schema.UnevaluatedProperties is { } unevaluated) found.Add(unevaluated);
        return found;
    }

    /// <summary>The schemas of an element of an array that these schemas speak about.</summary>
    public static List<Schema> OfItem(List<Schema> applicable, int index)
    {
        var found = new List<Schema>();
        foreach (var schema in applicable)
        {
            if (index < schema.PrefixItems.Count) found.Add(schema.PrefixItems[index]);
            else if (schema.Items is { } items) found.Add(items);
        }

        return found;
    }

    private static void AddUnconditional(Schema schema, List<Schema> found)
    {
        if (found.Contains(schema)) return;
        if (schema.Reference is null && schema.AllOf.Count == 0)
        {
            found.Add(schema);
            return;
        }

        // A stack of our own, since a chain of references can be longer than the thread's.
        var seen = new HashSet<Schema>(found);
        var open = new Stack<Schema>([schema]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next)) continue;
            found.Add(next);
            for (var i = next.AllOf.Count - 1; i >= 0; i--) open.Push(next.AllOf[i]);
            if (next.Reference is { } reference) open.Push(reference);
        }
    }

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
