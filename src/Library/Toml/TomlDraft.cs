namespace ConfigLock.Toml;

/// <summary>A table while it is being read. It knows what may still be added to it, and by what.</summary>
internal sealed class TomlDraft
{
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly List<Slot> _order = new();
    private readonly TomlPlace _place;
    private readonly int _depth;
    private Definition _definition;

    private TomlDraft(Definition definition, TomlPlace place, int depth)
    {
        if (depth > TomlValue.MaximumDepth) throw place.Error($"tables and arrays nest deeper than {TomlValue.MaximumDepth}");
        _definition = definition;
        _place = place;
        _depth = depth;
    }

    private enum Definition
    {
        /// <summary>Only on the way to a table that a header opened: a header of its own may follow.</summary>
        Passed,

        /// <summary>Opened by a header, or written inline.</summary>
        Opened,

        /// <summary>Made by a dotted key: more dotted keys may follow.</summary>
        Dotted,
    }

    /// <summary>How many levels below the document its keys' values stand.</summary>
    public int InnerDepth => _depth + 1;

    /// <summary>The table of a whole document, or of an inline table.</summary>
    public static TomlDraft Whole(TomlPlace place, int depth) => new(Definition.Opened, place, depth);

    /// <summary>The table that a header's part before the last leads to.</summary>
    public TomlDraft Pass(TomlKeyPart part)
    {
        if (!_slots.TryGetValue(part.Key, out var slot)) return AddTable(part, Definition.Passed);
        return slot.LastTable ?? throw Redefined(part, slot);
    }

    /// <summary>The table that a header <c>[part]</c> opens.</summary>
    public TomlDraft Open(TomlKeyPart part)
    {
        if (!_slots.TryGetValue(part.Key, out var slot)) return AddTable(part, Definition.Opened);
        if (slot.IsArray || slot.LastTable is not { _definition: Definition.Passed } table) throw Redefined(part, slot);
        table._definition = Definition.Opened;
        return table;
    }

    /// <summary>The element that a header <c>[[part]]</c> adds.</summary>
    public TomlDraft OpenElement(TomlKeyPart part)
    {
        if (!_slots.TryGetValue(part.Key, out var slot)) slot = Add(part, new Slot(part, isArray: true));
        else if (!slot.IsArray) throw Redefined(part, slot);

        var element = new TomlDraft(Definition.Opened, part.Place, _depth + 2);
        slot.Tables.Add(element);
        return element;
    }

    /// <summary>The table that a dotted key's part before the last leads to.</summary>
    public TomlDraft Dot(TomlKeyPart part)
    {
        if (!_slots.TryGetValue(part.Key, out var slot)) return AddTable(part, Definition.Dotted);
        if (slot.IsArray || slot.LastTable is not { _definition: not Definition.Opened } table) throw Redefined(part, slot);
        table._definition = Definition.Dotted;
        return table;
    }

    /// <summary>Checks that the key is new, so that its fault comes before those of its value.</summary>
    public void Expect(TomlKeyPart part)
    {
        if (_slots.TryGetValue(part.Key, out var slot)) throw Redefined(part, slot);
    }

    /// <summary>Adds a key that is new.</summary>
    public void Set(TomlKeyPart part, TomlValue value) => Add(part, new Slot(part, isArray: false)).Value = value;

    /// <summary>The finished table.</summary>
    public TomlValue Finish()
    {
        var entries = new List<TomlEntry>(_order.Count);
        foreach (var slot in _order) entries.Add(new TomlEntry(slot.Part.Key, slot.Finish(), slot.Part.Place.Line, slot.Part.Place.Column));
        return TomlValue.FromEntries(entries, _place.Line, _place.Column);
    }

    private static ConfigFormatException Redefined(TomlKeyPart part, Slot first) => part.Place.Error(
        $"the key {TomlText.Key(part.Key)} is defined in line {first.Part.Place.Line} and cannot be redefined");

    private TomlDraft AddTable(TomlKeyPart part, Definition definition)
    {
        var table = new TomlDraft(definition, part.Place, InnerDepth);
        Add(part, new Slot(part, isArray: false)).Tables.Add(table);
        return table;
    }

    private Slot Add(TomlKeyPart part, Slot slot)
    {
        _slots.Add(part.Key, slot);
        _order.Add(slot);
        return slot;
    }

    /// <summary>What a key holds: a finished value, a table, or an array of tables.</summary>
    private sealed class Slot
    {
        public Slot(TomlKeyPart part, bool isArray)
        {
            Part = part;
            IsArray = isArray;
        }

        public TomlKeyPart Part { get; }

        public bool IsArray { get; }

        public List<TomlDraft> Tables { get; } = new();

        public TomlValue? Value { get; set; }

        public TomlDraft? LastTable => Tables.Count > 0 ? Tables[Tables.Count - 1] : null;

        public TomlValue Finish()
        {
            if (Value is not null) return Value;
            if (!IsArray) return Tables[0].Finish();
            var items = new List<TomlValue>(Tables.Count);
            foreach (var table in Tables) items.Add(table.Finish());
            return TomlValue.FromItems(items, Part.Place.Line, Part.Place.Column);
        }
    }
}
