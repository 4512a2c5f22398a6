using ConfigLock.Core.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests;

/// <summary>Values from TOML text, for tests.</summary>
internal static class Toml
{
    public static readonly Source Layer = new(SourceKind.Layer, "config.toml", "/project/config.toml");

    public static ConfigTable Table(string text)
    {
        var faults = new List<TextFault>();
        var table = TomlReader.Read(text, Layer, faults.Add);
        Assert.Empty(faults);
        return table!;
    }

    public static ConfigValue Value(string text) => Table("v = " + text)["v"]!;

    public static List<TextFault> Faults(string text)
    {
        var faults = new List<TextFault>();
        TomlReader.Read(text, Layer, faults.Add);
        return faults;
    }
}
