using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits what ConfigLock.Hosting asks of the config's type. It is as little as can be, because every build compiles it.</summary>
internal static class HostingEmitter
{
    /// <summary>The source.</summary>
    /// <param name="model">The types.</param>
    /// <param name="bundle">What the running config is judged by.</param>
    /// <param name="texts">What was locked as texts, for each environment; <see langword="null"/> for one without.</param>
    public static SourceFile Emit(TypeModel model, string bundle, IReadOnlyList<string?> texts)
    {
        var (name, types, value) = (model.Root.Name, TypesEmitter.FullInstance(model), TypeText.Library("TomlValue"));
        var face = $"{TypeText.Library("IEffectiveConfig")}<{name}>";
        var writer = SourceFile.Begin(model.Namespace);
        writer.Open($"public sealed partial record {name} : {face}");

        // Not by names of its own, which keys may want.
        writer.Line($"static string? {face}.Schema => {Literals.Text(bundle)};");
        writer.Gap();
        writer.Line($"static string? {face}.LockedTexts(int number) => {Choice(texts)};");
        writer.Gap();
        writer.Line($"static {name} {face}.FromValue({value} value) => ({name}){types}.FromValue(value);");
        writer.Gap();
        writer.Line($"static {value} {face}.ToValue({name} config) => {types}.ToValue(config);");
        writer.Close();
        return SourceFile.End(name + ".Hosting", writer);
    }

    // Environments with the same texts share them.
    private static string Choice(IReadOnlyList<string?> texts)
    {
        var choice = Literal(texts[texts.Count - 1]);
        for (var i = texts.Count - 2; i >= 0; i--)
        {
            var literal = Literal(texts[i]);
            if (literal != choice) choice = $"number == {Literals.Integer(i)} ? {literal} : {choice}";
        }

        return choice;
    }

    private static string Literal(string? text) => text is null ? "null" : Literals.Text(text);
}
