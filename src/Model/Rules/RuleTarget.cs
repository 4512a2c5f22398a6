namespace ConfigLock.Model.Rules;

/// <summary>Which keys a rule names, so that a rule that names none which the schema knows is found before a build relies on it.</summary>
internal enum RuleTarget
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>One, by its path from the root.</summary>
    KeyFromRoot,

    /// <summary>Several, by their paths from the root.</summary>
    KeysFromRoot,

    /// <summary>One of the table that the key stands in.</summary>
    KeyBeside,

    /// <summary>Keys of the table that the key is.</summary>
    KeysInside,
}
