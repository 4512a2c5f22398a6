using ConfigLock.Toml;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>The keys that a provider has. Only those below a path can be asked for, and that looks at all of them each time.</summary>
internal static class ProviderKeys
{
    /// <summary>How many keys there are under each name at the root.</summary>
    public static Dictionary<string, int> AtRoot(IConfigurationProvider provider)
    {
        if (KnownProviders.Has(provider)) return Counted(provider, null);
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        Visit(provider, (path, _, hasValue) =>
        {
            var end = path.IndexOf(':');
            var name = end < 0 ? path : path[..end];
            names[name] = names.GetValueOrDefault(name) + (hasValue ? 1 : 0);
        });
        return names;
    }

    /// <summary>Visits each key and each section of a provider.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="visit">Receives the path, the name at its end, and whether the provider answers there.</param>
    public static void Visit(IConfigurationProvider provider, Action<string, string, bool> visit) =>
        Visit(provider, KnownProviders.Has(provider), null, visit, TomlText.MaximumDepth);

    private static void Visit(
        IConfigurationProvider provider, bool isKnown, string? parent, Action<string, string, bool> visit, int depth)
    {
        if (depth == 0) return;
        foreach (var (name, count) in Counted(provider, parent))
        {
            var path = parent is null ? name : ConfigurationPath.Combine(parent, name);
            var hasValue = provider.TryGet(path, out _);
            visit(path, name, hasValue);
            if (!(isKnown && hasValue && count == 1)) Visit(provider, isKnown, path, visit, depth - 1);
        }
    }

    private static Dictionary<string, int> Counted(IConfigurationProvider provider, string? parent)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in provider.GetChildKeys([], parent)) names[name] = names.GetValueOrDefault(name) + 1;
        return names;
    }
}
