using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Emit;

/// <summary>What the source stage comes to.</summary>
internal sealed record SourceResult(ImmutableEquatableArray<SourceFile> Files, ImmutableEquatableArray<Message> Messages);

/// <summary>All source but <c>Effective</c>.</summary>
internal static class Sources
{
    public static IEnumerable<SourceFile> Of(TypeModel model, Target target, bool hasImplicitUsings)
    {
        // Names that differ only in case are one file on some systems.
        var names = new FileNames();
        yield return names.Unique(TypeEmitter.Emit(model, target));
        if (hasImplicitUsings) yield return names.Unique(EmittedFiles.Usings(target.HasHosting));
        if (JsonAttributes.AreEmitted(target.Json)) yield return names.Unique(JsonEmitter.Emit(model, target.Json));
        if (!target.HasInitMarker) yield return names.Unique(EmittedFiles.InitMarker());
    }
}
