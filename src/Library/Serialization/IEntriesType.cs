namespace ConfigLock.Serialization;

/// <summary>A type of tables that takes some of a table's keys, and leaves the others to their names.</summary>
internal interface IEntriesType
{
    /// <summary>The keys as a dictionary.</summary>
    object Read(IReadOnlyList<TomlEntry> entries);

    /// <summary>Adds the keys of a dictionary.</summary>
    void Write(object table, List<TomlEntry> entries);
}
