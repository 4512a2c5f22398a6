namespace ConfigLock.Tool.Workspaces;

/// <summary>Values of properties on MSBuild's command line.</summary>
internal static class PropertyValue
{
    /// <summary>The value as MSBuild takes it for itself: what it would read as a separator or a quote is escaped.</summary>
    public static string Escape(string value) => string.Concat(value.Select(static c => "%;,\"'".Contains(c, StringComparison.Ordinal)
        ? FormattableString.Invariant($"%{(int)c:X2}")
        : c.ToString()));
}
