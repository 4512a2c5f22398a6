using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Emit;

/// <summary>An effective config as C#.</summary>
/// <param name="Environment">The environment that it is of.</param>
/// <param name="Text">The expression; empty where there is none.</param>
/// <param name="Message">Why there is none; <see langword="null"/> where there are no types either.</param>
/// <param name="Values">The config that it is of; <see langword="null"/> where there is no expression.</param>
internal sealed record EffectiveExpression(LockedEnvironment Environment, string Text, Message? Message, TableValue? Values = null);
