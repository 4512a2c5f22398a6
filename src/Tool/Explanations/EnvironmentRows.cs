using ConfigLock.Model.Provenance;

namespace ConfigLock.Tool.Explanations;

/// <summary>The keys of a config's environments side by side.</summary>
/// <param name="Same">The keys that say the same in all of them, as the first has them.</param>
/// <param name="Different">The keys that do not, each with what every environment says; <see langword="null"/> where it is missing.</param>
internal sealed record EnvironmentRows(IReadOnlyList<ExplainedKey> Same, IReadOnlyList<EnvironmentRow> Different)
{
    /// <summary>Puts them side by side. In which keys the environments differ the build has said, which knows when values do.</summary>
    /// <param name="config">The config, perhaps with only some of its keys.</param>
    /// <param name="withSources">Whether a key differs too whose sources do, though they come to the same.</param>
    public static EnvironmentRows Of(ExplainedConfig config, bool withSources)
    {
        var different = new SortedDictionary<string, EnvironmentRow>(StringComparer.Ordinal);
        var (same, seen) = (new List<ExplainedKey>(), new HashSet<ExplainedKey>(ReferenceEqualityComparer.Instance));
        foreach (var row in config.Different) AddRow(row.Key, name => row.In.GetValueOrDefault(name) ?? row.Key);
        foreach (var environment in config.Environments)
        {
            foreach (var key in environment.Keys)
            {
                if (seen.Contains(key)) continue;
                List<ExplainedKey?> all = [.. config.Environments.Select(one => one.Find(key.Key))];
                if (all.TrueForAll(one => one is not null && (!withSources || HaveSameSources(one, key))))
                {
                    same.Add(key);
                    seen.UnionWith(all.OfType<ExplainedKey>());
                }
                else
                {
                    AddRow(key.Key, _ => key.Key);
                }
            }
        }

        return new EnvironmentRows(same, [.. different.Values]);

        void AddRow(string key, Func<string, string> spelled)
        {
            var row = new EnvironmentRow(key, [.. config.Environments.Select(one => (one.Name, one.Find(spelled(one.Name))))]);
            if (row.Environments.All(static one => one.Key is null)) return;
            different[key] = row;
            seen.UnionWith(row.Environments.Select(static one => one.Key).OfType<ExplainedKey>());
        }
    }

    private static bool HaveSameSources(ExplainedKey one, ExplainedKey other) =>
        OriginText.Show(one.Origin) == OriginText.Show(other.Origin)
        && one.Sources.Select(Text).SequenceEqual(other.Sources.Select(Text), StringComparer.Ordinal);

    private static string Text(SaidValue said) => $"{said.Key} {said.Value} {said.Wins} {OriginText.Show(said.Origin)}";
}

/// <summary>A key in all environments.</summary>
/// <param name="Key">The key.</param>
/// <param name="Environments">What each environment says of it; <see langword="null"/> where it is missing.</param>
internal sealed record EnvironmentRow(string Key, IReadOnlyList<(string Environment, ExplainedKey? Key)> Environments);
