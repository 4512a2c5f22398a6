using System.Globalization;
using System.Text;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.CompilerInput;

/// <summary>Writes <see cref="LockedTexts"/>.</summary>
internal sealed class LockedTextsWriter
{
    private readonly StringBuilder _text = new();
    private readonly Func<KeyPath, ConfigValue, bool> _isSupplied;
    private bool _isDecided;

    private LockedTextsWriter(Func<KeyPath, ConfigValue, bool> isSupplied) => _isSupplied = isSupplied;

    /// <summary>
    /// The text. It is <see cref="LockedTexts.Undecided"/> where some value of the running program must fit more than its type, or a key
    /// has a name that no configuration can have.
    /// </summary>
    /// <param name="locked">The config as locked.</param>
    /// <param name="root">What the schema says about it.</param>
    /// <param name="isSupplied">Whether the types have that value where a table lacks the key.</param>
    public static string Write(ConfigTable locked, KeyDefinition root, Func<KeyPath, ConfigValue, bool> isSupplied)
    {
        var externals = PlainExternals.Of(root);
        var writer = new LockedTextsWriter(isSupplied) { _isDecided = externals is not null };
        writer.Inside(KeyPath.Root, root, locked, externals);
        return writer.Head(locked, root) + writer._text;
    }

    private string Head(ConfigTable locked, KeyDefinition root)
    {
        var head = new StringBuilder().Append(LockedTexts.Version);
        if (root.IsClosed || root.IsOpen) head.Append(LockedTexts.FilesMatter);
        if (root.IsOpen) head.Append(LockedTexts.SectionsMatter);
        if (!_isDecided) head.Append(LockedTexts.Undecided);
        var names = root.NamedKeys.Concat(root.Aliases.Keys).Concat(locked.Select(static entry => entry.Key))
            .Select(static name => name.Replace("_", string.Empty).Replace("-", string.Empty))
            .Where(name => !locked.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(static name => name, StringComparer.Ordinal);
        return head.Append('\n').Append(string.Join("\t", names.Select(Escaped))).Append('\n').ToString();
    }

    private void Inside(KeyPath path, KeyDefinition? definition, ConfigTable table, PlainExternals? externals)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in table)
        {
            _isDecided &= names.Add(entry.Key);
            if (definition?.Child(entry.Key) is { IsSecret: true }) Line(LockedTexts.Free, entry.Key);
            else Any(path.Key(entry.Key), entry.Key, definition?.Child(entry.Key), entry.Value, externals?.At(entry.Key));
        }

        foreach (var name in externals?.Names ?? [])
            if (names.Add(name)) External(name, externals!.At(name)!);
        foreach (var name in definition?.NamedKeys ?? [])
            if (definition!.InLockOf(name) != InLock.Always && names.Add(name)) Line(LockedTexts.Free, name);
    }

    private void External(string name, PlainExternals external)
    {
        Line(external.IsKey ? LockedTexts.External : LockedTexts.OpenExternal, name);
        if (external.IsKey) return;
        foreach (var inner in external.Names) External(inner, external.At(inner)!);
        Close();
    }

    private void Any(KeyPath path, string name, KeyDefinition? definition, ConfigValue value, PlainExternals? externals)
    {
        switch (value)
        {
            case ConfigTable { Count: 0 } or ConfigArray { Items.Count: 0 } when externals is null:
                Line(LockedTexts.Empty, value is ConfigArray ? LockedTexts.Array : LockedTexts.Table, name);
                break;
            case ConfigTable table:
                Line(_isSupplied(path, value) ? LockedTexts.OpenSupplied : LockedTexts.Open, LockedTexts.Table, name);
                Inside(path, definition, table, externals);
                Close();
                break;
            case ConfigArray array:
                Line(_isSupplied(path, value) ? LockedTexts.OpenSupplied : LockedTexts.Open, LockedTexts.Array, name);
                for (var i = 0; i < array.Items.Count; i++)
                    Any(path.Index(i), i.ToString(CultureInfo.InvariantCulture), definition?.Element(), array.Items[i], null);
                Close();
                break;
            default:
                Line(_isSupplied(path, value) ? LockedTexts.SuppliedValue : LockedTexts.Value, LockedTextTypes.Of(value, definition), name);
                _text.Length--;
                _text.Append(LockedTexts.Separator).Append(Escaped(LibraryText.Of(value))).Append('\n');
                break;
        }
    }

    private void Line(char mark, char type, string name)
    {
        _text.Append(mark);
        Line(type, name);
    }

    // A colon parts the names of a path.
    private void Line(char mark, string name)
    {
        _isDecided &= name.Length > 0 && name.IndexOf(':') < 0;
        _text.Append(mark).Append(Escaped(name)).Append('\n');
    }

    private void Close() => _text.Append(LockedTexts.Close).Append('\n');

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\t", "\\t");
}
