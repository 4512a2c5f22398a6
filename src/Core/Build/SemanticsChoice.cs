using System.Globalization;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.DotNet;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>Chooses once how the sources of a build merge and compare.</summary>
internal static class SemanticsChoice
{
    private const string Property = "ConfigLockSemantics";
    private const string VersionProperty = "ConfigLockConfigurationVersion";
    private const string Toml = "Toml";
    private const string DotNet = "DotNet";
    private const int FirstVersion = 8;
    private const int LastVersion = 11;

    /// <summary>What the project says; TOML where it says nothing, and after a message.</summary>
    public static Semantics Of(BuildRequest request, Place project, DiagnosticBag diagnostics)
    {
        var text = request.Semantics.Trim();
        if (text.Length == 0 || Is(text, Toml)) return Semantics.Toml;
        if (Is(text, DotNet)) return new DotNetSemantics(VersionOf(request.ConfigurationVersion.Trim(), project, diagnostics));
        diagnostics.Add(ResolutionMessages.BadProperty(project, Property, text, $"{Toml} or {DotNet}"));
        return Semantics.Toml;
    }

    private static int VersionOf(string text, Place project, DiagnosticBag diagnostics)
    {
        if (text.Length == 0) return LastVersion;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        if (isNumber && version is >= FirstVersion and <= LastVersion) return version;
        diagnostics.Add(ResolutionMessages.BadProperty(
            project, VersionProperty, text, $"a major version of Microsoft.Extensions.Configuration from {FirstVersion} to {LastVersion}"));
        return LastVersion;
    }

    private static bool Is(string text, string name) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
}
