using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>Which keys have drifted, and in which environments.</summary>
internal sealed class DriftedKeys
{
    private readonly Dictionary<string, List<string>> _environments;

    /// <param name="report">The report.</param>
    public DriftedKeys(Report report)
    {
        _environments = new(report.Config.Semantics.Keys);
        foreach (var environment in report.Environments)
            foreach (var change in environment.Drift?.Keys ?? [])
            {
                var path = change.Path.ToString();
                if (!_environments.TryGetValue(path, out var names)) _environments.Add(path, names = []);
                names.Add(environment.Name);
            }
    }

    /// <summary>How many there are.</summary>
    public int Count => _environments.Count;

    /// <summary>The drift of a key, or of the array that it is in: an anchor for each environment, with the environment's name.</summary>
    public IEnumerable<(string Environment, string Anchor)> Of(KeyPath path)
    {
        if (_environments.Count == 0) yield break;
        for (var at = path; !at.IsRoot; at = at.Parent!)
        {
            var name = at.ToString();
            if (!_environments.TryGetValue(name, out var environments)) continue;
            foreach (var environment in environments) yield return (environment, Anchor.Drift(environment, name));
        }
    }
}
