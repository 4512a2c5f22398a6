namespace ConfigLock.Toml;

/// <summary>Reads TOML 1.0 and the additions of TOML 1.1. Messages never quote values, which may be secrets.</summary>
internal static class TomlReader
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="ConfigFormatException">The text is not TOML.</exception>
    public static TomlValue Parse(string text)
    {
        var cursor = new TomlCursor(text);
        var root = TomlDraft.Whole(cursor.Place, 0);
        var table = root;
        for (cursor.SkipLines(); cursor.Current != TomlCursor.End; cursor.SkipLines())
        {
            if (cursor.Current == '[') table = ReadHeader(cursor, root);
            else TomlValueReader.ReadKeyValue(cursor, table);

            cursor.SkipBlanksAndComment();
            if (cursor.Current != TomlCursor.End && !cursor.IsAtNewline) throw cursor.Place.Error("the end of the line is expected here");
        }

        return root.Finish();
    }

    private static TomlDraft ReadHeader(TomlCursor cursor, TomlDraft root)
    {
        cursor.Advance();
        var isElement = cursor.Skip('[');
        cursor.SkipBlanks();
        var parts = TomlKeyReader.Read(cursor);
        if (!cursor.Skip(']') || (isElement && !cursor.Skip(']')))
            throw cursor.Place.Error(isElement ? "\"]]\" is expected here" : "\"]\" is expected here");

        var parent = root;
        for (var i = 0; i < parts.Count - 1; i++) parent = parent.Pass(parts[i]);
        var last = parts[parts.Count - 1];
        return isElement ? parent.OpenElement(last) : parent.Open(last);
    }
}
