using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>
/// The providers of Microsoft.Extensions.Configuration. Asked for the names below a path they name each key of theirs there once, by its
/// next part, so that counting tells how many there are.
/// </summary>
internal static class KnownProviders
{
    private const string Library = "Microsoft.Extensions.Configuration.";

    /// <summary>Whether a provider is one of them, or the lock.</summary>
    public static bool Has(IConfigurationProvider provider) =>
        provider is EffectiveConfigurationProvider || provider.GetType().FullName is
            Library + "Json.JsonConfigurationProvider" or Library + "Json.JsonStreamConfigurationProvider"
            or Library + "EnvironmentVariables.EnvironmentVariablesConfigurationProvider"
            or Library + "CommandLine.CommandLineConfigurationProvider" or Library + "Memory.MemoryConfigurationProvider"
            or Library + "Ini.IniConfigurationProvider" or Library + "Xml.XmlConfigurationProvider"
            or Library + "KeyPerFile.KeyPerFileConfigurationProvider";
}
