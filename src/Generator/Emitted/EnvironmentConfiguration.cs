using Microsoft.Extensions.Configuration;

namespace ConfigLock.Emitted;

public static partial class EffectiveConfigurationExtensions
{
    /// <summary>The same with the config of an environment, by <see cref="ROOT.EffectiveIn"/>.</summary>
    public static IConfigurationBuilder AddEffectiveConfig(this IConfigurationBuilder builder, string environment) =>
        builder.Add(new EffectiveConfiguration(ConfigTypes.ROOTInstance.ToValue(ROOT.EffectiveIn(environment))));
}
