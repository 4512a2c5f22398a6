using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConfigLock.Tests.Shared;

/// <summary>The project's options as the compiler hands them on.</summary>
public sealed class ProjectOptions(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    private static readonly Options None = new([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options(properties.ToDictionary(static property => "build_property." + property.Name, static property => property.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is not InputText input ? None : new Options(new()
    {
        ["build_metadata.AdditionalFiles.ConfigLockRole"] = input.Role,
        ["build_metadata.AdditionalFiles.ConfigLockUri"] = input.Uri,
        ["build_metadata.AdditionalFiles.ConfigLockEnvironment"] = input.Environment,
        ["build_metadata.AdditionalFiles.ConfigLockDefaultEnvironment"] = input.IsDefaultEnvironment,
    });

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
