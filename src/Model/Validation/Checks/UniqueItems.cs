using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keyword <c>uniqueItems</c>.</summary>
internal static class UniqueItems
{
    public static bool Repeats(Evaluation evaluation, ConfigArray array)
    {
        if (array.Items.Count < 2) return false;
        if (evaluation.Options.Defaults == DefaultView.PresenceOnly) array = (ConfigArray)VisibleValue.Of(array);

        var seen = new HashSet<ConfigValue>(ValueEquality.Comparer);
        return array.Items.Exists(item => !seen.Add(item));
    }
}
