namespace ConfigLock.Toml;

/// <summary>Reads keys.</summary>
internal sealed class TomlKeyReader(TomlCursor cursor, TomlStringReader strings)
{
    // Tables of one kind repeat their keys, so the bare ones met last are kept and given again.
    private readonly string?[] _met = new string?[256];

    // No list: code compiled ahead has none for structs of ours.
    private TomlKeyPart[] _parts = new TomlKeyPart[8];

    /// <summary>How many parts the key that was read last has.</summary>
    public int Count { get; private set; }

    /// <summary>A part of the key that was read last.</summary>
    public TomlKeyPart this[int position] => _parts[position];

    /// <summary>Reads a dotted key and the blanks around it.</summary>
    public bool Read()
    {
        Count = 0;
        do
        {
            cursor.SkipBlanks();
            var place = cursor.Place;
            if (ReadPart() is not { } part) return false;
            if (Count == TomlText.MaximumDepth) return cursor.Fail(place, TomlText.TooDeep);
            if (Count == _parts.Length) Array.Resize(ref _parts, Count * 2);
            _parts[Count++] = new TomlKeyPart(part, place);
            cursor.SkipBlanks();
        }
        while (cursor.Skip('.'));

        return true;
    }

    private string? ReadPart()
    {
        if (cursor.Current is '"' or '\'') return strings.ReadLine();

        var (text, start) = (cursor.Text, cursor.Position);
        var (end, hash) = (start, 0);
        for (; end < text.Length && TomlText.IsBareKeyCharacter(text[end]); end++) hash = unchecked((hash * 31) + text[end]);
        if (end > start)
        {
            cursor.Position = end;
            return Name(text, start, end - start, hash);
        }

        cursor.Expected("a key");
        return null;
    }

    private string Name(string text, int start, int length, int hash)
    {
        ref var met = ref _met[hash & (_met.Length - 1)];
        if (met is null || met.Length != length || string.CompareOrdinal(met, 0, text, start, length) != 0)
            met = text.Substring(start, length);
        return met;
    }
}
