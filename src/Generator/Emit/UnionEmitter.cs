using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>
/// Emits unions: a closed hierarchy, with a case for each shape. They are no records: equality and text are the library's, since
/// each build would compile the ten members that a compiler makes for every record.
/// </summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter writer, TypeModel model, UnionType union, Target target)
    {
        // Inside the union the name of a case hides the type of that name.
        var types = new TypeText(model, [.. union.Cases.Select(static candidate => candidate.Name)]);
        DocComment.Write(writer, union.Docs, "One of several shapes.");
        JsonAttributes.Write(writer, model, union, "UnionJsonConverter", target.Json);
        writer.Open($"public abstract partial class {union.Name} : {TypeText.Library("ConfigUnion")}");
        writer.Open($"private {union.Name}(object value) : base(value)");
        writer.Close();
        foreach (var candidate in union.Cases)
        {
            writer.Gap();
            DocComment.Write(writer, candidate.Docs with { Remarks = [] }, "One of the shapes.");
            WriteCase(writer, union.Name, candidate.Name, types.Of(candidate.Type));
        }

        writer.Close();
    }

    // The parameters' names are what they would be in a record.
    private static void WriteCase(SourceWriter writer, string union, string name, string type)
    {
        writer.Open($"public sealed class {name} : {union}");
        writer.Line("/// <summary>A case that holds the value.</summary>");
        writer.Open($"public {name}({type} Value) : base(Value)");
        writer.Close();
        writer.Gap();
        writer.Line("/// <summary>The value.</summary>");
        writer.Line($"public {type} Value => ({type})Held;");
        writer.Gap();
        writer.Line("/// <summary>Gives the value to a pattern.</summary>");
        writer.Line($"public void Deconstruct(out {type} Value) => Value = this.Value;");
        writer.Close();
    }
}
