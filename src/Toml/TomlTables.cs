namespace ConfigLock.Toml;

/// <summary>
/// Gives headers and keys the tables that they may add to (TOML 1.0, "Table", "Dotted keys" and "Array of Tables").
/// </summary>
internal sealed class TomlTables<TTree, TValue>(TTree tree, TomlCursor cursor)
    where TTree : struct, ITomlTree<TValue>
    where TValue : class
{
    // OpenedBy. What is not in here was written as one value, inline, and cannot be added to.
    private readonly Dictionary<TValue, int> _open = new(ByReference.Comparer);

    /// <summary>The table that a header goes on from; <see langword="null"/> after a fault.</summary>
    /// <param name="parent">The table before.</param>
    /// <param name="part">The header's part.</param>
    /// <param name="depth">How deep the table before stands, and then this one.</param>
    public TValue? Through(TValue parent, TomlKeyPart part, ref int depth)
    {
        depth++;
        if (tree.Find(parent, part.Key, out var first) is not { } found) return Create(parent, part, OpenedBy.Passing);
        if (!_open.TryGetValue(found, out var openedBy)) return Refuse(part, first);
        if (openedBy != OpenedBy.Elements) return found;
        depth++;
        return tree.Last(found);
    }

    /// <summary>The table that <c>[header]</c> opens; <see langword="null"/> after a fault.</summary>
    public TValue? Open(TValue parent, TomlKeyPart part)
    {
        if (tree.Find(parent, part.Key, out var first) is not { } found) return Create(parent, part, OpenedBy.Header);
        if (!_open.TryGetValue(found, out var openedBy) || openedBy != OpenedBy.Passing) return Refuse(part, first);
        _open[found] = OpenedBy.Header;
        return found;
    }

    /// <summary>The element that <c>[[header]]</c> adds; <see langword="null"/> after a fault.</summary>
    public TValue? Append(TValue parent, TomlKeyPart part)
    {
        if (tree.Find(parent, part.Key, out var first) is not { } array)
        {
            array = tree.Array(part.Place);
            tree.Add(parent, part.Key, part.Place, array);
            _open.Add(array, OpenedBy.Elements);
        }
        else if (!_open.TryGetValue(array, out var openedBy) || openedBy != OpenedBy.Elements)
        {
            return Refuse(part, first);
        }

        var element = tree.Table(part.Place);
        tree.Append(array, element);
        _open.Add(element, OpenedBy.Header);
        return element;
    }

    /// <summary>The table that a dotted key goes on from; <see langword="null"/> after a fault.</summary>
    public TValue? Dot(TValue parent, TomlKeyPart part)
    {
        if (tree.Find(parent, part.Key, out var first) is not { } found) return Create(parent, part, OpenedBy.Dotted);
        if (!_open.TryGetValue(found, out var openedBy) || openedBy is not (OpenedBy.Dotted or OpenedBy.Passing))
            return Refuse(part, first);

        // Nothing has defined the table itself so far, so this does.
        _open[found] = OpenedBy.Dotted;
        return found;
    }

    /// <summary>Whether a key may be set.</summary>
    public bool CanSet(TValue table, TomlKeyPart part) =>
        tree.Find(table, part.Key, out var first) is null || Refuse(part, first) is not null;

    private TValue Create(TValue parent, TomlKeyPart part, int openedBy)
    {
        var created = tree.Table(part.Place);
        tree.Add(parent, part.Key, part.Place, created);
        _open.Add(created, openedBy);
        return created;
    }

    private TValue? Refuse(TomlKeyPart part, TomlPlace first)
    {
        cursor.Redefined(
            part.Place,
            $"the key {TomlText.Key(part.Key)} is already defined at ({first.Line},{first.Column}) and cannot be redefined");
        return null;
    }
}
