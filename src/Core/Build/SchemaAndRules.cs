using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Core.Build;

/// <summary>What a build holds its config to: the schema and the lock rules. They are shared with later builds of the process.</summary>
internal sealed class SchemaAndRules
{
    private SchemaAndRules(Schema? schema, RuleSet? rules, RulesFile? rulesFile = null) =>
        (Schema, Rules, RulesFile) = (schema, rules, rulesFile);

    /// <summary>The schema; <see langword="null"/> after an error.</summary>
    public Schema? Schema { get; }

    /// <summary>The rules; <see langword="null"/> after an error.</summary>
    public RuleSet? Rules { get; }

    /// <summary>The rules file; <see langword="null"/> where there is none, and after an error.</summary>
    public RulesFile? RulesFile { get; }

    /// <summary>Reads what the project names, with a message for all that is wrong with it.</summary>
    public static SchemaAndRules Read(
        BuildRequest request, Semantics semantics, Place project, FileReader files, DiagnosticBag diagnostics)
    {
        if (request.Schema is not { } file)
        {
            // What a host reads has no schema in most projects.
            if (!request.HasHostDefaults) diagnostics.Add(ResolutionMessages.LayersWithoutSchema(project));
            if (request.Rules is { } unused) diagnostics.Add(RuleMessages.RulesWithoutSchema(project, unused.Name));
            return new SchemaAndRules(Schema.Open, RuleSet.None);
        }

        var model = SchemaFiles.Read(file, request.SchemaReferences, files, diagnostics);
        var schema = model.Get(diagnostics);
        var rules = schema is null ? null : ReadRules(model.Rules!, request.Rules, semantics, files, diagnostics);
        return new SchemaAndRules(schema, rules?.Rules, rules?.File);
    }

    private static RuleModel? ReadRules(
        RuleCache rules, NamedFile? file, Semantics semantics, FileReader files, DiagnosticBag diagnostics)
    {
        RulesText? text = null;
        if (file is not null)
        {
            if (files.Read(file.Path, file.Name, "rules file", diagnostics) is not { } read) return null;
            text = new RulesText(file, read);
        }

        var model = rules.Get(text, semantics.IgnoresCase);
        model.AddMessages(diagnostics);
        return model;
    }
}
