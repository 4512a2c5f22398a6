using System.Runtime.CompilerServices;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>Tells schemas that say something about a value's shape from those that only limit or describe it.</summary>
internal static class Structure
{
    // Kept with the schema, because a schema that is reached in many ways would be asked as many times.
    private static readonly ConditionalWeakTable<Schema, object> Shapes = new();
    private static readonly object Yes = new();
    private static readonly object No = new();

    /// <summary>The schemas and all that they apply to the same value without a choice, the outer first.</summary>
    public static List<Schema> Parts(IEnumerable<Schema> schemas) => Annotations(schemas).FindAll(static schema => !schema.ReferenceOnly);

    /// <summary>The same, with what stands beside a reference in every draft: annotations there count.</summary>
    public static List<Schema> Annotations(IEnumerable<Schema> schemas)
    {
        var found = new List<Schema>();
        var seen = new HashSet<Schema>();
        foreach (var schema in schemas) Add(schema);
        return found;

        void Add(Schema schema)
        {
            if (!seen.Add(schema)) return;
            RuntimeHelpers.EnsureSufficientExecutionStack();
            found.Add(schema);
            foreach (var part in Applied(schema)) Add(part);
        }
    }

    /// <summary>What remains of a schema when wrappers that add nothing to the shape are taken off.</summary>
    public static IEnumerable<Schema> Innermost(Schema schema)
    {
        while (schema.ReferenceOnly || !SaysShape(schema))
        {
            var inner = Applied(schema).Where(HasShape).ToList();
            if (inner.Count == 0) return [];
            if (inner.Count > 1) return [schema];
            schema = inner[0];
        }

        return [schema];
    }

    /// <summary>Whether the schema, or one that it applies without a choice, says something about the shape.</summary>
    public static bool HasShape(Schema schema)
    {
        if (Shapes.TryGetValue(schema, out var known)) return known == Yes;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var has = (!schema.ReferenceOnly && SaysShape(schema)) || Applied(schema).Any(HasShape);
        Shapes.GetValue(schema, _ => has ? Yes : No);
        return has;
    }

    /// <summary>Whether the schema speaks about more than which keys must be present.</summary>
    public static bool SaysMoreThanPresence(Schema schema) => Parts([schema]).Exists(static part => SaysShape(part, exceptPresence: true));

    private static bool SaysShape(Schema schema) => SaysShape(schema, exceptPresence: false);

    private static bool SaysShape(Schema schema, bool exceptPresence) =>
        schema.Always == false
        || (schema.Types != SchemaTypes.None && !(exceptPresence && schema.Types == SchemaTypes.Object))
        || schema.Enum is not null
        || schema.Const is not null
        || (exceptPresence ? schema.Properties.Any(static property => MayHaveShape(property.Schema)) : schema.Properties.Count > 0 || schema.Required.Count > 0)
        || schema.PatternProperties.Count > 0
        || schema.AdditionalProperties is not null
        || schema.UnevaluatedProperties is not null
        || schema.Items is not null
        || schema.PrefixItems.Count > 0
        || schema.AnyOf.Any(SaysMoreThanPresence)
        || schema.OneOf.Any(SaysMoreThanPresence)
        || schema.DependentSchemas.Count > 0
        || (schema.If is not null && (schema.Then is not null || schema.Else is not null))
        || schema.Format is not null;

    // Not looked into any further: what a key's schema refers to may lead back to where the question came from.
    private static bool MayHaveShape(Schema schema) =>
        schema.Reference is not null || schema.DynamicReference is not null || schema.AllOf.Count > 0 || schema.AnyOf.Count > 0
        || schema.OneOf.Count > 0 || SaysShape(schema);

    private static IEnumerable<Schema> Applied(Schema schema)
    {
        if (schema.Reference is not null) yield return schema.Reference;
        if (schema.ReferenceOnly) yield break;
        if (schema.DynamicReference is not null && schema.DynamicAnchor is null) yield return schema.DynamicReference;
        foreach (var part in schema.AllOf) yield return part;
    }
}
