namespace ConfigLock.Model.Provenance;

/// <summary>What kind of thing a value was read from or supplied by.</summary>
public enum SourceKind
{
    /// <summary>A TOML layer.</summary>
    Layer,

    /// <summary>An override given as an MSBuild property or item.</summary>
    Override,

    /// <summary>The <c>[config]</c> table of a replayed lock.</summary>
    Lock,

    /// <summary>A <c>default</c> of the schema, or a default state that a rule gives.</summary>
    Default,

    /// <summary>An entry of the model catalog.</summary>
    Catalog,

    /// <summary>A requirements file.</summary>
    Requirement,

    /// <summary>The schema, a rules file or another file that supplies no config values.</summary>
    Other,
}
