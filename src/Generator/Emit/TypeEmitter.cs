using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits all that the schema alone decides.</summary>
internal static class TypeEmitter
{
    public static IEnumerable<SourceFile> Emit(TypeModel model, Target target)
    {
        foreach (var definition in model.Types) yield return EmitType(model, definition, target);
        yield return RootEmitter.EmitLockfile(model);
        yield return TypesEmitter.Emit(model);
    }

    private static SourceFile EmitType(TypeModel model, DeclaredType definition, Target target) => definition switch
    {
        RecordType table => RecordEmitter.Emit(model, table),
        EnumType list => EnumEmitter.Emit(model, list, target),
        _ => UnionEmitter.Emit(model, (UnionType)definition, target),
    };
}
