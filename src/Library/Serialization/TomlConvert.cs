using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>TOML values as values of C#, and back. A whole float counts as an integer and an integer as a float, as JSON Schema has it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TomlConvert
{
    public static TomlValue ToAny(TomlValue value) => value;

    public static string ToString(TomlValue value) => value.AsString();

    public static bool ToBoolean(TomlValue value) => value.AsBoolean();

    public static sbyte ToSByte(TomlValue value) => (sbyte)Within(value, sbyte.MinValue, sbyte.MaxValue);

    public static byte ToByte(TomlValue value) => (byte)Within(value, byte.MinValue, byte.MaxValue);

    public static short ToInt16(TomlValue value) => (short)Within(value, short.MinValue, short.MaxValue);

    public static ushort ToUInt16(TomlValue value) => (ushort)Within(value, ushort.MinValue, ushort.MaxValue);

    public static int ToInt32(TomlValue value) => (int)Within(value, int.MinValue, int.MaxValue);

    public static uint ToUInt32(TomlValue value) => (uint)Within(value, uint.MinValue, uint.MaxValue);

    public static ulong ToUInt64(TomlValue value) => (ulong)Within(value, 0, long.MaxValue);

    public static long ToInt64(TomlValue value)
    {
        if (value.Kind != TomlKind.Float) return value.AsInteger();
        var number = value.AsFloat();
        if (TomlNumber.IsWhole(number)) return (long)number;
        throw new ConfigFormatException("an integer is expected, not a float", value.Line, value.Column);
    }

    public static TomlNumber ToNumber(TomlValue value) =>
        value.Kind == TomlKind.Integer ? TomlNumber.FromInteger(value.AsInteger()) : value.AsFloat();

    public static TomlDate ToDate(TomlValue value) =>
        value.Kind == TomlKind.String && TomlDate.TryParseQuoted(value.AsString(), out var date) ? date : value.AsDate();

    public static int ToLockVersion(TomlValue value)
    {
        if (value.AsInteger() == 1) return 1;
        throw new ConfigFormatException("this version of the lockfile's format is not supported; 1 is", value.Line, value.Column);
    }

    public static ConfigDictionary<string> ToDigests(TomlValue value) => ToDictionary(value, ToString);

    public static TomlValue FromDigests(ConfigDictionary<string> digests) =>
        FromDictionary(digests, static digest => TomlValue.FromString(digest));

    /// <summary>The number in the form in which the config has it.</summary>
    public static TomlValue FromNumber(TomlNumber value) => value.IsInteger ? TomlValue.FromInteger(value.ToInt64()) : TomlValue.FromFloat(value.ToDouble());

    public static TomlValue FromUInt64(ulong value) => TomlValue.FromInteger(checked((long)value));

    public static ConfigList<T> ToList<T>(TomlValue value, Func<TomlValue, T> read)
    {
        var items = value.Items;
        if (items.Count == 0) return ConfigList<T>.Empty;
        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++) list[i] = read(items[i]);
        return new ConfigList<T>(list);
    }

    public static TomlValue FromList<T>(ConfigList<T> list, Func<T, TomlValue> write)
    {
        var items = new List<TomlValue>(list.Count);
        foreach (var item in list) items.Add(write(item));
        return TomlValue.FromItems(items);
    }

    public static ConfigDictionary<T> ToDictionary<T>(TomlValue value, Func<TomlValue, T> read, params string[] patterns) =>
        new TomlTableReader(value).Others(read, patterns);

    public static TomlValue FromDictionary<T>(ConfigDictionary<T> table, Func<T, TomlValue> write)
    {
        var writer = new TomlTableWriter();
        writer.AddOthers(table, write);
        return writer.ToValue();
    }

    /// <summary>The table of a feature for which its state alone may stand.</summary>
    public static TomlValue WithoutShortForm(TomlValue value) => value.Kind == TomlKind.Boolean
        ? TomlValue.FromEntries(new[] { new TomlEntry("enabled", value, value.Line, value.Column) }, value.Line, value.Column)
        : value;

    /// <summary>
    /// The first alternative that takes the value as it is: nothing required is missing, and what it is written as is the value
    /// again. If none does, the first that takes it, and if none does that, the error that was found farthest into it.
    /// </summary>
    public static T FirstOf<T>(TomlValue value, Func<T, TomlValue> write, params TomlAlternative<T>[] alternatives)
        where T : class
    {
        T? first = null;
        ConfigFormatException? farthest = null;
        foreach (var alternative in alternatives)
        {
            try
            {
                var read = alternative.Read(value);
                if (alternative.HasRequired(value) && write(read).Equals(value)) return read;
                first ??= read;
            }
            catch (ConfigFormatException error)
            {
                if (farthest is null || (error.Line, error.Column).CompareTo((farthest.Line, farthest.Column)) > 0) farthest = error;
            }
        }

        return first ?? throw farthest!;
    }

    /// <summary>The text under the key that tells tables apart; <see langword="null"/> where it is missing.</summary>
    public static string? Tag(TomlValue table, string key) => table.TryGet(key, out var value) ? value.AsString() : null;

    public static ConfigFormatException NoTag(TomlValue table, string key, params string[] texts) =>
        table.TryGet(key, out var value)
            ? NotOneOf(value, texts)
            : new ConfigFormatException($"the key \"{key}\" is missing", table.Line, table.Column);

    public static ConfigFormatException NotOneOf(TomlValue value, params string[] texts) =>
        new("one of these is expected: \"" + string.Join("\", \"", texts) + "\"", value.Line, value.Column);

    public static ConfigFormatException Unexpected(TomlValue value, params TomlKind[] kinds)
    {
        var names = new List<string>();
        foreach (var kind in kinds) names.Add(KindText.Name(kind));
        return new ConfigFormatException(string.Join(" or ", names) + " is expected, not " + KindText.Name(value.Kind), value.Line, value.Column);
    }

    private static long Within(TomlValue value, long least, long most)
    {
        var number = ToInt64(value);
        if (number >= least && number <= most) return number;
        throw new ConfigFormatException($"an integer from {least} to {most} is expected", value.Line, value.Column);
    }
}
