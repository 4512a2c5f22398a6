using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>Who sets how many keys of the effective config.</summary>
internal sealed class SourceCounts
{
    private readonly Report _report;
    private readonly Dictionary<Source, PageSource> _known = [];
    private readonly List<PageSource> _sources = [];

    /// <param name="report">The report.</param>
    public SourceCounts(Report report)
    {
        _report = report;

        // Place by place, since each environment has its own layers between those of all.
        for (var place = 0; place < report.Environments.Max(static one => one.Layers.Count); place++)
            for (var i = 0; i < report.Environments.Count; i++)
                if (report.Environments[i].Layers.ElementAtOrDefault(place) is { } layer)
                    LayerOf(layer.Name, layer.Path).States[i] = layer.State;
        for (var i = 0; i < report.Config.Environments.Count; i++)
        {
            var environment = report.Environments.Select(static one => one.Name).ToList().IndexOf(report.Config.Environments[i].Name);
            foreach (var row in report.Config.Rows)
                if (row.Values[i]?.Origin.Source is { } source) Of(source).Counts[environment]++;
        }

        _sources = [.. _sources.OrderBy(static source => source.Rank)];
    }

    /// <summary>Every source, the lowest precedence first.</summary>
    public IReadOnlyList<PageSource> All => _sources;

    /// <summary>The number of the source of a value on the page.</summary>
    public int NumberOf(Origin origin) => origin.Source is { } source ? _sources.IndexOf(Of(source)) : -1;

    private PageSource Of(Source source)
    {
        if (_known.TryGetValue(source, out var found)) return found;
        found = source is { Kind: SourceKind.Layer, Path: { } path }
            ? LayerOf(_report.Paths.Clean(source.Label.Length == 0 ? source.Name : source.Label), _report.Paths.FromProject(path))
            : Of(source.Kind, _report.Paths.Clean(source.Name), string.Empty);
        _known.Add(source, found);
        return found;
    }

    private PageSource LayerOf(string name, string path) => Of(SourceKind.Layer, name, name == path ? string.Empty : path);

    private PageSource Of(SourceKind kind, string name, string file)
    {
        var found = _sources.Find(one => one.Kind == kind && one.Name == name && one.File == file);
        if (found is not null) return found;
        found = new PageSource(kind, name, file, _report.Environments.Count);
        _sources.Add(found);
        return found;
    }
}
