using ConfigLock.Model.Values;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ConfigLock.Tests.Parsing;

/// <summary>
/// What Tomlyn's syntax tree says of a document, as text that tells every kind, value and place. It lets redefined keys pass; the
/// text of a document that has some is of no use.
/// </summary>
internal static class TomlynTree
{
    /// <summary>The text; <see langword="null"/> where the document has errors.</summary>
    public static string? Show(string text)
    {
        try
        {
            var document = SyntaxParser.Parse(text, validate: false);
            return document.HasErrors ? null : Show(Build(document));
        }
        catch (Exception exception) when (exception is TomlException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether an inline table goes on over several lines, or has a comma behind its last key, as TOML 1.1 has them.</summary>
    public static bool HasNewInlineTable(string text) =>
        SyntaxParser.Parse(text, validate: false).Descendants().OfType<InlineTableSyntax>().Any(static table =>
            table.Span.Start.Line != table.Span.End.Line || table.Items.LastOrDefault()?.Comma is not null);

    private static Node Build(DocumentSyntax document)
    {
        var root = new Node((1, 1));
        AddKeys(root, document.KeyValues);
        foreach (var table in document.Tables)
        {
            var parts = Parts(table.Name!);
            var parent = parts.Take(parts.Count - 1).Aggregate(root, static (node, part) => node.Below(part));
            AddKeys(table is TableArraySyntax ? parent.Element(parts[^1]) : parent.Below(parts[^1]), table.Items);
        }

        return root;
    }

    private static void AddKeys(Node table, IEnumerable<KeyValueSyntax> items)
    {
        foreach (var item in items)
        {
            var parts = Parts(item.Key!);
            var parent = parts.Take(parts.Count - 1).Aggregate(table, static (node, part) => node.Below(part));
            parent.Keys[parts[^1].Key] = (parts[^1].Place, Value(item.Value!));
        }
    }

    private static Node Value(ValueSyntax value)
    {
        var node = new Node(PlaceOf(value));
        switch (value)
        {
            case ArraySyntax array: node.Items = [.. array.Items.Select(static item => Value(item.Value!))]; break;
            case InlineTableSyntax table: AddKeys(node, table.Items.Select(static item => item.KeyValue!)); break;
            default: node.Scalar = Scalar(value); break;
        }

        return node;
    }

    private static string Scalar(ValueSyntax value) => value switch
    {
        StringValueSyntax text => "String " + WithLineFeeds(text),
        IntegerValueSyntax integer => "Integer " + ValueText.Show(new ConfigInteger(integer.Value, default)),
        FloatValueSyntax number => "Float " + ValueText.Show(new ConfigFloat(number.Value, default)),
        BooleanValueSyntax truth => "Boolean " + (truth.Value ? "true" : "false"),
        DateTimeValueSyntax date => DateOf(date),
        _ => throw new InvalidOperationException(value.Kind.ToString()),
    };

    // Ours has LF where a string of several lines has CRLF in the document, and both where it has escapes.
    private static string WithLineFeeds(StringValueSyntax text) => text.Token!.Text!.Contains("\r\n", StringComparison.Ordinal)
        ? text.Value!.Replace("\r\n", "\n", StringComparison.Ordinal)
        : text.Value!;

    // By the text, as Tomlyn's own value keeps no precision; whether it is a date, and of which kind, is Tomlyn's answer.
    private static string DateOf(DateTimeValueSyntax date)
    {
        var kind = date.Value.Kind switch
        {
            TomlDateTimeKind.LocalDate => TomlKind.LocalDate,
            TomlDateTimeKind.LocalTime => TomlKind.LocalTime,
            TomlDateTimeKind.LocalDateTime => TomlKind.LocalDateTime,
            _ => TomlKind.OffsetDateTime,
        };
        return kind + " " + (TomlDate.TryParse(date.Token!.Text!.Trim(), out var read) ? read.Text : "unreadable");
    }

    private static List<(string Key, (int, int) Place)> Parts(KeySyntax name) =>
        [Part(name.Key!), .. name.DotKeys.Select(static dotted => Part(dotted.Key!))];

    private static (string Key, (int, int) Place) Part(BareKeyOrStringValueSyntax key) =>
        (key is BareKeySyntax bare ? bare.Key!.Text! : ((StringValueSyntax)key).Value!, PlaceOf(key));

    private static (int Line, int Column) PlaceOf(SyntaxNodeBase node) => (node.Span.Start.Line + 1, node.Span.Start.Column + 1);

    private static string Show(Node node)
    {
        var keys = node.Keys.Select(static entry => entry.Key + At(entry.Value.Place) + " = " + Show(entry.Value.Value));
        var inner = node.Items is { } items ? "[" + string.Join(", ", items.Select(Show)) + "]" : "{" + string.Join(", ", keys) + "}";
        return At(node.Place) + (node.Scalar ?? inner);
    }

    private static string At((int Line, int Column) place) => $"@{place.Line}:{place.Column} ";

    // Keys stand in the order in which they came.
    private sealed class Node((int, int) place)
    {
        public (int Line, int Column) Place { get; } = place;

        public string? Scalar { get; set; }

        public List<Node>? Items { get; set; }

        public OrderedDictionary<string, ((int, int) Place, Node Value)> Keys { get; } = new(StringComparer.Ordinal);

        public Node Below((string Key, (int, int) Place) part)
        {
            if (!Keys.TryGetValue(part.Key, out var found)) Keys.Add(part.Key, found = (part.Place, new Node(part.Place)));
            return found.Value.Items is { Count: > 0 } items ? items[^1] : found.Value;
        }

        public Node Element((string Key, (int, int) Place) part)
        {
            if (!Keys.TryGetValue(part.Key, out var found)) Keys.Add(part.Key, found = (part.Place, new Node(part.Place) { Items = [] }));
            var element = new Node(part.Place);
            (found.Value.Items ??= []).Add(element);
            return element;
        }
    }
}
