using System.Diagnostics.CodeAnalysis;
using ConfigLock.Judging.Drift;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Values;

namespace ConfigLock.Hosting.Configuration;

/// <summary>Makes the locked config of its texts, which costs a start less than the generated types.</summary>
internal sealed class LockedTextsConfig
{
    private readonly LockedTextsReader _reader;
    private readonly HashSet<ConfigValue> _supplied = new(ReferenceEqualityComparer.Instance);

    private LockedTextsConfig(string texts) => _reader = new LockedTextsReader(texts);

    /// <summary>Whether this version knows the form of the texts.</summary>
    public static bool Knows([NotNullWhen(true)] string? texts) => texts is { Length: > 0 } && texts[0] == LockedTexts.Version;

    /// <summary>The config.</summary>
    public static LockedValues Read(string texts)
    {
        var config = new LockedTextsConfig(texts);
        config._reader.Line();
        config._reader.Line();
        return new LockedValues(config.Table(), config._supplied);
    }

    private ConfigTable Table()
    {
        var table = new ConfigTable(default);
        while (Next(out var name) is { } value) table.Add(name, default, value);
        return table;
    }

    private ConfigArray Array()
    {
        var array = new ConfigArray(default);
        while (Next(out _) is { } value) array.Items.Add(value);
        return array;
    }

    // The next locked value of what is read; null after the last one.
    private ConfigValue? Next(out string name)
    {
        name = string.Empty;
        while (!_reader.IsAtEnd)
        {
            _reader.Read();
            var mark = _reader.Mark;
            if (mark == LockedTexts.Close) return null;
            if (mark is LockedTexts.Free or LockedTexts.External) continue;
            if (mark == LockedTexts.OpenExternal)
            {
                Table();
                continue;
            }

            name = _reader.Name;
            var value = Value(mark);
            if (mark is LockedTexts.SuppliedValue or LockedTexts.OpenSupplied) _supplied.Add(value);
            return value;
        }

        return null;
    }

    private ConfigValue Value(char mark) => (mark, _reader.Type) switch
    {
        (LockedTexts.Empty, LockedTexts.Array) => new ConfigArray(default),
        (LockedTexts.Empty, _) => new ConfigTable(default),
        (LockedTexts.Open or LockedTexts.OpenSupplied, LockedTexts.Array) => Array(),
        (LockedTexts.Open or LockedTexts.OpenSupplied, _) => Table(),
        _ => LockedTextTypes.Read(_reader.Type, _reader.Text),
    };
}
