using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConfigLock.Generator.Inputs;

/// <summary>A file that the build hands to the generator.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Uri">The URI that it answers to as a schema; empty for none.</param>
/// <param name="Text">Its text.</param>
internal sealed record InputFile(FileRole Role, string Path, string Uri, string Text)
{
    public static InputFile? Of(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = provider.GetOptions(file);
        if (!options.TryGetValue("build_metadata.AdditionalFiles.ConfigLockRole", out var name)) return null;
        if (!Enum.TryParse<FileRole>(name, out var role) || role == FileRole.None) return null;
        options.TryGetValue("build_metadata.AdditionalFiles.ConfigLockUri", out var uri);
        return new InputFile(role, file.Path, uri ?? string.Empty, file.GetText(cancellation)?.ToString() ?? string.Empty);
    }
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
