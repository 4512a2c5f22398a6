using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits unions: a closed hierarchy, with a case for each shape.</summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter writer, TypeModel model, UnionType union, Target target)
    {
        // Inside the union the name of a case hides the type of that name.
        var types = new TypeText(model, [.. union.Cases.Select(static candidate => candidate.Name)]);
        DocComment.Write(writer, union.Docs, "One of several shapes.");
        JsonAttributes.Write(writer, model, union, "UnionJsonConverter", target.Json);
        writer.Open($"public abstract partial record {union.Name}");
        writer.Open($"private {union.Name}()");
        writer.Close();
        foreach (var candidate in union.Cases)
        {
            writer.Gap();
            DocComment.Write(writer, candidate.Docs with { Remarks = [] }, "One of the shapes.");
            writer.Line("/// <param name=\"Value\">The value.</param>");
            writer.Line($"public sealed record {candidate.Name}({types.Of(candidate.Type)} Value) : {union.Name};");
        }

        writer.Close();
    }
}
