using System.Globalization;
using System.Text.RegularExpressions;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>The path of a field of a catalog entry, in which <c>{key}</c> stands for a value of the config.</summary>
internal sealed class VariablePath
{
    private static readonly Regex Placeholder = new("{([^{}]*)}", RegexOptions.CultureInvariant);
    private static readonly Regex Number = new("{([0-9]+)}", RegexOptions.CultureInvariant);

    private readonly IReadOnlyList<string> _parts;

    private VariablePath(IReadOnlyList<string> parts, IReadOnlyList<IReadOnlyList<string>> keys) => (_parts, Keys) = (parts, keys);

    /// <summary>The keys of the config that it names, by their paths from the root.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Keys { get; }

    /// <summary>The path; <see langword="null"/> where the text is none.</summary>
    public static VariablePath? Parse(string text)
    {
        // The key of the config may have dots of its own, which part no path of the entry.
        var keys = new List<IReadOnlyList<string>?>();
        var numbered = Placeholder.Replace(text, found =>
        {
            keys.Add(DottedPath.Parse(found.Groups[1].Value));
            return FormattableString.Invariant($"{{{keys.Count - 1}}}");
        });
        return DottedPath.Parse(numbered) is { } parts && !keys.Contains(null) ? new VariablePath(parts, keys!) : null;
    }

    /// <summary>The parts of the path with the values of a config; one that is absent or no text, number or boolean is empty.</summary>
    public IEnumerable<string> Resolve(ConfigTable config) =>
        _parts.Select(part => Number.Replace(part, found => TextAt(KeyOf(found), config)));

    private IReadOnlyList<string> KeyOf(Match found) => Keys[int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)];

    private static string TextAt(IReadOnlyList<string> key, ConfigTable config)
    {
        ConfigValue? value = config;
        foreach (var part in key) value = (value as ConfigTable)?[part];
        return value switch
        {
            null or ConfigTable or ConfigArray => string.Empty,
            ConfigString text => text.Value,
            _ => ValueText.ShowWhole(value),
        };
    }
}
