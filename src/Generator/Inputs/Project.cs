namespace ConfigLock.Generator.Inputs;

/// <summary>The project that the source is for.</summary>
/// <param name="Options">What it sets.</param>
/// <param name="Target">What its compilation brings along.</param>
internal sealed record Project(GeneratorOptions Options, Target Target);
