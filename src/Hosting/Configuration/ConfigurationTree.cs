using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>
/// The names of a configuration's sections, read once: the library looks at all keys of all providers each time that it is asked for the
/// sections below one.
/// </summary>
internal sealed class ConfigurationTree
{
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="providers">The providers, in the order in which they count.</param>
    public ConfigurationTree(IEnumerable<IConfigurationProvider> providers)
    {
        var sections = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in providers)
        {
            ProviderKeys.Visit(provider, (path, name, _) =>
            {
                if (!sections.Add(path)) return;
                var parent = ConfigurationPath.GetParentPath(path) ?? string.Empty;
                if (!_names.TryGetValue(parent, out var names)) _names.Add(parent, names = []);
                names.Add(name);
            });
        }

        foreach (var names in _names.Values) names.Sort(ConfigurationKeyComparer.Instance);
    }

    /// <summary>The names of the sections below a path, in the library's order; the empty path is the root.</summary>
    public IEnumerable<string> Below(string path) => _names.GetValueOrDefault(path) ?? [];
}
