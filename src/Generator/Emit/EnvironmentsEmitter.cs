using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits the config of each environment, and how the config's type gives them out.</summary>
internal static class EnvironmentsEmitter
{
    private const string Holder = "EffectiveConfigs";

    /// <summary>The source.</summary>
    /// <param name="model">The types.</param>
    /// <param name="target">What the compilation brings along.</param>
    /// <param name="configs">The configs, in the order of their environments.</param>
    public static SourceFile Emit(TypeModel model, Target target, IReadOnlyList<EffectiveExpression> configs)
    {
        var chosen = Math.Max(0, configs.Select(static config => config.Environment.IsDefault).ToList().IndexOf(true));
        var writer = SourceFile.Begin(model.Namespace);
        WriteRoot(writer, model, target, configs, chosen);
        writer.Gap();
        WriteHolder(writer, TypeText.InFull(model).Name(model.Root), configs, chosen);
        return SourceFile.End(model.Root.Name + ".Effective", writer);
    }

    private static void WriteRoot(
        SourceWriter writer, TypeModel model, Target target, IReadOnlyList<EffectiveExpression> configs, int chosen)
    {
        var (name, instance) = (model.Root.Name, $"global::{model.Namespace}.{Holder}.Instance");
        var known = configs.Select(static config => Code(config.Environment.Name)).ToList();
        RootEmitter.OpenEffective(writer, model, target);
        writer.Line(
            $"/// <summary>The config that this build was locked to for {known[chosen]}. What a lock leaves out is not in it.</summary>");
        writer.Line($"public static {name} Effective => {instance}.Default;");
        writer.Gap();
        writer.Line("/// <summary>The config that this build was locked to for an environment.</summary>");
        writer.Line($"/// <param name=\"environment\">One of {string.Join(", ", known)}; case does not count.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">It is none of these.</exception>");
        writer.Line($"public static {name} EffectiveIn(string environment) => {instance}.In(environment);");
        if (target.HasEffectiveInterface) WriteInterface(writer, $"{TypeText.Library("IEffectiveConfig")}<{name}>", instance);
        writer.Close();
    }

    // Not by names of its own, which keys may want.
    private static void WriteInterface(SourceWriter writer, string face, string instance)
    {
        writer.Gap();
        writer.Line($"static global::System.Collections.Generic.IReadOnlyList<string> {face}.Environments => {instance}.Names;");
        writer.Gap();
        writer.Line($"static string? {face}.DefaultEnvironment => {instance}.DefaultName;");
    }

    private static void WriteHolder(SourceWriter writer, string type, IReadOnlyList<EffectiveExpression> configs, int chosen)
    {
        var names = string.Join(", ", configs.Select(static config => Literals.Text(config.Environment.Name)));
        var texts = configs.Select(static config => config.Text).Distinct(StringComparer.Ordinal).ToList();
        writer.Open($"internal sealed class {Holder} : {TypeText.Library("Serialization.EnvironmentConfigs")}<{type}>");
        writer.Line($"internal static readonly {Holder} Instance = new {Holder}();");
        writer.Gap();
        writer.Line($"private {Holder}() : base({Literals.Integer(chosen)}, {names}) {{ }}");
        writer.Gap();
        writer.Open($"protected override {type} Create(int number)");
        for (var i = 0; i < texts.Count; i++) writer.Line($"{Condition(configs, texts, i)}return Config{Literals.Integer(i)}();");
        writer.Close();
        for (var i = 0; i < texts.Count; i++)
        {
            writer.Gap();
            writer.Line($"private static {type} Config{Literals.Integer(i)}() => {texts[i]};");
        }

        writer.Close();
    }

    // Environments with the same config share its code.
    private static string Condition(IReadOnlyList<EffectiveExpression> configs, List<string> texts, int text)
    {
        if (text == texts.Count - 1) return string.Empty;
        var numbers = Enumerable.Range(0, configs.Count).Where(number => configs[number].Text == texts[text]);
        return $"if ({string.Join(" || ", numbers.Select(static number => $"number == {Literals.Integer(number)}"))}) ";
    }

    private static string Code(string name) => $"<c>{DocComment.Escape(name)}</c>";
}
