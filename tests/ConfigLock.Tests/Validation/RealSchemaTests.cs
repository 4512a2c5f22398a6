using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Validation;

/// <summary>Schemas in real use, with instances that their authors say are valid or invalid.</summary>
public sealed class RealSchemaTests
{
    private const string Store = "schemastore";

    [SharedDataFact(Store)]
    public void Valid_instances_have_no_violation()
    {
        var wrong = new List<string>();
        foreach (var (schema, file) in Instances("valid"))
            foreach (var violation in Validate(schema, file))
                wrong.Add($"{file}: {violation.Place} {violation.Path} {violation.Expected}");
        Assert.Empty(wrong);
    }

    [SharedDataFact(Store)]
    public void Invalid_instances_have_a_violation()
    {
        var wrong = new List<string>();
        foreach (var (schema, file) in Instances("invalid"))
            if (Validate(schema, file).Count == 0) wrong.Add(file);
        Assert.Empty(wrong);
    }

    [SharedDataFact("codex-0.147/config.schema.json")]
    public void A_large_schema_loads()
    {
        var schema = LoadFile(SharedData.Path("codex-0.147/config.schema.json"));
        Assert.Same(Drafts.Draft7, schema.Dialect);
        Assert.True(schema.Properties.Count > 90);
        Assert.Empty(new Validator(new ValidationOptions()).Validate(schema, SchemaSamples.Toml("model = \"gpt-5\"")));

        var unknown = Assert.Single(new Validator(new ValidationOptions()).Validate(schema, SchemaSamples.Toml("modle = \"gpt-5\"")));
        Assert.Equal(ViolationKind.UnknownKey, unknown.Kind);
        Assert.Contains("model", unknown.KnownKeys);
    }

    private static IReadOnlyList<Violation> Validate(Schema schema, string file) =>
        new Validator(new ValidationOptions { AssertFormats = true }).Validate(schema, SchemaSamples.Toml(File.ReadAllText(file)));

    private static IEnumerable<(Schema Schema, string File)> Instances(string kind)
    {
        foreach (var folder in Directory.GetDirectories(SharedData.Path(Store)).Order(StringComparer.Ordinal))
        {
            var schema = LoadFile(Assert.Single(Directory.GetFiles(folder, "*.schema.json")));
            if (!Directory.Exists(Path.Combine(folder, kind))) continue;
            foreach (var file in Directory.GetFiles(Path.Combine(folder, kind), "*.toml").Order(StringComparer.Ordinal))
                yield return (schema, file);
        }
    }

    private static Schema LoadFile(string file)
    {
        var source = new Source(SourceKind.Other, Path.GetFileName(file), file);
        var diagnostics = new DiagnosticBag();
        var schema = SchemaLoader.Load(
            new SchemaDocument(SchemaSamples.Json(File.ReadAllText(file), source), source, string.Empty), [], diagnostics);
        Assert.Empty(diagnostics);
        return schema!;
    }
}
