using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits enums.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, TypeModel model, EnumType list, Target target)
    {
        DocComment.Write(writer, list.Docs, "One of a few texts.");
        JsonAttributes.Write(writer, model, list, "ChoiceJsonConverter", target.Json);
        writer.Open($"public enum {list.Name}");
        foreach (var member in list.Members)
        {
            writer.Gap();
            var value = "<c>" + DocComment.Escape(member.Value.Replace('\n', ' ').Replace('\r', ' ')) + "</c>";
            DocComment.Write(writer, member.Docs, value, $"The value {member.Value}");
            writer.Line($"{member.Name},");
        }

        writer.Close();
    }
}
