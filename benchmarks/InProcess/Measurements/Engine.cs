using ConfigLock.Core.Comparison;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.MachinePaths;
using ConfigLock.Core.Parsing;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Resolution;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Stripping;
using ConfigLock.Core.Validation;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>What one build asks of the engine, from the texts of its files to the text of its lock.</summary>
internal static class Engine
{
    private const string Version = "1.0.0";

    private static readonly Place Project = Place.Whole(new Source(SourceKind.Other, "App.csproj", "/project/App.csproj"));

    /// <summary>Loads a schema, as a build does once.</summary>
    public static Schema LoadSchema(string text)
    {
        var source = new Source(SourceKind.Other, "config.schema.json", "/project/config.schema.json");
        var faults = new List<TextFault>();
        var diagnostics = new DiagnosticBag();
        var root = JsonReader.Read(text, source, faults.Add) ?? throw new InvalidOperationException(faults[0].Message);
        return Checked(SchemaLoader.Load(new SchemaDocument(root, source, string.Empty), [], diagnostics), diagnostics);
    }

    /// <summary>Finds the rules that a schema says, as a build does once.</summary>
    public static RuleSet LoadRules(Schema schema)
    {
        var diagnostics = new DiagnosticBag();
        return Checked(RuleSet.Of(schema, null, diagnostics), diagnostics);
    }

    /// <summary>Resolves layers and writes the lock.</summary>
    public static LockText Resolve(IReadOnlyList<string> layers, Schema schema, RuleSet rules)
    {
        var diagnostics = new DiagnosticBag();
        var sources = new List<ConfigSource>();
        foreach (var layer in layers) sources.Add(Read(layer, new Source(SourceKind.Layer, "config.toml", "/project/config.toml")));
        Controls.Take(sources, Semantics.Toml, diagnostics);
        return LockWriter.Write(Resolve(sources, schema, rules, diagnostics));
    }

    /// <summary>Replays a lock and compares it with what came of it.</summary>
    public static Drift? Replay(string text, Schema schema, RuleSet rules)
    {
        var diagnostics = new DiagnosticBag();
        var source = new Source(SourceKind.Lock, "App.config.lock.toml", "/project/App.config.lock.toml");
        var loaded = Checked(LockReader.Parse(text, source, new BuildCommand(), diagnostics), diagnostics);
        var actual = Resolve([loaded.ForReplay(Semantics.Toml)], schema, rules, diagnostics);

        // Keys that the program has no more do not count, and secrets that a hand put into the lock are in no diff.
        var compared = loaded.Document.Config.CopyTable();
        Secrets.Mask(rules.Root, compared);
        RemovedKeys.Drop(rules.Root, compared);
        var comparer = new KeyComparer(Semantics.Toml, new Redactor(rules.Root));
        return LockComparer.Compare(loaded.Document with { Config = compared }, actual, source, comparer);
    }

    /// <summary>The config that a lock holds.</summary>
    public static ConfigTable ConfigOfLock(string text) =>
        (ConfigTable)Read(text, new Source(SourceKind.Lock, "App.config.lock.toml", null)).Table[LockDocument.ConfigKey]!;

    private static ConfigSource Read(string text, Source source)
    {
        var faults = new List<TextFault>();
        var table = TomlReader.Read(text, source, faults.Add);
        return table is not null ? new ConfigSource(source, table) : throw new InvalidOperationException(faults[0].Message);
    }

    private static LockDocument Resolve(IReadOnlyList<ConfigSource> sources, Schema schema, RuleSet rules, DiagnosticBag diagnostics)
    {
        var input = new ResolutionInput
        {
            Base = sources,
            Overrides = [],
            Requirements = [],
            Semantics = Semantics.Toml,
            Schema = schema,
            Rules = rules,
            Profile = string.Empty,
            ModelCatalog = null,
            SaveCatalogFields = true,
            Project = Project,
            UnknownKeys = UnknownKeyPolicy.Error,
            Files = new FileReader(Project),
        };
        var config = Checked(new Resolver(input, diagnostics).Resolve(), diagnostics).Config;
        new MachinePathCheck(new MachinePlaces("/project"), new Redactor(rules.Root), diagnostics).Check(rules.Root, config);
        return new LockDocument(Version, config);
    }

    private static T Checked<T>(T? result, DiagnosticBag diagnostics)
        where T : class =>
        result ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
}
