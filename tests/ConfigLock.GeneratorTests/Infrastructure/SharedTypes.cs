using System.Collections.Concurrent;

namespace ConfigLock.GeneratorTests.Infrastructure;

/// <summary>The types of schemas that several tests want, such as the real ones: each schema is compiled once.</summary>
public static class SharedTypes
{
    private static readonly ConcurrentDictionary<string, Lazy<Shared>> Known = new(StringComparer.Ordinal);

    /// <summary>The generator's run over a project with that schema and nothing else.</summary>
    public static GeneratorRun RunOf(string schema) => Get(schema).Run;

    public static CompiledConfig Of(string schema) => Get(schema).Types.Value;

    private static Shared Get(string schema) => Known.GetOrAdd(schema, static text => new(() =>
    {
        var run = GeneratorRun.Of(InputText.Schema(text));
        return new Shared(run, new(() => CompiledConfig.Of(run)));
    })).Value;

    private sealed record Shared(GeneratorRun Run, Lazy<CompiledConfig> Types);
}
