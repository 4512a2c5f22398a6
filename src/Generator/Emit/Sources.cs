using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Emit;

/// <summary>What the source stage comes to.</summary>
internal sealed record SourceResult(ImmutableEquatableArray<SourceFile> Files, ImmutableEquatableArray<Message> Messages);

/// <summary>All source but <c>Effective</c>.</summary>
internal static class Sources
{
    public static IEnumerable<SourceFile> Of(TypeModel model, Target target)
    {
        // Names that differ only in case are one file on some systems.
        var names = new FileNames();
        foreach (var file in SupportFiles.In(model.Namespace)) yield return names.Unique(file);
        foreach (var file in TypeEmitter.Emit(model)) yield return names.Unique(file);
        if (!target.HasInitMarker) yield return names.Unique(SupportFiles.InitMarker());
    }
}
