using ConfigLock.GeneratorTests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ConfigLock.GeneratorTests.Reliability;

/// <summary>
/// Whatever the generator is given, it neither throws nor emits what does not compile: it emits source, or says why
/// not, or leaves it to the build.
/// </summary>
public sealed class DamagedInputTests
{
    private static readonly string Snapshots = Repository.PathOf("tests/ConfigLock.GeneratorTests/Snapshots");

    private static readonly string[] Small = ["enums", "rules", "scalars", "tables", "unions"];

    [Fact]
    public void Schemas_with_damaged_structure_give_source_that_compiles_or_a_message()
    {
        var schemas = Small.Select(static name => Read(name + ".schema.json")).ToList();
        var (emitted, tried) = Seeded.Count(
            25,
            random => IsSound(
                GeneratorRun.Of(InputText.Schema(DamagedSchema.Edit(random, schemas[random.Next(schemas.Count)]))), compiles: true));
        Assert.True(tried < Seeded.Many || emitted * 4 > tried, $"source came of only {emitted} of {tried}");
    }

    [SharedDataFact("schemastore")]
    public void Real_schemas_with_damaged_structure_give_source_that_compiles_or_a_message()
    {
        var schemas = Directory.GetFiles(SharedData.Path("schemastore"), "*.schema.json", SearchOption.AllDirectories)
            .Append(SharedData.Path("codex-0.147/config.schema.json")).Order(StringComparer.Ordinal).Select(File.ReadAllText)
                .Append(Emitted.ShippedSchema()).ToList();
        Seeded.ForAll(
            50,
            random => IsSound(
                GeneratorRun.Of(InputText.Schema(DamagedSchema.Edit(random, schemas[random.Next(schemas.Count)]))),
                compiles: random.Next(10) == 0));
    }

    [Fact]
    public void Damaged_text_of_any_input_gives_source_that_compiles_or_a_message() => Seeded.ForAll(200, static random =>
    {
        var name = Small[random.Next(Small.Length)];
        string Text(string text) => random.Next(2) == 0 ? Damage.Text(random, text) : text;
        var effective = Path.Combine(Snapshots, name + ".effective.json");
        var files = new[]
        {
            InputText.Schema(Text(Read(name + ".schema.json"))),
            InputText.Effective(Text(File.Exists(effective) ? File.ReadAllText(effective) : "{}\n")),
            new InputText(
                "Rules",
                "/project/obj/app.rules.json",
                Text("""{ "rules": { "a": { "strip": "debug" }, "b.*.c": { "omit_when": "a" }, "c": { "feature": true } } }""")),
            new InputText(
                "SchemaReference",
                "/project/other.json",
                Text("""{ "$id": "http://x/other", "$defs": { "a": { "type": "string" } } }"""),
                Text("http://x/other")),
        };
        IsSound(GeneratorRun.Of(files), compiles: random.Next(20) == 0);
    });

    // Gives whether there is source.
    private static bool IsSound(GeneratorRun run, bool compiles)
    {
        foreach (var result in run.Result.Results) Assert.True(result.Exception is null, result.Exception?.ToString());
        foreach (var diagnostic in run.Result.Diagnostics)
        {
            Assert.StartsWith("CFGLOCK40", diagnostic.Id, StringComparison.Ordinal);
            Assert.False(diagnostic.Id == "CFGLOCK406", diagnostic.ToString());
        }

        // Source that does not parse is found without a compiler's whole work.
        var faults =
            compiles ? run.Compilation.GetDiagnostics() : [.. run.Result.GeneratedTrees.SelectMany(static tree => tree.GetDiagnostics())];
        var complaints = faults.Where(static fault => fault.Severity >= DiagnosticSeverity.Warning).Take(5)
            .Select(static fault => fault.ToString()).ToList();
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        return run.HasTypes;
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Snapshots, name));
}
