using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>Texts of a few: an enum whose members are numbered from 0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChoiceType<T> : ElementType<T>
    where T : struct, Enum
{
    private readonly List<string> _texts = new();
    private readonly List<T> _members = new();

    /// <param name="outline">The texts, each a line of the sign <c>=</c>, in the order of the members.</param>
    internal ChoiceType(string outline)
    {
        foreach (var line in OutlineLine.Of(outline))
        {
            _members.Add((T)Enum.ToObject(typeof(T), _texts.Count));
            _texts.Add(line.Text);
        }
    }

    /// <summary>The texts, in the order of the members.</summary>
    public IReadOnlyList<string> Texts => _texts;

    internal override T Read(TomlValue value)
    {
        var index = _texts.IndexOf(value.AsString());
        return index < 0 ? throw TypeFaults.NotOneOf(value, _texts) : _members[index];
    }

    internal override TomlValue Write(T value) => TomlValue.FromString(TextOf(value));

    /// <summary>The text of a member.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    public string TextOf(T value)
    {
        var index = _members.IndexOf(value);
        return index < 0 ? throw new ArgumentOutOfRangeException(nameof(value)) : _texts[index];
    }

    /// <summary>Finds the member of a text.</summary>
    public bool TryFind(string text, out T member)
    {
        var index = _texts.IndexOf(text);
        member = index < 0 ? default : _members[index];
        return index >= 0;
    }
}
