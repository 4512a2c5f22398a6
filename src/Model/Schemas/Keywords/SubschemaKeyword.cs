namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>A keyword that holds schemas.</summary>
internal sealed class SubschemaKeyword
{
    /// <summary>The keyword.</summary>
    public required string Name { get; init; }

    /// <summary>What its schemas are applied to.</summary>
    public required SubschemaRole Role { get; init; }

    /// <summary>Whether it is a table with a schema under each name; else it is a schema or an array of them.</summary>
    public bool IsMap { get; init; }

    /// <summary>The first draft that has it.</summary>
    public int Since { get; init; } = 4;

    /// <summary>The last draft that has it.</summary>
    public int Until { get; init; } = int.MaxValue;

    /// <summary>The keyword without which it means nothing.</summary>
    public string? Needs { get; init; }

    /// <summary>
    /// Reads it into the schema's own property, and gives the schemas that it holds; <see langword="null"/> where it applies none.
    /// </summary>
    public Func<Schema, KeywordReader, IEnumerable<Schema>>? Read { get; init; }

    /// <summary>Whether it belongs to the core vocabulary of the later drafts.</summary>
    public bool IsCore => Role == SubschemaRole.Definition;

    /// <summary>Whether it belongs to the vocabulary of 2020-12 for what other keywords have left.</summary>
    public bool IsUnevaluated => Name.StartsWith("unevaluated", StringComparison.Ordinal);

    /// <summary>Whether a draft has it.</summary>
    public bool IsIn(int draft) => Since <= draft && draft <= Until;
}
