using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Core.Build;

/// <summary>What a build holds its config to: the schema and the lock rules. They are shared with later builds of the process.</summary>
internal sealed class Definitions
{
    private readonly RuleModel? _rules;

    private Definitions(Schema? schema, RuleModel? rules) => (Schema, _rules) = (schema, rules);

    /// <summary>The schema; <see langword="null"/> where there is none, and after an error.</summary>
    public Schema? Schema { get; }

    /// <summary>The rules; <see langword="null"/> where neither the schema nor a rules file says any, and after an error.</summary>
    public RuleSet? Rules => _rules?.Rules;

    /// <summary>The rules file; <see langword="null"/> where there is none, and after an error.</summary>
    public RulesFile? RulesFile => _rules?.File;

    /// <summary>Reads what the project names, with a message for all that is wrong with it.</summary>
    public static Definitions Read(BuildRequest request, Place project, FileReader files, DiagnosticBag diagnostics)
    {
        if (request.Schema is not { } file)
        {
            diagnostics.Add(ResolutionMessages.LayersWithoutSchema(project));
            if (request.Rules is { } unused) diagnostics.Add(RuleMessages.RulesWithoutSchema(project, unused.Name));
            return new Definitions(null, null);
        }

        var model = SchemaFiles.Read(file, request.SchemaReferences, files, diagnostics);
        var schema = model.Get(diagnostics);
        return new Definitions(schema, schema is null ? null : ReadRules(model.Rules!, request.Rules, files, diagnostics));
    }

    private static RuleModel? ReadRules(RuleCache rules, NamedFile? file, FileReader files, DiagnosticBag diagnostics)
    {
        RulesText? text = null;
        if (file is not null)
        {
            if (files.Read(file.Path, file.Name, "rules file", diagnostics) is not { } read) return null;
            text = new RulesText(file, read);
        }

        var model = rules.Get(text);
        model.AddMessages(diagnostics);
        return model;
    }
}
