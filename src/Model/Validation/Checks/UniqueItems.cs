using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keyword <c>uniqueItems</c>.</summary>
internal static class UniqueItems
{
    // Most arrays are so short that comparing each with each takes less than a set of them.
    private const int FewItems = 8;

    public static bool Repeats(Evaluation evaluation, ConfigArray array)
    {
        if (array.Items.Count < 2) return false;
        if (evaluation.Options.Defaults == DefaultView.PresenceOnly) array = (ConfigArray)VisibleValue.Of(array);

        return array.Items.Count <= FewItems ? RepeatsAmongFew(array.Items) : RepeatsAmongMany(array.Items);
    }

    private static bool RepeatsAmongFew(List<ConfigValue> items)
    {
        for (var i = 1; i < items.Count; i++)
            for (var before = 0; before < i; before++)
                if (ValueEquality.AreEqual(items[before], items[i])) return true;
        return false;
    }

    private static bool RepeatsAmongMany(List<ConfigValue> items)
    {
        var seen = new HashSet<ConfigValue>(ValueEquality.Comparer);
        return items.Exists(item => !seen.Add(item));
    }
}
