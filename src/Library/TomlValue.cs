using System.Collections.ObjectModel;
using ConfigLock.Toml;

namespace ConfigLock;

/// <summary>A TOML value that cannot change, with the place where it stood in the text. A whole document is a table.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(TomlValueJsonConverter))]
#endif
public sealed class TomlValue : IEquatable<TomlValue>
{
    private readonly long _number;
    private readonly object? _content;

    // How many levels of tables and arrays stand in it; of what a parser made, since it was whole.
    private int _depth;

    private TomlValue(TomlKind kind, long number, object? content, int depth, int line, int column)
    {
        Kind = kind;
        Line = line;
        Column = column;
        _number = number;
        _content = content;
        _depth = depth;
    }

    /// <summary>What kind of value it is.</summary>
    public TomlKind Kind { get; }

    /// <summary>Line, counted from 1; 0 for a value that was not read from text.</summary>
    public int Line { get; }

    /// <summary>Column in code points, counted from 1; 0 for a value that was not read from text.</summary>
    public int Column { get; }

    /// <summary>The elements of an array.</summary>
    /// <exception cref="ConfigFormatException">It is no array.</exception>
    public IReadOnlyList<TomlValue> Items => (ReadOnlyCollection<TomlValue>)Content(TomlKind.Array);

    /// <summary>The keys of a table, in the order of the text.</summary>
    /// <exception cref="ConfigFormatException">It is no table.</exception>
    public IReadOnlyList<TomlEntry> Entries => Table.Entries;

    internal TomlKeys Table => (TomlKeys)Content(TomlKind.Table);

    /// <summary>The string, or the canonical text of a date or time.</summary>
    internal string Text => (string)_content!;

    /// <summary>Whether both are the same value.</summary>
    public static bool operator ==(TomlValue? left, TomlValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different values.</summary>
    public static bool operator !=(TomlValue? left, TomlValue? right) => !(left == right);

    /// <summary>Reads a document of TOML 1.0 or 1.1, a table.</summary>
    /// <exception cref="ConfigFormatException">
    /// The text is not TOML; it says where. It never quotes a value, which may be a secret.
    /// </exception>
    public static TomlValue Parse(string toml) => ValueTree.Parse(toml);

    /// <summary>A string.</summary>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair, which no TOML text can.</exception>
    public static TomlValue FromString(string value, int line = 0, int column = 0) =>
        new(TomlKind.String, 0, TomlEntry.Checked(value, nameof(value)), 0, line, column);

    /// <summary>A whole number.</summary>
    public static TomlValue FromInteger(long value, int line = 0, int column = 0) => new(TomlKind.Integer, value, null, 0, line, column);

    /// <summary>A floating-point number.</summary>
    public static TomlValue FromFloat(double value, int line = 0, int column = 0) =>
        new(TomlKind.Float, BitConverter.DoubleToInt64Bits(value), null, 0, line, column);

    /// <summary>A truth value.</summary>
    public static TomlValue FromBoolean(bool value, int line = 0, int column = 0) =>
        new(TomlKind.Boolean, value ? 1 : 0, null, 0, line, column);

    /// <summary>A date, a time or both.</summary>
    public static TomlValue FromDate(TomlDate value, int line = 0, int column = 0) => value.Quoted is { } text
        ? FromString(text, line, column)
        : new(value.Kind, 0, value.Text, 0, line, column);

    /// <summary>An array.</summary>
    /// <exception cref="ArgumentException">It nests deeper than 128 levels.</exception>
    public static TomlValue FromItems(IEnumerable<TomlValue> items, int line = 0, int column = 0)
    {
        var list = new List<TomlValue>(items);
        var depth = 0;
        foreach (var item in list) depth = Around(item, depth);
        return new TomlValue(TomlKind.Array, 0, new TomlItems(list), depth, line, column);
    }

    /// <summary>A table.</summary>
    /// <exception cref="ArgumentException">A key stands twice in it, or it nests deeper than 128 levels.</exception>
    public static TomlValue FromEntries(IEnumerable<TomlEntry> entries, int line = 0, int column = 0)
    {
        var table = new TomlKeys(entries);
        var depth = 0;
        foreach (var entry in table.Entries) depth = Around(entry.Value, depth);
        return new TomlValue(TomlKind.Table, 0, table, depth, line, column);
    }

    /// <summary>The string.</summary>
    /// <exception cref="ConfigFormatException">It is no string.</exception>
    public string AsString() => (string)Content(TomlKind.String);

    /// <summary>The whole number.</summary>
    /// <exception cref="ConfigFormatException">It is no integer.</exception>
    public long AsInteger() => Number(TomlKind.Integer);

    /// <summary>The floating-point number.</summary>
    /// <exception cref="ConfigFormatException">It is no float.</exception>
    public double AsFloat() => BitConverter.Int64BitsToDouble(Number(TomlKind.Float));

    /// <summary>The truth value.</summary>
    /// <exception cref="ConfigFormatException">It is no boolean.</exception>
    public bool AsBoolean() => Number(TomlKind.Boolean) != 0;

    /// <summary>The date, the time or both.</summary>
    /// <exception cref="ConfigFormatException">It is none.</exception>
    public TomlDate AsDate() => Kind >= TomlKind.OffsetDateTime
        ? new TomlDate(Kind, (string)_content!)
        : throw Error("a date or time is expected, not " + KindText.Name(Kind));

    /// <summary>Gets the value of a key of a table.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value; nothing that may be used if the key is not there.</param>
    /// <exception cref="ConfigFormatException">It is no table.</exception>
    public bool TryGet(string key, out TomlValue value)
    {
        var entry = Table.Find(key);
        value = entry?.Value!;
        return entry is not null;
    }

    /// <summary>Whether both are the same value. Places and the order of keys do not count, and NaN equals NaN.</summary>
    public bool Equals(TomlValue? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || Kind != other.Kind) return false;
        return Kind switch
        {
            TomlKind.Table => Table.Equals(other.Table),
            TomlKind.Array => AreEqual(Items, other.Items),
            TomlKind.Float => AsFloat().Equals(other.AsFloat()),
            TomlKind.Integer or TomlKind.Boolean => _number == other._number,
            _ => string.Equals((string?)_content, (string?)other._content, StringComparison.Ordinal),
        };
    }

