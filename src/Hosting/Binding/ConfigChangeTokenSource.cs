using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ConfigLock.Hosting.Binding;

/// <summary>Tells options to be made anew when the configuration is.</summary>
internal sealed class ConfigChangeTokenSource<T>(IConfiguration configuration) : IOptionsChangeTokenSource<T>
{
    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => configuration.GetReloadToken();
}
