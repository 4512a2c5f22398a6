using System.Globalization;
using System.Text;

namespace ConfigLock.Toml;

/// <summary>
/// Writes TOML in the canonical form of a lockfile: LF, keys in ordinal order with plain values before tables, one key
/// a line, arrays of more than one element one element a line.
/// </summary>
internal static class TomlWriter
{
    private const int Indentation = 4;

    /// <summary>A table as a document.</summary>
    public static string Write(TomlValue root)
    {
        var text = new StringBuilder();
        WriteKeys(text, new List<string>(), Sorted(root));
        return text.ToString();
    }

    /// <summary>A lockfile.</summary>
    /// <param name="config">The effective config, a table.</param>
    /// <param name="version">The version of the lockfile's format.</param>
    /// <param name="configLockVersion">The version of ConfigLock that made the lock.</param>
    /// <param name="digests">The digests, a table.</param>
    public static string WriteLock(TomlValue config, long version, string configLockVersion, TomlValue digests)
    {
        var text = new StringBuilder();
        text.Append("version = ").Append(version.ToString(CultureInfo.InvariantCulture)).Append("\nconfiglock_version = ");
        TomlText.AppendString(text, configLockVersion);
        text.Append('\n');
        WriteTable(text, new List<string> { "config" }, config, alwaysHeader: true, isElement: false);
        if (digests.Entries.Count > 0) WriteTable(text, new List<string> { "digests" }, digests, alwaysHeader: true, isElement: false);
        return text.ToString();
    }

    /// <summary>A value as it stands behind a key.</summary>
    public static string WriteValue(TomlValue value)
    {
        var text = new StringBuilder();
        WriteValue(text, value, 0);
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, List<string> path, TomlValue table, bool alwaysHeader, bool isElement)
    {
        var entries = Sorted(table);

        // A header that only opens deeper tables says nothing; an empty table would be lost without one.
        if (alwaysHeader || entries.Count == 0 || entries.Exists(static entry => !IsSection(entry.Value)))
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(isElement ? "[[" : "[");
            TomlText.AppendDottedKey(text, path);
            text.Append(isElement ? "]]\n" : "]\n");
        }

        WriteKeys(text, path, entries);
    }

    private static void WriteKeys(StringBuilder text, List<string> path, List<TomlEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (IsSection(entry.Value)) continue;
            TomlText.AppendKey(text, entry.Key);
            text.Append(" = ");
            WriteValue(text, entry.Value, 0);
            text.Append('\n');
        }

        foreach (var entry in entries)
        {
            if (!IsSection(entry.Value)) continue;
            path.Add(entry.Key);
            if (entry.Value.Kind == TomlKind.Table) WriteTable(text, path, entry.Value, alwaysHeader: false, isElement: false);
            else foreach (var element in entry.Value.Items) WriteTable(text, path, element, alwaysHeader: true, isElement: true);
            path.RemoveAt(path.Count - 1);
        }
    }

    private static void WriteValue(StringBuilder text, TomlValue value, int indent)
    {
        switch (value.Kind)
        {
            case TomlKind.Table: WriteInline(text, value, indent); break;
            case TomlKind.Array: WriteArray(text, value.Items, indent); break;
            case TomlKind.String: TomlText.AppendString(text, value.AsString()); break;
            case TomlKind.Integer: text.Append(value.AsInteger().ToString(CultureInfo.InvariantCulture)); break;
            case TomlKind.Float: text.Append(TomlText.Float(value.AsFloat())); break;
            case TomlKind.Boolean: text.Append(value.AsBoolean() ? "true" : "false"); break;
            default: text.Append(value.AsDate().Text); break;
        }
    }

    private static void WriteArray(StringBuilder text, IReadOnlyList<TomlValue> items, int indent)
    {
        text.Append('[');
        if (items.Count == 1)
        {
            WriteValue(text, items[0], indent);
        }
        else if (items.Count > 1)
        {
            text.Append('\n');
            foreach (var item in items)
            {
                text.Append(' ', Indentation * (indent + 1));
                WriteValue(text, item, indent + 1);
                text.Append(",\n");
            }

            text.Append(' ', Indentation * indent);
        }

        text.Append(']');
    }

    // Only inside arrays that do not hold tables alone: everywhere else a table has a section of its own.
    private static void WriteInline(StringBuilder text, TomlValue table, int indent)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var entry in Sorted(table))
        {
            text.Append(isFirst ? " " : ", ");
            TomlText.AppendKey(text, entry.Key);
            text.Append(" = ");
            WriteValue(text, entry.Value, indent);
            isFirst = false;
        }

        text.Append(isFirst ? "}" : " }");
    }

    private static List<TomlEntry> Sorted(TomlValue table)
    {
        var sorted = new List<TomlEntry>(table.Entries);
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return sorted;
    }

    private static bool IsSection(TomlValue value)
    {
        if (value.Kind != TomlKind.Array || value.Items.Count == 0) return value.Kind == TomlKind.Table;
        foreach (var item in value.Items)
            if (item.Kind != TomlKind.Table) return false;
        return true;
    }
}
