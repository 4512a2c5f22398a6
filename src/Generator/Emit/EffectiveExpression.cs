using ConfigLock.Generator.Inputs;

namespace ConfigLock.Generator.Emit;

/// <summary>An effective config as C#.</summary>
/// <param name="Environment">The environment that it is of.</param>
/// <param name="Text">The expression; empty where there is none.</param>
/// <param name="Message">Why there is none; <see langword="null"/> where there are no types either.</param>
/// <param name="Json">The config as the build wrote it.</param>
internal sealed record EffectiveExpression(LockedEnvironment Environment, string Text, Message? Message, string Json = "");
