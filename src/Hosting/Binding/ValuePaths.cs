using System.Globalization;
using ConfigLock.Model.Values;

namespace ConfigLock.Hosting.Binding;

/// <summary>
/// The paths of a config's values by numbers, which the generated code takes for lines and names where a value does not fit.
/// </summary>
internal sealed class ValuePaths
{
    private readonly Dictionary<ConfigValue, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<KeyPath> _paths = [KeyPath.Root];

    /// <param name="config">The config.</param>
    public ValuePaths(ConfigTable config) => Add(KeyPath.Root, config);

    /// <summary>The number of a value.</summary>
    public int NumberOf(ConfigValue value) => _numbers[value];

    /// <summary>The path of a number; the root where it is none.</summary>
    public KeyPath At(int number) => number > 0 && number < _paths.Count ? _paths[number] : KeyPath.Root;

    /// <summary>What an error says behind its place.</summary>
    public static string WithoutPlace(ConfigFormatException error)
    {
        var place = string.Format(CultureInfo.InvariantCulture, "({0},{1}): ", error.Line, error.Column);
        return error.Message.StartsWith(place, StringComparison.Ordinal) ? error.Message[place.Length..] : error.Message;
    }

    private void Add(KeyPath path, ConfigValue value)
    {
        _numbers.Add(value, _paths.Count);
        _paths.Add(path);
        if (value is ConfigTable table)
        {
            foreach (var entry in table) Add(path.Key(entry.Key), entry.Value);
        }
        else if (value is ConfigArray array)
        {
            for (var i = 0; i < array.Items.Count; i++) Add(path.Index(i), array.Items[i]);
        }
    }
}
