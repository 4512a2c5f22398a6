using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConfigLock.Generator.Inputs;

/// <summary>A file that the build hands to the generator.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Uri">The URI that it answers to as a schema; empty for none.</param>
/// <param name="Text">Its text.</param>
/// <param name="Environment">The environment that it is of.</param>
internal sealed record InputFile(FileRole Role, string Path, string Uri, string Text, LockedEnvironment Environment)
{
    /// <summary>Whether the types hang on it.</summary>
    public bool IsOfSchema => Role is FileRole.Schema or FileRole.SchemaReference or FileRole.Rules;

    /// <summary>The file as the build describes it; none where it is not for the generator.</summary>
    public static ImmutableArray<InputFile> Of(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = provider.GetOptions(file);
        if (!Enum.TryParse<FileRole>(Metadata(options, "ConfigLockRole"), out var role) || role == FileRole.None)
            return ImmutableArray<InputFile>.Empty;
        return ImmutableArray.Create(new InputFile(
            role,
            file.Path,
            Metadata(options, "ConfigLockUri"),
            file.GetText(cancellation)?.ToString() ?? string.Empty,
            new LockedEnvironment(
                // The build escapes a name as a part of a URI: on the way here a number sign would begin a comment.
                System.Uri.UnescapeDataString(Metadata(options, "ConfigLockEnvironment")),
                string.Equals(Metadata(options, "ConfigLockDefaultEnvironment"), "true", StringComparison.OrdinalIgnoreCase))));
    }

    private static string Metadata(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out var value) ? value : string.Empty;
}

/// <summary>An environment that a config was locked for.</summary>
/// <param name="Name">Its name; empty where the project names no environments.</param>
/// <param name="IsDefault">Whether <c>Effective</c> is its config.</param>
internal sealed record LockedEnvironment(string Name, bool IsDefault)
{
    /// <summary>Whether the project names it.</summary>
    public bool IsNamed => Name.Length > 0;
}

/// <summary>What a file is for.</summary>
internal enum FileRole
{
    None,

    /// <summary>The schema of the config.</summary>
    Schema,

    /// <summary>A schema that it refers to.</summary>
    SchemaReference,

    /// <summary>The rules file, as JSON.</summary>
    Rules,

    /// <summary>The effective config, as JSON.</summary>
    Effective,

    /// <summary>Another file that shapes the effective config, each edit of which <c>dotnet watch</c> must learn of.</summary>
    Watched,
}
