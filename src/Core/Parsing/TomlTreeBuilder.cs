using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;
using Tomlyn;
using Tomlyn.Syntax;

namespace ConfigLock.Core.Parsing;

/// <summary>Turns a syntax tree without errors into values.</summary>
internal sealed class TomlTreeBuilder(Source source, ICollection<TextFault> faults)
{
    /// <summary>How deep tables and arrays may nest: every later step walks the tree by recursion.</summary>
    public const int MaximumDepth = 128;

    private readonly OpenTables _openTables = new(faults);
    private int _depth;

    public ConfigTable Build(DocumentSyntax document)
    {
        var root = new ConfigTable(new Origin(new Place(source, 1, 1)));
        AddKeys(root, document.KeyValues);
        foreach (var table in document.Tables)
            if (Open(root, table) is { } opened) AddKeys(opened, table.Items);
        return root;
    }

    private ConfigTable? Open(ConfigTable root, TableSyntaxBase header)
    {
        var parts = Parts(header.Name!);
        _depth = 0;
        if (!Enter(parts)) return null;
        var place = PlaceOf(header);
        ConfigTable? parent = root;
        for (var i = 0; i < parts.Count - 1 && parent is not null; i++) parent = _openTables.Through(parent, parts[i], place);
        if (parent is null) return null;
        var last = parts[parts.Count - 1];
        return header is TableArraySyntax ? _openTables.Append(parent, last, place) : _openTables.Open(parent, last, place);
    }

    private void AddKeys(ConfigTable table, SyntaxList<KeyValueSyntax> items)
    {
        foreach (var item in items) AddKey(table, item);
    }

    private bool Enter(List<TomlKeyPart> parts)
    {
        _depth += parts.Count;
        if (_depth <= MaximumDepth) return true;
        faults.Add(new TextFault(parts[0].Place, $"tables and arrays nest deeper than {MaximumDepth}"));
        return false;
    }

    private void AddKey(ConfigTable table, KeyValueSyntax item)
    {
        var parts = Parts(item.Key!);
        if (Enter(parts) && TableOf(table, parts) is { } inner && _openTables.CanSet(inner, parts[parts.Count - 1], parts[0].Place))
        {
            var (key, place) = parts[parts.Count - 1];
            inner.Set(key, place, Value(item.Value!));
        }

        _depth -= parts.Count;
    }

    private ConfigTable? TableOf(ConfigTable table, List<TomlKeyPart> parts)
    {
        var inner = table;
        for (var i = 0; i < parts.Count - 1 && inner is not null; i++) inner = _openTables.Dot(inner, parts[i], parts[0].Place);
        return inner;
    }

    private List<TomlKeyPart> Parts(KeySyntax name)
    {
        var parts = new List<TomlKeyPart> { Part(name.Key!) };
        foreach (var dotted in name.DotKeys) parts.Add(Part(dotted.Key!));
        return parts;
    }

    private TomlKeyPart Part(BareKeyOrStringValueSyntax key) =>
        new(key is BareKeySyntax bare ? bare.Key!.Text! : ((StringValueSyntax)key).Value!, PlaceOf(key));

    private ConfigValue Value(ValueSyntax value)
    {
        var origin = new Origin(PlaceOf(value));
        switch (value)
        {
            case StringValueSyntax text: return new ConfigString(text.Value!, origin);
            case IntegerValueSyntax integer: return Integer(integer, origin);
            case FloatValueSyntax number: return new ConfigFloat(number.Value, origin);
            case BooleanValueSyntax boolean: return new ConfigBoolean(boolean.Value, origin);
            case DateTimeValueSyntax date: return new ConfigDate(Kind(date), TomlDates.Canonical(date.Token!.Text!), origin);
            case ArraySyntax array:
                var items = new ConfigArray(origin);
                _depth++;
                foreach (var item in array.Items) items.Items.Add(Value(item.Value!));
                _depth--;
                return items;
            case InlineTableSyntax inline:
                var table = new ConfigTable(origin);
                foreach (var item in inline.Items) AddKey(table, item.KeyValue!);
                return table;
            default: throw new InvalidOperationException($"Tomlyn gave a value of an unknown kind: {value.Kind}.");
        }
    }

    // The parser lets hexadecimal, octal and binary numbers beyond 63 bits wrap around.
    private ConfigInteger Integer(IntegerValueSyntax integer, Origin origin)
    {
        if (integer.Value < 0 && !integer.Token!.Text!.TrimStart().StartsWith("-", StringComparison.Ordinal))
            faults.Add(new TextFault(origin.Place, "the integer does not fit in 64 bits"));
        return new ConfigInteger(integer.Value, origin);
    }

    private static ValueKind Kind(DateTimeValueSyntax date) => date.Value.Kind switch
    {
        TomlDateTimeKind.LocalDate => ValueKind.LocalDate,
        TomlDateTimeKind.LocalTime => ValueKind.LocalTime,
        TomlDateTimeKind.LocalDateTime => ValueKind.LocalDateTime,
        _ => ValueKind.OffsetDateTime,
    };

    private Place PlaceOf(SyntaxNodeBase node) => new(source, node.Span.Start.Line + 1, node.Span.Start.Column + 1);
}
