using System.Text;
using ConfigLock.Toml;

namespace ConfigLock.Model.Values;

/// <summary>The path of a key from the root, as TOML writes it: <c>mcp_servers."my server".args[2]</c>.</summary>
public sealed class KeyPath
{
    /// <summary>The root table.</summary>
    public static readonly KeyPath Root = new(null, null, -1);

    private readonly string? _key;
    private readonly int _index;

    private KeyPath(KeyPath? parent, string? key, int index) => (Parent, _key, _index) = (parent, key, index);

    /// <summary>The path of the table or array around it; <see langword="null"/> for the root.</summary>
    public KeyPath? Parent { get; }

    /// <summary>Whether this is the root table.</summary>
    public bool IsRoot => Parent is null;

    /// <summary>The path of a key in the table at this path.</summary>
    public KeyPath Key(string key) => new(this, key, -1);

    /// <summary>The path of an element of the array at this path, counted from 0.</summary>
    public KeyPath Index(int index) => new(this, null, index);

    /// <summary>The last key of the path; <see langword="null"/> for the root and for elements of arrays.</summary>
    public string? LastKey => _key;

    /// <summary>Follows the path from an object that stands for the root.</summary>
    /// <param name="root">What stands for the root.</param>
    /// <param name="key">Gives what stands for a key of a table.</param>
    /// <param name="element">Gives what stands for an element of an array.</param>
    public T? Follow<T>(T root, Func<T, string, T?> key, Func<T, int, T?> element)
        where T : class
    {
        if (Parent is null) return root;
        if (Parent.Follow(root, key, element) is not { } parent) return null;
        return _key is null ? element(parent, _index) : key(parent, _key);
    }

    /// <summary>The value at this path, or <see langword="null"/>.</summary>
    public ConfigValue? Resolve(ConfigTable root) => Follow<ConfigValue>(
        root,
        static (parent, key) => (parent as ConfigTable)?[key],
        static (parent, index) => parent is ConfigArray array && index < array.Items.Count ? array.Items[index] : null);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        if (Parent is null) return;
        Parent.Append(text);
        if (_key is null)
        {
            text.Append('[').Append(_index).Append(']');
            return;
        }

        if (text.Length > 0) text.Append('.');
        TomlText.AppendKey(text, _key);
    }
}
