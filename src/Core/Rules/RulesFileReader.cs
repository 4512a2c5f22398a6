using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Reads <c>configlock.rules.toml</c>: rules outside the schema, one table a key, named by dotted path.</summary>
internal static class RulesFileReader
{
    private const string Twice = "names the same key as another table, but for upper and lower case";

    /// <summary>The rules as a tree of paths; <see langword="null"/> after an error.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="config">
    /// What the schema says about the config, where its keys are the same without regard to case; <see langword="null"/> elsewhere.
    /// </param>
    /// <param name="diagnostics">Receives the messages.</param>
    public static RulesFile? Parse(NamedFile file, string text, KeyDefinition? config, DiagnosticBag diagnostics)
    {
        var source = new Source(SourceKind.Other, file.Name, file.Path);
        var table = TomlReader.Read(text, source, fault => diagnostics.Add(RuleMessages.SyntaxError(fault.Place, fault.Message)));
        if (table is null) return null;

        RulesSchema.CheckFile(table, diagnostics);
        return diagnostics.HasErrors ? null : Interpret(config is null ? table : Spelled(table, config, diagnostics), diagnostics);
    }

    // The compiler gets the rules too, and knows no other keys than the schema's.
    private static ConfigTable Spelled(ConfigTable file, KeyDefinition config, DiagnosticBag diagnostics)
    {
        if (!file.TryGet<ConfigTable>("rules", out var rules)) return file;
        var spelled = new ConfigTable(rules.Origin);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in rules)
        {
            var key = DottedPath.Parse(entry.Key) is { } path ? DottedPath.Format(KeySpelling.OfPath(config, path)) : entry.Key;
            if (!seen.Add(key))
                diagnostics.Add(RuleMessages.WrongShape(entry.KeyPlace, $"for \"{entry.Key}\"", Twice));
            spelled.Set(key, entry.KeyPlace, entry.Value);
        }

        file.Set("rules", rules.Origin.Place, spelled);
        return file;
    }

    private static RulesFile? Interpret(ConfigTable file, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors) return null;
        var root = new RulesFileNode();
        var paths = new List<RulesFilePath>();
        if (file.TryGet<ConfigTable>("rules", out var rules))
        {
            foreach (var entry in rules)
            {
                if (DottedPath.Parse(entry.Key) is not { } path)
                {
                    diagnostics.Add(RuleMessages.WrongShape(entry.KeyPlace, $"for \"{entry.Key}\"", "must be below a dotted path of keys"));
                    return null;
                }

                root.Add(path, (ConfigTable)entry.Value);
                paths.Add(new RulesFilePath(path, entry.KeyPlace));
            }
        }

        return new RulesFile(root, paths, file);
    }
}
