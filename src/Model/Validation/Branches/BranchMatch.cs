using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Branches;

/// <summary>Whether an branch is likely the one that was meant.</summary>
internal static class BranchMatch
{
    private const int MaximumDepth = 6;

    /// <summary>Whether the branch is for values of this type at all.</summary>
    public static bool FitsType(Schema branch, ConfigValue value, int depth)
    {
        if (depth > MaximumDepth) return true;
        foreach (var part in SchemaFacts.Parts(branch))
        {
            if (part.Always == false) return false;

            // A date where text is asked for was meant as text, whatever its format.
            if (part.Types != SchemaTypes.None && (part.Types & ValueTypes.Of(value, dateIsText: true)) == 0) return false;
            if (part.Const is { } constant && !SameType(constant, value)) return false;
            if (part.Enum is { } choices && !Any(choices, choice => SameType(choice, value))) return false;
            foreach (var choice in part.Choices())
                if (!Any(choice, inner => FitsType(inner, value, depth + 1))) return false;
        }

        return true;
    }

    /// <summary>Whether the table has a key that tells it as this branch, and none that tells it as another.</summary>
    public static bool FitsTags(Schema branch, ConfigTable table)
    {
        var found = false;
        foreach (var (name, values) in SchemaFacts.Tags(branch))
        {
            if (table[name] is not { } value) continue;
            if (!Any(values, choice => ValueEquality.AreEqual(choice, value))) return false;
            found = true;
        }

        return found;
    }

    private static bool SameType(ConfigValue left, ConfigValue right) =>
        (ValueTypes.Of(left, dateIsText: true) & ValueTypes.Of(right, dateIsText: true)) != 0;

    private static bool Any<T>(IReadOnlyList<T> items, Predicate<T> holds)
    {
        foreach (var item in items)
            if (holds(item)) return true;
        return false;
    }
}
