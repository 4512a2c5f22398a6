using ConfigLock.Core.DotNet;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Running;

/// <summary>
/// The running config by the types of the schema, as the build reads the files of a .NET program (docs/dotnet-configuration.md).
/// </summary>
/// <param name="Config">Its values, each with what answers as its source.</param>
/// <param name="Faults">What no config can hold, such as a value beside keys.</param>
internal sealed record RunningValues(ConfigTable Config, DiagnosticBag Faults)
{
    /// <summary>Reads them.</summary>
    /// <param name="config">The running configuration.</param>
    /// <param name="root">What the schema says about the config.</param>
    /// <param name="locked">The config as locked; <see langword="null"/> for none.</param>
    public static RunningValues Of(IRunningConfig config, KeyDefinition root, ConfigTable? locked)
    {
        var faults = new DiagnosticBag();
        var sections = new RunningSections(config, root).Read(locked);
        return new RunningValues(new SectionValues(nullIsText: false, new Redactor(root), faults).Config(sections, root), faults);
    }

    /// <summary>What answers with a value, or with the first of those in it; <see langword="null"/> where nothing is known of it.</summary>
    public static Source? SourceOf(ConfigValue? value) => value switch
    {
        ConfigTable { Count: > 0 } table => FirstOf(table.Select(static entry => entry.Value)),
        ConfigArray { Items.Count: > 0 } array => FirstOf(array.Items),
        _ => value?.Origin.Source,
    };

    private static Source? FirstOf(IEnumerable<ConfigValue> values) =>
        values.Select(SourceOf).FirstOrDefault(static source => source is not null);
}
