using System.Text;
using ConfigLock.Model.Provenance;
using ConfigLock.Toml;

namespace ConfigLock.Model.Values;

/// <summary>Values and locks as TOML in its one canonical form.</summary>
internal static class ConfigText
{
    /// <summary>A lock.</summary>
    /// <param name="version">The version of the format.</param>
    /// <param name="configLockVersion">The version of ConfigLock that made the lock.</param>
    /// <param name="config">The effective config.</param>
    /// <param name="digests">The digests.</param>
    /// <param name="places">Receives for each line the place of the key, header or element that it writes.</param>
    public static string Lock(long version, string configLockVersion, ConfigTable config, ConfigTable digests, List<Place>? places = null)
    {
        var writer = new TomlWriter<ConfigForm, ConfigValue, ConfigEntry, Place>(default, places);
        writer.WriteLock(version, configLockVersion, config, digests);
        return writer.ToString();
    }

    /// <summary>A table as a document of its own, any other value as it stands behind its key.</summary>
    public static string Of(ConfigValue value)
    {
        var writer = new TomlWriter<ConfigForm, ConfigValue, ConfigEntry, Place>(default);
        if (value is ConfigTable) writer.WriteDocument(value);
        else writer.WriteValue(value);
        return writer.ToString();
    }

    /// <summary>Whether the value has a section of its own in a document, or one for each element.</summary>
    public static bool IsSection(ConfigValue value) => TomlWriter<ConfigForm, ConfigValue, ConfigEntry, Place>.IsSection(default, value);

    /// <summary>Adds a scalar; not for tables and arrays.</summary>
    public static void AppendScalar(StringBuilder text, ConfigValue value) =>
        TomlWriter<ConfigForm, ConfigValue, ConfigEntry, Place>.AppendScalar(text, default, value);
}
