using ConfigLock.Model.Values;

namespace ConfigLock.Core.Drafting;

/// <summary>What the values at one place are like: of all layers, and of all elements of an array.</summary>
/// <param name="keys">Which keys are the same.</param>
internal sealed class ValueShape(StringComparer keys)
{
    private readonly SortedSet<ValueKind> _kinds = [];
    private readonly Dictionary<string, ValueShape> _properties = new(keys);
    private readonly List<string> _names = [];

    /// <summary>The kinds of the values; one that only JSON's <c>null</c> stands for has none other.</summary>
    public IReadOnlyCollection<ValueKind> Kinds => _kinds;

    /// <summary>The elements, where there are arrays that have some.</summary>
    public ValueShape? Elements { get; private set; }

    /// <summary>The texts, to see what they are like.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>The keys of tables, in the order in which they were met.</summary>
    public IEnumerable<(string Name, ValueShape Shape)> Properties => _names.Select(name => (name, _properties[name]));

    /// <summary>Takes a value in.</summary>
    public void Add(ConfigValue value)
    {
        _kinds.Add(value.Kind);
        switch (value)
        {
            case ConfigTable table:
                foreach (var (name, _, below) in table) Property(name).Add(below);
                break;
            case ConfigArray array:
                foreach (var element in array.Items) (Elements ??= new ValueShape(keys)).Add(element);
                break;
            case ConfigString text: Texts.Add(text.Value); break;
        }
    }

    private ValueShape Property(string name)
    {
        if (_properties.TryGetValue(name, out var known)) return known;
        _names.Add(name);
        return _properties[name] = new ValueShape(keys);
    }
}