    /// <summary>A string, a date or a time that a parser read.</summary>
    internal static TomlValue FromText(TomlKind kind, string text, TomlPlace place) => new(kind, 0, text, 0, place.Line, place.Column);

    /// <summary>A table that a parser fills.</summary>
    internal static TomlValue OpenTable(TomlPlace place) => new(TomlKind.Table, 0, new TomlKeys(), 0, place.Line, place.Column);

    /// <summary>An array that a parser fills.</summary>
    internal static TomlValue OpenArray(TomlPlace place) => new(TomlKind.Array, 0, new TomlItems([]), 0, place.Line, place.Column);

    /// <summary>Ends what a parser did: from here on nothing changes.</summary>
    internal void Close()
    {
        if (Kind == TomlKind.Table)
        {
            foreach (var entry in Table.Entries) CloseInner(entry.Value);
        }
        else if (Kind == TomlKind.Array)
        {
            foreach (var item in Items) CloseInner(item);
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TomlValue);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Kind * 397) ^ ContentHash());

    /// <summary>The value as TOML text: a table as a document, anything else as it stands behind a key.</summary>
    public override string ToString() => ValueForm.Write(this);

    private void CloseInner(TomlValue inner)
    {
        inner.Close();
        _depth = Around(inner, _depth);
    }

    private static int Around(TomlValue inner, int depth)
    {
        if (inner._depth >= TomlText.MaximumDepth)
            throw new ArgumentException($"Tables and arrays nest deeper than {TomlText.MaximumDepth}.");
        return Math.Max(depth, inner._depth + 1);
    }

    private static bool AreEqual(IReadOnlyList<TomlValue> left, IReadOnlyList<TomlValue> right)
    {
        if (left.Count != right.Count) return false;
        for (var i = 0; i < left.Count; i++)
            if (!left[i].Equals(right[i])) return false;
        return true;
    }

    private int ContentHash()
    {
        switch (Kind)
        {
            case TomlKind.Table: return Table.GetHashCode();
            case TomlKind.Array:
                var hash = 0;
                foreach (var item in Items) hash = unchecked((hash * 31) + item.GetHashCode());
                return hash;
            case TomlKind.Float:
                // Equal numbers of different bits: the two zeros and the many NaNs.
                var number = AsFloat();
                return number == 0 || double.IsNaN(number) ? 0 : number.GetHashCode();
            case TomlKind.Integer or TomlKind.Boolean: return _number.GetHashCode();
            default: return StringComparer.Ordinal.GetHashCode((string)_content!);
        }
    }

    private object Content(TomlKind kind) => Kind == kind ? _content! : throw Error(KindText.Expected(kind, Kind));

    private long Number(TomlKind kind) => Kind == kind ? _number : throw Error(KindText.Expected(kind, Kind));

    private ConfigFormatException Error(string message) => new(message, Line, Column);
}
