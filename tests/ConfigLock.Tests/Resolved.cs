using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests;

/// <summary>What a build locked.</summary>
/// <param name="Text">The lock's <c>[config]</c>, as TOML on one line.</param>
/// <param name="Warnings">What the build warned of.</param>
internal sealed record Resolved(string Text, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>
    /// Exports a lock and reads it. Whatever the config, its lock is then replayed and verified, and both must pass: that
    /// is the promise of every rule.
    /// </summary>
    public static Resolved Of(TemporaryProject project, Func<BuildRequest, BuildRequest>? change = null)
    {
        change ??= static request => request;
        var warnings = WithoutErrors(change(project.ExportRequest()));
        WithoutErrors(change(project.ReplayRequest()));
        WithoutErrors(change(project.VerifyRequest()));
        return new Resolved(ConfigOf(project.Read(TemporaryProject.LockFile)), warnings);
    }

    /// <summary>The same where nothing may be warned of.</summary>
    public static string Config(TemporaryProject project, Func<BuildRequest, BuildRequest>? change = null)
    {
        var resolved = Of(project, change);
        Assert.Empty(resolved.Warnings.Select(static warning => warning.ToString()));
        return resolved.Text;
    }

    /// <summary>The <c>[config]</c> of a lock's text, on one line.</summary>
    public static string ConfigOf(string lockText) => ValueText.ShowWhole(Toml.Table(lockText)["config"]!);

    private static List<Diagnostic> WithoutErrors(BuildRequest request)
    {
        var diagnostics = ConfigLockBuild.Run(request).Diagnostics.ToList();
        Assert.DoesNotContain(
            diagnostics.Select(static diagnostic => diagnostic.ToString()),
            static text => text.Contains(": error ", StringComparison.Ordinal));
        return diagnostics;
    }
}
