using ConfigLock.Core.Values;

namespace ConfigLock.Core.Validation;

/// <summary>The rule <c>uniqueItems</c>.</summary>
internal static class UniqueItems
{
    public static bool Repeats(Evaluation evaluation, ConfigArray array)
    {
        if (array.Items.Count < 2) return false;
        if (evaluation.Options.Defaults == DefaultView.PresenceOnly) array = (ConfigArray)VisibleValue.Of(array);

        // Text, by far the most common, is looked up; only the rest is compared pair by pair.
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var others = new List<ConfigValue>();
        foreach (var item in array.Items)
        {
            if (item.AsText() is { } text)
            {
                if (!texts.Add(text)) return true;
                continue;
            }

            foreach (var other in others)
                if (ValueEquality.AreEqual(item, other)) return true;
            others.Add(item);
        }

        return false;
    }
}
