using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits what only the config as a whole has: reading, writing, and the lockfile around it.</summary>
internal static class RootEmitter
{
    private const string FormatFault = "/// <exception cref=\"global::ConfigLock.ConfigFormatException\">";

    /// <summary>Writes the methods of the config's type.</summary>
    public static void WriteMethods(SourceWriter writer, TypeModel model)
    {
        var name = model.Root.Name;
        var types = TypesEmitter.FullInstance(model);
        writer.Gap();
        writer.Line("/// <summary>Reads a config.</summary>");
        writer.Line(FormatFault + "The text is not TOML, or not such a config; it says where.</exception>");
        writer.Line($"public static {name} Parse(string toml) => ({name}){types}.Parse(toml);");
        writer.Gap();
        writer.Line("/// <summary>Writes the config as TOML, in the canonical form of a lockfile.</summary>");
        writer.Line($"public string ToToml() => {types}.ToToml(this);");
    }

    /// <summary>Types as they are written inside of the config's type, where a property hides the type of its name.</summary>
    public static TypeText TextInRoot(TypeModel model) => new(
        model,
        new HashSet<string>(
            model.Root.Properties.Select(static property => property.Name), StringComparer.Ordinal) { model.Root.OthersName });

    /// <summary>Opens the part of the config's type that says to which config the build was locked.</summary>
    public static void OpenEffective(SourceWriter writer, TypeModel model, Target target)
    {
        var name = model.Root.Name;
        var face = target.HasEffectiveInterface ? $" : {TypeText.Library("IEffectiveConfig")}<{name}>" : string.Empty;
        writer.Open($"public sealed partial record {name}{face}");
    }

    /// <summary>The source of <c>Effective</c> where there is one config for all environments.</summary>
    public static SourceFile EmitEffective(TypeModel model, Target target, string expression)
    {
        var name = model.Root.Name;
        var writer = SourceFile.Begin(model.Namespace);
        OpenEffective(writer, model, target);
        writer.Line("/// <summary>The config that this build was locked to. What a lock leaves out is not in it.</summary>");
        writer.Line($"public static {name} Effective {{ get; }} = {expression};");
        writer.Close();
        return SourceFile.End(name + ".Effective", writer);
    }

    public static void WriteLockfile(SourceWriter writer, TypeModel model, Target target)
    {
        var root = model.Root.Name;
        var types = $"{root}, {TypesEmitter.FullName(model)}";
        writer.Line("/// <summary>A lockfile: an effective config, with the metadata that never enters it.</summary>");
        writer.Open($"public sealed partial record ConfigLockfile : {TypeText.Library("Serialization.Lockfile")}<{types}>");
        writer.Line("/// <summary>Reads a lockfile.</summary>");
        writer.Line(FormatFault + "The text is no lockfile, or one of another format; it says where.</exception>");
        writer.Line("public static ConfigLockfile Parse(string toml) => Parse<ConfigLockfile>(new ConfigLockfile(), toml);");
        writer.Gap();
        writer.Line("/// <summary>Reads a lockfile from a file.</summary>");
        writer.Line(FormatFault + "The file is no lockfile, or one of another format; it says where, beginning with the path.</exception>");
        writer.Line("public static ConfigLockfile Load(string path) => Load<ConfigLockfile>(new ConfigLockfile(), path);");
        JsonAttributes.WriteDigests(writer, model, target.Json);
        writer.Close();
    }
}
