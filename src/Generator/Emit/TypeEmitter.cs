using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>
/// Emits all that the schema alone decides, as one file: each file costs a compiler time, for its own checksum, its own copy among the
/// symbols and its own place in every pass.
/// </summary>
internal static class TypeEmitter
{
    public static SourceFile Emit(TypeModel model, Target target)
    {
        var writer = SourceFile.Begin(model.Namespace);
        foreach (var definition in model.Types)
        {
            WriteType(writer, model, definition, target);
            writer.Gap();
        }

        RootEmitter.WriteLockfile(writer, model, target);
        writer.Gap();
        SourceFile.DropNullability(writer);
        TypesEmitter.Write(writer, model);
        return SourceFile.End(model.Root.Name, writer);
    }

    private static void WriteType(SourceWriter writer, TypeModel model, DeclaredType definition, Target target)
    {
        if (definition is RecordType table) RecordEmitter.Write(writer, model, table, target);
        else if (definition is EnumType list) EnumEmitter.Write(writer, model, list, target);
        else UnionEmitter.Write(writer, model, (UnionType)definition, target);
    }
}
