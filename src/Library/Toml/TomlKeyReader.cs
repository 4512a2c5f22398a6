namespace ConfigLock.Toml;

/// <summary>Reads keys.</summary>
internal static class TomlKeyReader
{
    /// <summary>Reads a dotted key and the blanks behind it.</summary>
    public static List<TomlKeyPart> Read(TomlCursor cursor)
    {
        var parts = new List<TomlKeyPart>();
        do
        {
            cursor.SkipBlanks();
            var place = cursor.Place;
            parts.Add(new TomlKeyPart(ReadPart(cursor), place));
            cursor.SkipBlanks();
        }
        while (cursor.Skip('.'));

        return parts;
    }

    private static string ReadPart(TomlCursor cursor)
    {
        if (cursor.Current is '"' or '\'') return TomlStringReader.ReadLine(cursor);

        var length = 0;
        while (TomlText.IsBareKeyCharacter(cursor.Peek(length))) length++;
        return length > 0 ? cursor.Take(length) : throw cursor.Place.Error("a key is expected here");
    }
}
