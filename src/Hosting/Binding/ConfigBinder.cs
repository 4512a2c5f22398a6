using ConfigLock.Hosting.Configuration;
using ConfigLock.Judging.Binding;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Binding;

/// <summary>Makes a config of a configuration: judged by the schema, then read by generated code.</summary>
internal static class ConfigBinder
{
    /// <summary>The config.</summary>
    /// <exception cref="ConfigBindingException">It does not fit.</exception>
    public static T Bind<T>(IConfiguration configuration)
        where T : class, IEffectiveConfig<T>
    {
        var binding = new ConfigBinding(LockedConfig<T>.Root);
        var faults = new List<BindingFault>();
        var values = binding.Read(new RunningConfiguration(configuration), faults);
        if (faults.Count > 0) throw Exception(faults);

        var paths = new ValuePaths(values);
        try
        {
            return T.FromValue(TomlValues.Of(values, paths.NumberOf));
        }
        catch (ConfigFormatException error)
        {
            throw Exception([binding.Refused(paths.At(error.Line), values, ValuePaths.WithoutPlace(error))]);
        }
    }

    private static ConfigBindingException Exception(IEnumerable<BindingFault> faults) =>
        new([.. faults.Select(static fault => new ConfigFault(fault.Key, fault.Message, fault.Provider))]);
}
