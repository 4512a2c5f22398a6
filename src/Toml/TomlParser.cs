namespace ConfigLock.Toml;

/// <summary>
/// Reads TOML 1.0 with the additions of TOML 1.1, in one pass. What is defined twice is a fault, and the text is read on; what is no
/// TOML ends the reading, unless whoever asks wants to know what else is wrong.
/// </summary>
internal sealed class TomlParser<TTree, TValue>
    where TTree : struct, ITomlTree<TValue>
    where TValue : class
{
    private readonly TTree _tree;
    private readonly TomlCursor _cursor;
    private readonly TomlKeyReader _keys;
    private readonly TomlStringReader _strings;
    private readonly TomlScalarReader _scalars;
    private readonly TomlTables<TTree, TValue> _tables;

    // How many keys, arrays and inline tables stand around what is read; and around the keys of the header that was read last.
    private int _depth;
    private int _tableDepth;

    /// <summary>A parser at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the document begins: behind a byte-order mark, if there is one.</param>
    /// <param name="tree">Makes the values.</param>
    public TomlParser(string text, int start, TTree tree)
    {
        _tree = tree;
        _cursor = new TomlCursor(text, start);
        _strings = new TomlStringReader(_cursor);
        _keys = new TomlKeyReader(_cursor, _strings);
        _scalars = new TomlScalarReader(_cursor);
        _tables = new TomlTables<TTree, TValue>(tree, _cursor);
    }

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<TomlFault> Faults => _cursor.Faults;

    /// <summary>Reads a document: its table, which is whole where there are no faults.</summary>
    /// <param name="goOn">Whether to go on in the next line where one is no TOML.</param>
    public TValue ReadDocument(bool goOn = false)
    {
        var root = _tree.Table(_cursor.Place);
        var table = root;
        while (!_cursor.IsAtEnd)
        {
            if (ReadLine(root, ref table)) continue;
            if (!goOn) return root;
            _cursor.SkipLine();
        }

        return root;
    }

    /// <summary>Reads a text that is one value, as on the right of <c>=</c>; <see langword="null"/> where it is none.</summary>
    public TValue? ReadSingleValue()
    {
        _depth = 1;
        var value = ReadValue();
        _cursor.SkipBlanks();
        return _cursor.IsAtEnd ? value : null;
    }

    /// <summary>Reads a text that is one dotted key: its parts; <see langword="null"/> where it is none.</summary>
    public IReadOnlyList<string>? ReadSingleKey()
    {
        if (!_keys.Read() || !_cursor.IsAtEnd) return null;
        var parts = new string[_keys.Count];
        for (var i = 0; i < parts.Length; i++) parts[i] = _keys[i].Key;
        return parts;
    }

    // A header or a key with its value, which may go on over further lines; and the blank lines before.
    private bool ReadLine(TValue root, ref TValue table)
    {
        if (!_cursor.SkipLines()) return false;
        if (_cursor.IsAtEnd || SkipRest()) return true;
        if (_cursor.Current != '[') _depth = _tableDepth;
        if (!(_cursor.Current == '[' ? ReadHeader(root, ref table) : ReadKeyValue(table))) return false;
        return _cursor.SkipBlanksAndComment() && (_cursor.IsAtLineEnd || _cursor.Expected("the end of the line"));
    }

    // What closes a value in which a fault was, and says nothing new.
    private bool SkipRest()
    {
        if (!_cursor.IsBroken || _cursor.Current is not (']' or '}')) return false;
        _cursor.SkipLine();
        return true;
    }

    private bool ReadHeader(TValue root, ref TValue table)
    {
        _cursor.Position++;
        var isElement = _cursor.Skip('[');
        var isHeader = _keys.Read() && CloseHeader(isElement);

        // Keys below a header that opens no table are read into one of their own.
        table = (isHeader ? OpenTable(root, isElement) : null) ?? _tree.Table(_cursor.Place);
        if (_tableDepth <= TomlText.MaximumDepth) return isHeader;
        _tableDepth = 0;
        return _cursor.Fail(_keys[_keys.Count - 1].Place, TomlText.TooDeep);
    }

    private bool CloseHeader(bool isElement)
    {
        if (_cursor.Skip(']') && (!isElement || _cursor.Skip(']'))) return true;
        return _cursor.Expected(isElement ? "\"]]\"" : "\"]\"");
    }

    private TValue? OpenTable(TValue root, bool isElement)
    {
        _tableDepth = 0;
        TValue? parent = root;
        for (var i = 0; i < _keys.Count - 1 && parent is not null; i++) parent = _tables.Through(parent, _keys[i], ref _tableDepth);
        if (parent is null) return null;
        _tableDepth += isElement ? 2 : 1;
        var last = _keys[_keys.Count - 1];
        return isElement ? _tables.Append(parent, last) : _tables.Open(parent, last);
    }

    private bool ReadKeyValue(TValue table)
    {
        if (!_keys.Read()) return false;
        if (_cursor.Current != '=') return _cursor.Expected("\"=\"");
        var count = _keys.Count;
        var last = _keys[count - 1];
        TValue? inner = table;
        for (var i = 0; i < count - 1 && inner is not null; i++) inner = _tables.Dot(inner, _keys[i]);
        if (inner is not null && !_tables.CanSet(inner, last)) inner = null;

        _cursor.Position++;
        _cursor.SkipBlanks();
        _depth += count;
        var value = ReadValue();
        _depth -= count;
        if (value is null) return false;
        if (inner is not null) _tree.Add(inner, last.Key, last.Place, value);
        return true;
    }

    private TValue? ReadValue()
    {
        var place = _cursor.Place;
        if (_depth > TomlText.MaximumDepth)
        {
            _cursor.Fail(place, TomlText.TooDeep);
            return null;
        }

        switch (_cursor.Current)
        {
            case '"' or '\'': return _strings.Read() is { } text ? _tree.String(text, place) : null;
            case '[': return ReadArray(place);
            case '{': return ReadInlineTable(place);
            default: return _scalars.Read(out var scalar) ? Of(scalar, place) : null;
        }
    }

    private TValue Of(in TomlScalar scalar, TomlPlace place) => scalar.Kind switch
    {
        TomlKind.Integer => _tree.Integer(scalar.Integer, place),
        TomlKind.Float => _tree.Float(scalar.Float, place),
        TomlKind.Boolean => _tree.Boolean(scalar.Integer != 0, place),
        _ => _tree.Date(scalar.Kind, scalar.Date!, place),
    };

    private TValue? ReadArray(TomlPlace place)
    {
        var array = _tree.Array(place);
        _cursor.Position++;
        _depth++;
        while (_cursor.SkipLines())
        {
            if (_cursor.Skip(']'))
            {
                _depth--;
                return array;
            }

            if (ReadValue() is not { } element) return null;
            _tree.Append(array, element);
            if (!ReadComma(']')) return null;
        }

        return null;
    }

    private TValue? ReadInlineTable(TomlPlace place)
    {
        var table = _tree.Table(place);
        _cursor.Position++;
        while (_cursor.SkipLines())
        {
            if (_cursor.Skip('}')) return table;
            if (!ReadKeyValue(table) || !ReadComma('}')) return null;
        }

        return null;
    }

    // Behind an element: a comma, or what closes the array or table, which is left to stand.
    private bool ReadComma(char close)
    {
        if (!_cursor.SkipLines()) return false;
        return _cursor.Skip(',') || _cursor.Current == close || _cursor.Expected($"\",\" or \"{close}\"");
    }
}
