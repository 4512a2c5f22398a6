using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits all that the schema alone decides.</summary>
internal static class TypeEmitter
{
    public static IEnumerable<SourceFile> Emit(TypeModel model)
    {
        foreach (var definition in model.Types) yield return EmitType(model, definition);
        yield return RootEmitter.EmitText(model);
        yield return RootEmitter.EmitLockfile(model);
        yield return ReaderEmitter.Emit(model);
        yield return WriterEmitter.Emit(model);
    }

    private static SourceFile EmitType(TypeModel model, TypeDefinition definition) => definition switch
    {
        ObjectDefinition table => RecordEmitter.Emit(model, table),
        EnumDefinition list => EnumEmitter.Emit(model, list),
        _ => UnionEmitter.Emit(model, (UnionDefinition)definition),
    };
}
