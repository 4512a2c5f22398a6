using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Running;

/// <summary>What a program gets at a path.</summary>
/// <param name="Text">The text; <see langword="null"/> for a value that is null.</param>
/// <param name="Provider">
/// What answers: a <see cref="SourceKind.Layer"/> if that is a file, and <see cref="SourceKind.Lock"/> if it is the lock, whose keys are
/// there on purpose. Into others a host puts whatever the machine has.
/// </param>
/// <param name="Rank">Which of two answers counts: the greater one.</param>
internal sealed record RunningAnswer(string? Text, Source Provider, int Rank)
{
    /// <summary>
    /// Where the lock answers, the value whose text that is: of a date, an empty table or what the schema leaves open the text alone does
    /// not tell. <see langword="null"/> where anything else answers.
    /// </summary>
    public ConfigValue? Locked { get; init; }

    /// <summary>Whether the key is there on purpose.</summary>
    public bool IsOnPurpose => Provider.Kind is SourceKind.Layer or SourceKind.Lock;
}
