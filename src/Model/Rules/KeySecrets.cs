using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>
/// What <c>writeOnly</c> says about values (docs/rules.md, "Secrets"). It counts wherever it holds for a value, whichever
/// branch is chosen; in <c>if</c>, <c>not</c> and <c>contains</c>, which only ask, it does not.
/// </summary>
internal static class KeySecrets
{
    /// <summary>Whether schemas mark their value, or an element of it, as a secret.</summary>
    /// <param name="schemas">The schemas that can speak about the value.</param>
    public static bool AreOn(List<Schema> schemas)
    {
        // A queue of our own, since a chain of elements in elements can be longer than the thread's stack.
        var seen = new HashSet<Schema>(schemas);
        var open = new Queue<Schema>(seen);
        while (open.Count > 0)
        {
            var schema = open.Dequeue();
            if (schema.WriteOnly) return true;
            foreach (var item in ItemsOf(schema))
                if (!seen.Contains(item))
                    foreach (var inner in SchemaTraversal.Possible([item]))
                        if (seen.Add(inner)) open.Enqueue(inner);
        }

        return false;
    }

    /// <summary>The schemas of elements.</summary>
    public static List<Schema> ItemsOf(Schema schema) => schema.Applied(SubschemaRole.Item).ToList();

    /// <summary>A copy of a value without the secrets in it; <see langword="null"/> where it is one as a whole.</summary>
    public static ConfigValue? Without(KeyDefinition definition, ConfigValue value)
    {
        if (definition.IsSecret) return null;
        var copy = value.Copy();
        new Removal().Apply(definition, copy);
        return copy;
    }

    private sealed class Removal : KeyWalk
    {
        public void Apply(KeyDefinition definition, ConfigValue value) => Walk(definition, value);

        protected override void Visit(in WalkedKey key)
        {
            if (key.Definition is not { } definition) return;
            if (definition.IsSecret) Remove(key);
            else Inside(key);
        }
    }
}
