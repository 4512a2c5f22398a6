using System.Globalization;
using System.Text;

namespace ConfigLock.Toml;

/// <summary>
/// Writes TOML in its one canonical form (docs/resolution.md, step 9): LF, keys in ordinal order with plain values before tables, one
/// key a line, arrays of more than one element one element a line.
/// </summary>
/// <param name="form">Shows the values.</param>
/// <param name="marks">Receives what is remembered of each line; <see langword="null"/> where nothing is.</param>
internal sealed class TomlWriter<TForm, TValue, TEntry, TMark>(TForm form, List<TMark>? marks = null)
    where TForm : struct, ITomlForm<TValue, TEntry, TMark>
{
    private const int Indentation = 4;

    private readonly StringBuilder _text = new();
    private readonly List<string> _path = [];

    // The sorted keys of the table that is written, behind those of the tables around it.
    private readonly List<TEntry> _sorted = [];

    /// <summary>What is written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Writes a lock.</summary>
    /// <param name="version">The version of the format.</param>
    /// <param name="configLockVersion">The version of ConfigLock that made the lock.</param>
    /// <param name="config">The effective config, a table.</param>
    /// <param name="digests">The digests, a table.</param>
    public void WriteLock(long version, string configLockVersion, TValue config, TValue digests)
    {
        _text.Append(LockKeys.Version).Append(" = ").Append(version.ToString(CultureInfo.InvariantCulture));
        EndLine(default!);
        _text.Append(LockKeys.ConfigLockVersion).Append(" = ");
        TomlText.AppendString(_text, configLockVersion);
        EndLine(default!);
        WriteSection(LockKeys.Config, config, alwaysHeader: true, isElement: false);
        if (form.HasKeys(digests)) WriteSection(LockKeys.Digests, digests, alwaysHeader: true, isElement: false);
    }

    /// <summary>Writes a table as a document.</summary>
    public void WriteDocument(TValue table)
    {
        var start = _sorted.Count;
        form.AddSorted(table, _sorted);
        WriteKeys(start);
    }

    /// <summary>Writes a value as it stands behind a key.</summary>
    public void WriteValue(TValue value) => WriteValue(value, default!, 0);

    /// <summary>Writes a scalar.</summary>
    public static void AppendScalar(StringBuilder text, TForm form, TValue value)
    {
        switch (form.KindOf(value))
        {
            case TomlKind.String: TomlText.AppendString(text, form.TextOf(value)); break;
            case TomlKind.Integer: text.Append(form.IntegerOf(value).ToString(CultureInfo.InvariantCulture)); break;
            case TomlKind.Float: text.Append(TomlText.Float(form.FloatOf(value))); break;
            case TomlKind.Boolean: text.Append(form.BooleanOf(value) ? "true" : "false"); break;
            default: text.Append(form.TextOf(value)); break;
        }
    }

    /// <summary>Whether the value has a section of its own, or one for each element.</summary>
    public static bool IsSection(TForm form, TValue value)
    {
        var kind = form.KindOf(value);
        if (kind != TomlKind.Array) return kind == TomlKind.Table;
        var count = form.CountOf(value);
        for (var i = 0; i < count; i++)
            if (form.KindOf(form.ElementOf(value, i)) != TomlKind.Table) return false;
        return count > 0;
    }

    private void WriteSection(string key, TValue table, bool alwaysHeader, bool isElement)
    {
        _path.Add(key);
        var start = _sorted.Count;
        form.AddSorted(table, _sorted);

        // A header that only opens deeper tables says nothing; an empty table would be lost without one.
        if (alwaysHeader || _sorted.Count == start || HasPlain(start)) WriteHeader(form.MarkOf(table), isElement);
        WriteKeys(start);
        _path.RemoveAt(_path.Count - 1);
    }

    private bool HasPlain(int start)
    {
        for (var i = start; i < _sorted.Count; i++)
            if (!IsSection(form, form.ValueOf(_sorted[i]))) return true;
        return false;
    }

    private void WriteHeader(TMark mark, bool isElement)
    {
        if (_text.Length > 0) EndLine(mark);
        _text.Append(isElement ? "[[" : "[");
        TomlText.AppendDottedKey(_text, _path);
        _text.Append(isElement ? "]]" : "]");
        EndLine(mark);
    }

    // Those of the list from a start on, which are then taken out of it.
    private void WriteKeys(int start)
    {
        var end = _sorted.Count;
        for (var i = start; i < end; i++)
            if (!IsSection(form, form.ValueOf(_sorted[i]))) WriteKey(_sorted[i]);
        for (var i = start; i < end; i++)
            if (IsSection(form, form.ValueOf(_sorted[i]))) WriteSections(form.KeyOf(_sorted[i]), form.ValueOf(_sorted[i]));
        _sorted.RemoveRange(start, end - start);
    }

    private void WriteKey(TEntry entry)
    {
        TomlText.AppendKey(_text, form.KeyOf(entry));
        _text.Append(" = ");
        WriteValue(form.ValueOf(entry), form.MarkOf(entry), 0);
        EndLine(form.MarkOf(entry));
    }

    private void WriteSections(string key, TValue value)
    {
        if (form.KindOf(value) == TomlKind.Table)
        {
            WriteSection(key, value, alwaysHeader: false, isElement: false);
            return;
        }

        var count = form.CountOf(value);
        for (var i = 0; i < count; i++) WriteSection(key, form.ElementOf(value, i), alwaysHeader: true, isElement: true);
    }

    private void WriteValue(TValue value, TMark mark, int indent)
    {
        switch (form.KindOf(value))
        {
            case TomlKind.Table: WriteInline(value, mark, indent); break;
            case TomlKind.Array: WriteArray(value, mark, indent); break;
            default: AppendScalar(_text, form, value); break;
        }
    }

    private void WriteArray(TValue array, TMark mark, int indent)
    {
        var count = form.CountOf(array);
        _text.Append('[');
        if (count == 1)
        {
            WriteValue(form.ElementOf(array, 0), mark, indent);
        }
        else if (count > 1)
        {
            EndLine(mark);
            for (var i = 0; i < count; i++) WriteElement(form.ElementOf(array, i), indent + 1);
            _text.Append(' ', Indentation * indent);
        }

        _text.Append(']');
    }

    private void WriteElement(TValue element, int indent)
    {
        _text.Append(' ', Indentation * indent);
        WriteValue(element, form.MarkOf(element), indent);
        _text.Append(',');
        EndLine(form.MarkOf(element));
    }

    // Only inside arrays that do not hold tables alone: everywhere else a table has a section of its own.
    private void WriteInline(TValue table, TMark mark, int indent)
    {
        var start = _sorted.Count;
        form.AddSorted(table, _sorted);
        var end = _sorted.Count;
        _text.Append('{');
        for (var i = start; i < end; i++)
        {
            _text.Append(i == start ? " " : ", ");
            TomlText.AppendKey(_text, form.KeyOf(_sorted[i]));
            _text.Append(" = ");
            WriteValue(form.ValueOf(_sorted[i]), mark, indent);
        }

        _text.Append(start == end ? "}" : " }");
        _sorted.RemoveRange(start, end - start);
    }

    private void EndLine(TMark mark)
    {
        _text.Append('\n');
        marks?.Add(mark);
    }
}
