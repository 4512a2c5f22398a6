namespace ConfigLock.Model.Rules;

/// <summary>
/// The walk of a stage that acts only where a rule says so: it goes inside no value that has no rules and holds nothing that has. Most
/// tables of most schemas have none.
/// </summary>
internal abstract class RuleWalk : KeyWalk
{
    /// <inheritdoc/>
    protected sealed override bool Enters(KeyDefinition? definition) => definition is { MayHoldRules: true };
}
