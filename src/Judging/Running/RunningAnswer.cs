using ConfigLock.Model.Provenance;

namespace ConfigLock.Judging.Running;

/// <summary>What a program gets at a path.</summary>
/// <param name="Text">The text; <see langword="null"/> for a value that is null.</param>
/// <param name="Provider">
/// What answers: a <see cref="SourceKind.Layer"/> if that is a file or the lock, whose keys are there on purpose. Into others a host puts
/// whatever the machine has.
/// </param>
/// <param name="Rank">Which of two answers counts: the greater one.</param>
internal sealed record RunningAnswer(string? Text, Source Provider, int Rank);
