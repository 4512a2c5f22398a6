using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>Finds integers in a schema that TOML, with its 64 bits, cannot hold.</summary>
internal static class IntegerRange
{
    private const double BeyondInt64 = 9223372036854775808.0;

    /// <summary>The message about the first of them, or <see langword="null"/>.</summary>
    public static Diagnostic? FirstFault(Schema root)
    {
        foreach (var schema in SchemaTraversal.Reachable(root))
        {
            if ((schema.Types & SchemaTypes.Integer) == 0 || (schema.Types & SchemaTypes.Number) != 0) continue;
            if (Fault(schema.Const, "const") is { } fault) return fault;
            foreach (var value in schema.Enum ?? [])
                if (Fault(value, "enum") is { } one) return one;

            // A bound that leaves no number of 64 bits at all; a wider one on the other side only says less than TOML does.
            if (schema.Number is not { } limits) continue;
            if (IsBeyond(limits.Minimum ?? limits.ExclusiveMinimum, 1)) return Fault(limits.Minimum ?? limits.ExclusiveMinimum, "minimum");
            if (IsBeyond(limits.Maximum ?? limits.ExclusiveMaximum, -1)) return Fault(limits.Maximum ?? limits.ExclusiveMaximum, "maximum");
        }

        return null;
    }

    private static Diagnostic? Fault(ConfigValue? value, string keyword) =>
        IsBeyond(value, 1) || IsBeyond(value, -1) ? GeneratorMessages.BeyondSixtyFourBits(value!.Origin.Place, keyword) : null;

    private static bool IsBeyond(ConfigValue? value, int direction) =>
        value is ConfigFloat number && (direction > 0 ? number.Value >= BeyondInt64 : number.Value < -BeyondInt64);
}
