using System.Text;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Core.Locking;

/// <summary>
/// Writes a lock in its one canonical form (docs/resolution.md, step 9): LF, keys in ordinal order with plain
/// values before tables, one key a line, arrays of more than one element one element a line.
/// </summary>
internal sealed class LockWriter
{
    private const int Indentation = 4;

    private readonly StringBuilder _text = new();
    private readonly List<ConfigEntry> _sorted = [];
    private List<Place>? _places;

    private LockWriter()
    {
    }

    /// <summary>The canonical text of the lock.</summary>
    public static LockText Write(LockDocument document)
    {
        var writer = new LockWriter();
        writer.WriteDocument(document);
        return new LockText(writer._text.ToString(), new Lazy<IReadOnlyList<Place>>(() => PlacesOf(document)));
    }

    /// <summary>The canonical text of a config as a document of its own.</summary>
    public static string WriteConfig(ConfigTable config)
    {
        var writer = new LockWriter();
        writer.WriteTable([], config, alwaysHeader: false, isElement: false);
        return writer._text.ToString().TrimStart('\n');
    }

    /// <summary>The canonical text of a value: of a table as a document of its own, of any other as it stands behind its key.</summary>
    public static string WriteValue(ConfigValue value)
    {
        if (value is ConfigTable table) return WriteConfig(table);
        var writer = new LockWriter();
        writer.WriteValue(value, default, 0);
        return writer._text.ToString();
    }

    private static List<Place> PlacesOf(LockDocument document)
    {
        var writer = new LockWriter { _places = [] };
        writer.WriteDocument(document);
        return writer._places;
    }

    private void WriteDocument(LockDocument document)
    {
        WriteMetadata(document);
        WriteTable([LockDocument.ConfigKey], document.Config, alwaysHeader: true, isElement: false);
        if (document.Digests.Count > 0) WriteTable([LockDocument.DigestsKey], document.Digests, alwaysHeader: true, isElement: false);
    }

    private void WriteMetadata(LockDocument document)
    {
        _text.Append(LockDocument.VersionKey).Append(" = ").Append(LockDocument.FormatVersion);
        EndLine(default);
        _text.Append(LockDocument.ConfigLockVersionKey).Append(" = ");
        TomlText.AppendString(_text, document.ConfigLockVersion);
        EndLine(default);
    }

    private void WriteTable(List<string> path, ConfigTable table, bool alwaysHeader, bool isElement)
    {
        // One list holds the sorted keys of this table behind those of the tables around it.
        var (start, end) = (_sorted.Count, _sorted.Count + table.Count);
        table.AddSorted(_sorted);
        var hasPlain = _sorted.FindIndex(start, static entry => !IsSection(entry.Value)) >= 0;

        // A header that only opens deeper tables says nothing; an empty table would be lost without one.
        if (path.Count > 0 && (alwaysHeader || hasPlain || table.Count == 0)) WriteHeader(path, table.Origin.Place, isElement);
        for (var i = start; i < end; i++)
            if (!IsSection(_sorted[i].Value)) WriteKey(_sorted[i]);

        for (var i = start; i < end; i++)
        {
            var entry = _sorted[i];
            if (!IsSection(entry.Value)) continue;
            path.Add(entry.Key);
            if (entry.Value is ConfigTable inner) WriteTable(path, inner, alwaysHeader: false, isElement: false);
            else foreach (var element in ((ConfigArray)entry.Value).Items) WriteTable(path, (ConfigTable)element, alwaysHeader: true, isElement: true);
            path.RemoveAt(path.Count - 1);
        }

        _sorted.RemoveRange(start, table.Count);
    }

    private void WriteHeader(List<string> path, Place place, bool isElement)
    {
        EndLine(place);
        _text.Append(isElement ? "[[" : "[");
        TomlText.AppendDottedKey(_text, path);
        _text.Append(isElement ? "]]" : "]");
        EndLine(place);
    }

    private void WriteKey(ConfigEntry entry)
    {
        TomlText.AppendKey(_text, entry.Key);
        _text.Append(" = ");
        WriteValue(entry.Value, entry.KeyPlace, 0);
        EndLine(entry.KeyPlace);
    }

    private void WriteValue(ConfigValue value, Place place, int depth)
    {
        switch (value)
        {
            case ConfigArray array: WriteArray(array, place, depth); break;
            case ConfigTable table: WriteInline(table, place, depth); break;
            default: ValueText.AppendScalar(_text, value); break;
        }
    }

    private void WriteArray(ConfigArray array, Place place, int depth)
    {
        _text.Append('[');
        if (array.Items.Count == 1)
        {
            WriteValue(array.Items[0], place, depth);
        }
        else if (array.Items.Count > 1)
        {
            EndLine(place);
            foreach (var item in array.Items)
            {
                _text.Append(' ', Indentation * (depth + 1));
                WriteValue(item, item.Origin.Place, depth + 1);
                _text.Append(',');
                EndLine(item.Origin.Place);
            }

            _text.Append(' ', Indentation * depth);
        }

        _text.Append(']');
    }

    // Only inside arrays that do not hold tables alone: everywhere else a table has a section of its own.
    private void WriteInline(ConfigTable table, Place place, int depth)
    {
        _text.Append('{');
        var isFirst = true;
        foreach (var entry in table.Sorted())
        {
            _text.Append(isFirst ? " " : ", ");
            TomlText.AppendKey(_text, entry.Key);
            _text.Append(" = ");
            WriteValue(entry.Value, place, depth);
            isFirst = false;
        }

        _text.Append(isFirst ? "}" : " }");
    }

    private void EndLine(Place place)
    {
        _text.Append('\n');
        _places?.Add(place);
    }

    /// <summary>Whether the value has a section of its own, or one for each element.</summary>
    public static bool IsSection(ConfigValue value) =>
        value is ConfigTable || (value is ConfigArray { Items.Count: > 0 } array && array.Items.TrueForAll(static item => item is ConfigTable));
}
