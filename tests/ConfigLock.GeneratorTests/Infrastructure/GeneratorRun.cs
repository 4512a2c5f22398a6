extern alias generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace ConfigLock.GeneratorTests.Infrastructure;

/// <summary>One run of the generator over a project without code of its own.</summary>
public sealed class GeneratorRun
{
    public static readonly CSharpParseOptions CSharp10 = new(LanguageVersion.CSharp10, DocumentationMode.Diagnose);
    public static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    // The SDK takes it for granted that a newer framework serves a library that was built with an older one.
    private static readonly Dictionary<string, ReportDiagnostic> AsTheSdkSays =
        new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private readonly Lazy<(byte[] Assembly, EmitResult Result)> _emitted;

    private GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
    {
        (Result, Compilation) = (result, compilation);
        _emitted = new(Emit);
    }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The project with the emitted source.</summary>
    public Compilation Compilation { get; }

    /// <summary>The emitted files by their names.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.Results.Single().GeneratedSources
            .ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>Whether types were emitted.</summary>
    public bool HasTypes => Compilation.GetSymbolsWithName("ConfigTypes").Any();

    public static GeneratorDriver Driver(
        CSharpParseOptions parse, ProjectOptions? options, params InputText[] files) => CSharpGeneratorDriver.Create(
        [new generator::ConfigLock.Generator.ConfigLockGenerator().AsSourceGenerator()],
        files,
        parse,
        options ?? new ProjectOptions(("RootNamespace", "Acme")),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The source of an emitted type, such as that of the record of a table.</summary>
    public string SourceOf(string type) => Result.GeneratedTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes())
        .OfType<BaseTypeDeclarationSyntax>().First(declared => declared.Identifier.Text == type).ToFullString();

    public static CSharpCompilation Project(
        CSharpParseOptions parse, IReadOnlyList<MetadataReference> references, string code = "") => CSharpCompilation.Create(
        "App",
        [CSharpSyntaxTree.ParseText(code, parse)],
        references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            specificDiagnosticOptions: AsTheSdkSays));

    public static GeneratorRun Of(params InputText[] files) => Of(Latest, References.Net100, null, files);

    public static GeneratorRun Of(
        CSharpParseOptions parse, IReadOnlyList<MetadataReference> references, ProjectOptions? options, params InputText[] files) =>
        Of(Project(parse, references), parse, options, files);

    public static GeneratorRun Of(CSharpCompilation project, CSharpParseOptions parse, ProjectOptions? options, params InputText[] files)
    {
        var driver = Driver(parse, options, files).RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
        return new GeneratorRun(driver.GetRunResult(), compilation);
    }

    /// <summary>Everything that the compiler has to say about the emitted source, and what the generator itself reports.</summary>
    public IReadOnlyList<string> Complaints() =>
    [
        .. Result.Diagnostics.Select(static diagnostic => diagnostic.ToString()),
        .. Result.Results.Where(static result => result.Exception is not null).Select(static result => result.Exception!.ToString()),
        .. _emitted.Value.Result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.ToString()).Take(20),
    ];

    /// <summary>The assembly of the project, which compiles. It is compiled once, also for <see cref="Complaints"/>.</summary>
    public byte[] Assembly()
    {
        var (assembly, result) = _emitted.Value;
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(10)));
        return assembly;
    }

    private (byte[] Assembly, EmitResult Result) Emit()
    {
        using var stream = new MemoryStream();
        var result = Compilation.Emit(stream);
        return (stream.ToArray(), result);
    }
}
