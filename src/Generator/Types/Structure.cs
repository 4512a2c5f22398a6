using System.Runtime.CompilerServices;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Generator.Types;

/// <summary>Tells schemas that say something about a value's shape from those that only limit or describe it.</summary>
internal static class Structure
{
    // Kept with the schema, because a schema that is reached in many ways would be asked as many times.
    private static readonly ConditionalWeakTable<Schema, object> Shapes = new();
    private static readonly object Yes = new();
    private static readonly object No = new();

    /// <summary>
    /// What remains of a schema when wrappers that add nothing to the shape are taken off; <see langword="null"/> for nothing.
    /// </summary>
    public static Schema? Innermost(Schema schema)
    {
        while (schema.ReferenceOnly || !SaysShape(schema))
        {
            Schema? only = null;
            foreach (var inner in Applied(schema))
            {
                if (!HasShape(inner)) continue;
                if (only is not null) return schema;
                only = inner;
            }

            if (only is null) return null;
            schema = only;
        }

        return schema;
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
    public static bool SaysMoreThanPresence(Schema schema)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return SchemaTraversal.Judging([schema]).Exists(static part => SaysShape(part, exceptPresence: true));
    }

    private static bool SaysShape(Schema schema) => SaysShape(schema, exceptPresence: false);

    private static bool SaysShape(Schema schema, bool exceptPresence) =>
        schema.Always == false
        || (schema.Types != SchemaTypes.None && !(exceptPresence && schema.Types == SchemaTypes.Object))
        || schema.Enum is not null
        || schema.Const is not null
        || (exceptPresence
            ? schema.Properties.Any(static property => MayHaveShape(property.Schema))
            : schema.Properties.Count > 0 || schema.Required.Count > 0)
        || schema.PatternProperties.Count > 0
        || schema.AdditionalProperties is not null
        || schema.UnevaluatedProperties is not null
        || schema.Items is not null
        || schema.PrefixItems.Count > 0
        || ((schema.Roles & SubschemaRole.Branch) != 0 && schema.Choices().Any(static choice => choice.Any(SaysMoreThanPresence)))
        || schema.DependentSchemas.Count > 0
        || (schema.If is not null && (schema.Then is not null || schema.Else is not null))
        || schema.Format is not null;

    // Not looked into any further: what a key's schema refers to may lead back to where the question came from.
    private static bool MayHaveShape(Schema schema) =>
        (schema.Roles & (SubschemaRole.Certain | SubschemaRole.Supplied | SubschemaRole.Branch)) != 0 || SaysShape(schema);

    private static List<Schema> Applied(Schema schema) =>
        schema.ReferenceOnly ? [schema.Reference!] : schema.Applied(SubschemaRole.Certain).ToList();
}
