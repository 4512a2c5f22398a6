using ConfigLock.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.OldestCompilerTests;

public sealed class OldestCompilerTests
{
    [Fact]
    public void It_is_the_one_that_the_docs_name() =>
        Assert.Equal(new Version(4, 8), new Version(typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(2)));

    [Theory]
    [InlineData("Effective")]
    [InlineData("EffectiveIn(\"Staging\")")]
    public void Types_and_effective_config_compile_there_without_a_warning(string effective)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp10, DocumentationMode.Diagnose);
        var project = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(
                $"internal static class Use {{ public static string? Model => Acme.AgentConfig.{effective}.Model; }}", parse)],
            Directory.GetFiles(BuildMetadata.Of("NetStandardReferences"), "*.dll").Append(typeof(TomlValue).Assembly.Location)
                .Concat(NetStandardJson.Files(BuildMetadata.Of("NetStandardPackages"), BuildMetadata.Of("NetStandardJson")))
                .Select(static file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

        InputText[] files =
        [
            InputText.Schema(Repository.Read("schema/config.schema.json")),
            effective == "Effective"
                ? InputText.Effective("""{ "model": "gpt-5" }""")
                : InputText.EffectiveIn("Staging", """{ "model": "gpt-5" }""", isDefault: true),
        ];
        CSharpGeneratorDriver.Create(
            [new ConfigLockGenerator().AsSourceGenerator()], files, parse, new ProjectOptions(("RootNamespace", "Acme")))
            .RunGeneratorsAndUpdateCompilation(project, out var compilation, out var said);

        Assert.Empty(said);
        Assert.NotNull(compilation.GetTypeByMetadataName("Acme.ConfigLockJson.UnionJsonConverter`2"));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }
}
