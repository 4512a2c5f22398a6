namespace ConfigLock.Model.Diagnostics;

/// <summary>How grave a message is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a build.</summary>
    Information,

    /// <summary>A likely mistake; the build goes on.</summary>
    Warning,

    /// <summary>The build fails.</summary>
    Error,
}
