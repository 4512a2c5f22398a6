namespace ConfigLock.Model.Schemas;

/// <summary>What a schema applies one of its inner schemas to, and whether that one then holds.</summary>
[Flags]
internal enum SubschemaRole
{
    /// <summary>To nothing.</summary>
    None = 0,

    /// <summary>To the same value, whatever it is: <c>$ref</c>, <c>allOf</c>.</summary>
    Certain = 1,

    /// <summary>To the same value, unless a schema on the way here supplies another: <c>$dynamicRef</c>.</summary>
    Supplied = 2,

    /// <summary>To the same value, as one branch of a choice: <c>anyOf</c>, <c>oneOf</c>. A message calls it an alternative.</summary>
    Branch = 4,

    /// <summary>To the same value, if it meets a condition: <c>then</c>, <c>else</c>, <c>dependentSchemas</c>.</summary>
    Consequence = 8,

    /// <summary>To the same value, only to ask: <c>if</c>.</summary>
    Condition = 16,

    /// <summary>To the same value, which it must not fit: <c>not</c>.</summary>
    Negation = 32,

    /// <summary>To the values of keys.</summary>
    Key = 64,

    /// <summary>To the names of keys.</summary>
    KeyName = 128,

    /// <summary>To elements.</summary>
    Item = 256,

    /// <summary>To elements, of which some must fit: <c>contains</c>.</summary>
    SomeItem = 512,

    /// <summary>To nothing by itself, for references to lead to: <c>$defs</c>.</summary>
    Definition = 1024,

    /// <summary>What can hold for the same value.</summary>
    Possible = Certain | Supplied | Branch | Consequence,

    /// <summary>What depends on the value.</summary>
    Conditional = Branch | Consequence | Condition,

    /// <summary>What is applied to the same value, to hold or only to ask. What is supplied from elsewhere is not known here.</summary>
    InPlace = Certain | Conditional | Negation,

    /// <summary>What is applied to anything.</summary>
    Any = Possible | InPlace | Key | KeyName | Item | SomeItem,
}

/// <summary>
/// An inner schema with its part in the outer. Lists of a struct of ours would be compiled when a build first loads a schema; those of
/// a class are there as native code.
/// </summary>
/// <param name="Role">What it is applied to.</param>
/// <param name="Schema">The inner schema.</param>
internal sealed record SubschemaLink(SubschemaRole Role, Schema Schema);
