using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Types;

/// <summary>What the schema stage comes to.</summary>
/// <param name="Model">The types; <see langword="null"/> where there are none.</param>
/// <param name="Messages">What is to say about it.</param>
internal sealed record TypeResult(TypeModel? Model, ImmutableEquatableArray<Message> Messages)
{
    public static readonly TypeResult Nothing = new(null, []);

    public static TypeResult Of(Model.Diagnostics.Diagnostic diagnostic) => new(null, [Message.From(diagnostic)]);
}
