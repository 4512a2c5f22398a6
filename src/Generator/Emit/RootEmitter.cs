using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits what only the config as a whole has: reading, writing, and the lockfile around it.</summary>
internal static class RootEmitter
{
    public static SourceFile EmitText(TypeModel model)
    {
        var name = model.Root.Name;

        // A key's name may be that of one of our types.
        var space = $"global::{model.Namespace}.";
        var writer = new SourceWriter();
        writer.Open($"public sealed partial record {name}");
        writer.Line("/// <summary>Reads a config.</summary>");
        writer.Line("/// <exception cref=\"ConfigFormatException\">The text is not TOML, or not such a config; it says where.</exception>");
        writer.Line($"public static {name} Parse(string toml) => {space}ConfigReader.Read{name}(global::ConfigLock.TomlValue.Parse(toml));");
        writer.Gap();
        writer.Line("/// <summary>Writes the config as TOML, in the canonical form of a lockfile.</summary>");
        writer.Line($"public string ToToml() => {space}ConfigWriter.Write{name}(this).ToString();");
        writer.Close();
        return SourceFile.Create(name + ".Toml", model.Namespace, writer);
    }

    public static SourceFile EmitEffective(TypeModel model, string expression)
    {
        var name = model.Root.Name;
        var writer = new SourceWriter();
        writer.Open($"public sealed partial record {name}");
        writer.Line("/// <summary>The config that this build was locked to. What a lock leaves out is not in it.</summary>");
        writer.Line($"public static {name} Effective {{ get; }} = {expression};");
        writer.Close();
        return SourceFile.Create(name + ".Effective", model.Namespace, writer);
    }

    public static SourceFile EmitLockfile(TypeModel model)
    {
        var root = model.Root.Name;
        var writer = new SourceWriter();
        writer.Line("/// <summary>A lockfile: an effective config, with the metadata that never enters it.</summary>");
        writer.Open("public sealed partial record ConfigLockfile");
        writer.Line("/// <summary>The version of the lockfile's format.</summary>");
        writer.Line("public int Version { get; init; } = 1;");
        writer.Gap();
        writer.Line("/// <summary>The version of ConfigLock that made the lock.</summary>");
        writer.Line("public string ConfigLockVersion { get; init; } = \"\";");
        writer.Gap();
        writer.Line("/// <summary>The effective config.</summary>");
        writer.Line($"public {root} Config {{ get; init; }} = new {root}();");
        writer.Gap();
        writer.Line("/// <summary>The digests of what stays out of the config: of a value under its key, of a file as <c>file:path</c>.</summary>");
        writer.Line("public ConfigDictionary<string> Digests { get; init; } = ConfigDictionary<string>.Empty;");
        writer.Gap();
        writer.Line("/// <summary>Reads a lockfile.</summary>");
        writer.Line(
            "/// <exception cref=\"ConfigFormatException\">The text is no lockfile, or one of another format; it says where.</exception>");
        writer.Open("public static ConfigLockfile Parse(string toml)");
        writer.Line("var table = new TomlTableReader(TomlValue.Parse(toml));");
        writer.Open("var read = new ConfigLockfile");
        writer.Line("Version = table.Get(\"version\", TomlConvert.ToLockVersion),");
        writer.Line("ConfigLockVersion = table.Get(\"configlock_version\", TomlConvert.ToString),");
        writer.Line($"Config = table.Get(\"config\", ConfigReader.Read{root}),");
        writer.Line("Digests = table.Find(\"digests\", TomlConvert.ToDigests) ?? ConfigDictionary<string>.Empty,");
        writer.Close("};");
        writer.Line("table.Close();");
        writer.Line("return read;");
        writer.Close();
        writer.Gap();
        writer.Line("/// <summary>Reads a lockfile from a file.</summary>");
        writer.Line("/// <exception cref=\"ConfigFormatException\">The file is no lockfile, or one of another format; it says where, beginning with the path.</exception>");
        writer.Open("public static ConfigLockfile Load(string path)");
        writer.Open("try");
        writer.Line("return Parse(global::System.IO.File.ReadAllText(path));");
        writer.Close();
        writer.Open("catch (ConfigFormatException error)");
        writer.Line("throw error.In(path);");
        writer.Close();
        writer.Close();
        writer.Gap();
        writer.Line("/// <summary>Writes the lockfile in its canonical form.</summary>");
        writer.Line($"public string ToToml() =>");
        writer.Line($"    LockfileText.Write(ConfigWriter.Write{root}(Config), Version, ConfigLockVersion, TomlConvert.FromDigests(Digests));");
        writer.Gap();
        writer.Line("/// <summary>The SHA-256 of the canonical form, in lower-case hexadecimal digits.</summary>");
        writer.Line("public string Sha256() => LockStamp.Of(ToToml());");
        writer.Gap();
        writer.Line("/// <summary>Whether the assembly was built with this lock. It must be one that <c>ConfigLockStamp</c> put the lock's hash into.</summary>");
        writer.Line("public bool IsStampOf(global::System.Reflection.Assembly assembly) => LockStamp.In(assembly) == Sha256();");
        writer.Close();
        return SourceFile.Create("ConfigLockfile", model.Namespace, writer);
    }
}
