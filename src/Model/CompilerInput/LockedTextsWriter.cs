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
    private bool _isPlain = true;

    private LockedTextsWriter(Func<KeyPath, ConfigValue, bool> isSupplied) => _isSupplied = isSupplied;

    /// <summary>
    /// The text; <see langword="null"/> where texts alone do not tell: some values come from the running program alone, or a key has a
    /// name that no configuration can have.
    /// </summary>
    /// <param name="locked">The config as locked.</param>
    /// <param name="root">What the schema says about it.</param>
    /// <param name="isSupplied">Whether the types have that value where a table lacks the key.</param>
    public static string? Write(ConfigTable locked, KeyDefinition root, Func<KeyPath, ConfigValue, bool> isSupplied)
    {
        if (root.MayHoldExternal) return null;
        var writer = new LockedTextsWriter(isSupplied);
        writer.Root(locked, root);
        writer.Inside(KeyPath.Root, root, locked);
        return writer._isPlain ? writer._text.ToString() : null;
    }

    private void Root(ConfigTable locked, KeyDefinition root)
    {
        if (root.IsClosed || root.IsOpen) _text.Append(LockedTexts.FilesMatter);
        if (root.IsOpen) _text.Append(LockedTexts.SectionsMatter);
        _text.Append('\n');
        var names = root.NamedKeys.Concat(root.Aliases.Keys).Concat(locked.Select(static entry => entry.Key))
            .Select(static name => name.Replace("_", string.Empty).Replace("-", string.Empty))
            .Where(name => !locked.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(static name => name, StringComparer.Ordinal);
        _text.Append(string.Join("\t", names.Select(Escaped))).Append('\n');
    }

    private void Inside(KeyPath path, KeyDefinition? definition, ConfigTable table)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in table)
        {
            _isPlain &= names.Add(entry.Key);
            if (definition?.Child(entry.Key) is { IsSecret: true }) Line(LockedTexts.Free, entry.Key);
            else Any(path.Key(entry.Key), entry.Key, definition?.Child(entry.Key), entry.Value);
        }

        foreach (var name in definition?.NamedKeys ?? [])
            if (definition!.InLockOf(name) != InLock.Always && names.Add(name)) Line(LockedTexts.Free, name);
    }

    private void Any(KeyPath path, string name, KeyDefinition? definition, ConfigValue value)
    {
        switch (value)
        {
            case ConfigTable { Count: 0 } or ConfigArray { Items.Count: 0 }:
                Line(LockedTexts.Empty, name);
                break;
            case ConfigTable table:
                Line(_isSupplied(path, value) ? LockedTexts.OpenSupplied : LockedTexts.Open, name);
                Inside(path, definition, table);
                _text.Append(LockedTexts.Close).Append('\n');
                break;
            case ConfigArray array:
                Line(_isSupplied(path, value) ? LockedTexts.OpenSupplied : LockedTexts.Open, name);
                for (var i = 0; i < array.Items.Count; i++)
                    Any(path.Index(i), i.ToString(CultureInfo.InvariantCulture), definition?.Element(), array.Items[i]);
                _text.Append(LockedTexts.Close).Append('\n');
                break;
            default:
                Line(_isSupplied(path, value) ? LockedTexts.SuppliedValue : LockedTexts.Value, name);
                _text.Length--;
                _text.Append(LockedTexts.Separator).Append(Escaped(LibraryText.Of(value))).Append('\n');
                break;
        }
    }

    // A colon parts the names of a path.
    private void Line(char mark, string name)
    {
        _isPlain &= name.Length > 0 && name.IndexOf(':') < 0;
        _text.Append(mark).Append(Escaped(name)).Append('\n');
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\t", "\\t");
}
