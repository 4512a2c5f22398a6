using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>What the parts of the page have in common.</summary>
internal sealed class PageContext
{
    // By the names of keys, and of the arrays and tables that they are in.
    private readonly Lazy<Dictionary<string, string>> _anchors;

    /// <param name="report">What the page tells.</param>
    public PageContext(Report report)
    {
        Report = report;
        Sources = new SourceCounts(report);
        Drifted = new DriftedKeys(report);
        _anchors = new Lazy<Dictionary<string, string>>(Anchors);
    }

    /// <summary>What the page tells.</summary>
    public Report Report { get; }

    /// <summary>The page.</summary>
    public HtmlText Html { get; } = new();

    /// <summary>Which source sets how many keys.</summary>
    public SourceCounts Sources { get; }

    /// <summary>Which keys have drifted.</summary>
    public DriftedKeys Drifted { get; }

    /// <summary>An origin as people read it.</summary>
    public string Origin(Origin origin) => Report.Paths.Clean(OriginText.Show(origin));

    /// <summary>The environment in a heading; empty where the project names none.</summary>
    public string In(EnvironmentReport environment) => Report.HasEnvironments ? " in " + environment.Name : string.Empty;

    /// <summary>The anchor of a key in the config, or of the first key in it; <see langword="null"/> where the config lacks it.</summary>
    public string? KeyAnchor(KeyPath path) => _anchors.Value.TryGetValue(path.ToString(), out var anchor) ? anchor : null;

    private Dictionary<string, string> Anchors()
    {
        var anchors = new Dictionary<string, string>(Report.Config.Semantics.Keys);
        foreach (var row in Report.Config.Rows)
        {
            var anchor = Anchor.Key(row.Path.ToString());
            for (var at = row.Path; !at.IsRoot && !anchors.ContainsKey(at.ToString()); at = at.Parent!) anchors.Add(at.ToString(), anchor);
        }

        return anchors;
    }
}
