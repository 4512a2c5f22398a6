using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Model.Parsing;

/// <summary>Reads TOML into values with the place of every key and value.</summary>
internal static class ConfigParser
{
    /// <summary>Reads a document; <see langword="null"/> with a fault.</summary>
    /// <param name="text">The document, without a byte-order mark.</param>
    /// <param name="source">What the values are said to come from.</param>
    /// <param name="faults">Receives what is wrong; where it is <see langword="null"/>, the first fault ends the reading.</param>
    public static ConfigTable? Read(string text, Source source, ICollection<TomlFault>? faults = null)
    {
        var parser = new TomlParser<ConfigTree, ConfigValue>(text, 0, new ConfigTree(source));
        var table = (ConfigTable)parser.ReadDocument(goOn: faults is not null);
        if (faults is not null)
            foreach (var fault in parser.Faults) faults.Add(fault);
        return parser.Faults.Count == 0 ? table : null;
    }

    /// <summary>Reads a single value, as on the right of <c>=</c>; <see langword="null"/> if the text is not one.</summary>
    public static ConfigValue? ReadValue(string text, Source source) =>
        new TomlParser<ConfigTree, ConfigValue>(text, 0, new ConfigTree(source)).ReadSingleValue();

    /// <summary>Reads the parts of a dotted key; <see langword="null"/> if the text is not one.</summary>
    public static IReadOnlyList<string>? ReadKey(string text) =>
        new TomlParser<ConfigTree, ConfigValue>(text, 0, default).ReadSingleKey();
}
