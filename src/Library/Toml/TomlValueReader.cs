namespace ConfigLock.Toml;

/// <summary>Reads keys with their values.</summary>
internal static class TomlValueReader
{
    /// <summary>Reads <c>key = value</c> into a table.</summary>
    public static void ReadKeyValue(TomlCursor cursor, TomlDraft table)
    {
        var parts = TomlKeyReader.Read(cursor);
        for (var i = 0; i < parts.Count - 1; i++) table = table.Dot(parts[i]);
        var last = parts[parts.Count - 1];
        table.Expect(last);
        if (!cursor.Skip('=')) throw cursor.Place.Error("\"=\" is expected here");

        cursor.SkipBlanks();
        table.Set(last, ReadValue(cursor, table.InnerDepth));
    }

    private static TomlValue ReadValue(TomlCursor cursor, int depth)
    {
        var place = cursor.Place;
        if (depth > TomlValue.MaximumDepth) throw place.Error($"tables and arrays nest deeper than {TomlValue.MaximumDepth}");
        switch (cursor.Current)
        {
            case '"' or '\'': return TomlValue.FromString(TomlStringReader.Read(cursor), place.Line, place.Column);
            case '[': return ReadArray(cursor, place, depth);
            case '{': return ReadInlineTable(cursor, place, depth);
            default: return TomlScalarReader.Read(cursor);
        }
    }

    private static TomlValue ReadArray(TomlCursor cursor, TomlPlace place, int depth)
    {
        var items = new List<TomlValue>();
        cursor.Advance();
        cursor.SkipLines();
        while (!cursor.Skip(']'))
        {
            items.Add(ReadValue(cursor, depth + 1));
            cursor.SkipLines();
            if (cursor.Skip(',')) cursor.SkipLines();
            else if (cursor.Current != ']') throw cursor.Place.Error("\",\" or \"]\" is expected here");
        }

        return TomlValue.FromItems(items, place.Line, place.Column);
    }

    private static TomlValue ReadInlineTable(TomlCursor cursor, TomlPlace place, int depth)
    {
        var table = TomlDraft.Whole(place, depth);
        cursor.Advance();
        cursor.SkipLines();
        while (!cursor.Skip('}'))
        {
            ReadKeyValue(cursor, table);
            cursor.SkipLines();
            if (cursor.Skip(',')) cursor.SkipLines();
            else if (cursor.Current != '}') throw cursor.Place.Error("\",\" or \"}\" is expected here");
        }

        return table.Finish();
    }
}
