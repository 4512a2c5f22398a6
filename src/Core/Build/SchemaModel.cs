using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Reading;

namespace ConfigLock.Core.Build;

/// <summary>
/// The linked schema of some texts, with the messages about them. Each is made once, when it is first asked for, and not
/// changed after; so builds on several threads may share it.
/// </summary>
internal sealed class SchemaModel
{
    private readonly DiagnosticBag _parsing = new();
    private readonly DiagnosticBag _linking = new();
    private readonly Lazy<List<SchemaDocument>> _documents;
    private readonly Lazy<Schema?> _schema;
    private readonly Lazy<RuleCache?> _rules;

    /// <summary>The model of these texts.</summary>
    /// <param name="texts">The schema, and after it the local copies of schemas that it may refer to.</param>
    public SchemaModel(IReadOnlyList<SchemaText> texts)
    {
        Texts = texts;
        _documents = new Lazy<List<SchemaDocument>>(Parse);
        _schema = new Lazy<Schema?>(Link);
        _rules = new Lazy<RuleCache?>(() => _schema.Value is { } schema ? new RuleCache(schema) : null);
    }

    /// <summary>What it is made of.</summary>
    public IReadOnlyList<SchemaText> Texts { get; }

    /// <summary>The lock rules that the schema says; <see langword="null"/> where there is no schema.</summary>
    public RuleCache? Rules => _rules.Value;

    /// <summary>The schema; <see langword="null"/> where there is an error, also one found before.</summary>
    /// <param name="diagnostics">Receives the messages.</param>
    public Schema? Get(DiagnosticBag diagnostics)
    {
        _ = _documents.Value;
        foreach (var fault in _parsing) diagnostics.Add(fault);
        if (diagnostics.HasErrors) return null;
        var schema = _schema.Value;
        foreach (var fault in _linking) diagnostics.Add(fault);
        return schema;
    }

    private Schema? Link() => SchemaLoader.Load(_documents.Value[0], _documents.Value.GetRange(1, _documents.Value.Count - 1), _linking);

    private List<SchemaDocument> Parse()
    {
        var documents = new List<SchemaDocument>();
        foreach (var text in Texts)
        {
            var source = new Source(SourceKind.Other, text.Name, text.Path);
            var value = JsonReader.Read(text.Text, source, fault => _parsing.Add(SchemaMessages.NotJson(fault.Place, fault.Message)));
            if (value is not null) documents.Add(new SchemaDocument(value, source, text.Uri));
        }

        return documents;
    }
}
