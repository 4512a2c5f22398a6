using System.Globalization;

namespace ConfigLock.Generator.Naming;

/// <summary>Names of which each can be had once.</summary>
/// <param name="reserved">Names that nothing can have.</param>
/// <param name="suffix">What makes a reserved name a free one.</param>
/// <param name="own">The name of what the scope belongs to, which nothing in it can have either.</param>
internal sealed class NameScope(HashSet<string> reserved, string suffix, string own = "")
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The wanted name, or one like it that is still free.</summary>
    public string Take(string wanted)
    {
        var name = IsReserved(wanted) ? wanted + suffix : wanted;
        for (var number = 2; IsReserved(name) || !_taken.Add(name); number++)
            name = wanted + (char.IsDigit(wanted[wanted.Length - 1]) ? "_" : string.Empty) + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary>A name for each text. Whoever needs no change comes first, so that a newcomer does not rename the others.</summary>
    public Dictionary<string, string> TakeAll(IEnumerable<string> texts)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var order = texts.Select(static text => (Text: text, Oddities: Oddities(text))).ToList();
        order.Sort(static (left, right) => left.Oddities != right.Oddities
            ? left.Oddities.CompareTo(right.Oddities)
            : string.CompareOrdinal(left.Text, right.Text));
        foreach (var (text, _) in order)
            if (!names.ContainsKey(text)) names.Add(text, Take(Identifiers.Pascal(text)));
        return names;
    }

    private bool IsReserved(string name) => reserved.Contains(name) || name == own;

    private static int Oddities(string text)
    {
        var oddities = 0;
        foreach (var character in text)
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')) oddities++;
        return oddities;
    }
}
