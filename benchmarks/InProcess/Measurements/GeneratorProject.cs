extern alias generator;

using ConfigLock.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>A project that the generator runs over.</summary>
internal static class GeneratorProject
{
    public static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(TomlValue).Assembly.Location);

    private static int _made;

    /// <summary>A schema as an input that is not one of the last: of those the generator has the types at hand.</summary>
    public static InputText New(string schema) => InputText.Schema(schema + new string(' ', ++_made % 128));

    /// <summary>A project without code of its own.</summary>
    public static CSharpCompilation Empty { get; } = Create("class Program { }");

    /// <summary>A project with one file of its own.</summary>
    public static CSharpCompilation Create(string code) => CSharpCompilation.Create(
        "App",
        [CSharpSyntaxTree.ParseText(code, Parse)],
        [.. Basic.Reference.Assemblies.Net100.References.All, Library],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The generator as the compiler calls it, without anything kept from an earlier run.</summary>
    public static GeneratorDriver Driver(params InputText[] files) => Driver(isTracked: false, files);

    /// <summary>The same over an input that is not one of the last, nor its source: each run's namespace is another.</summary>
    public static GeneratorDriver NewDriver(string schema) => Driver(isTracked: false, [New(schema)], $"Acme{_made}");

    /// <summary>The same, and it tells which steps ran.</summary>
    public static GeneratorDriver TrackedDriver(params InputText[] files) => Driver(isTracked: true, files);

    /// <summary>How many steps give something new after an edit of a file that has nothing to do with the config.</summary>
    public static int StepsAfterUnrelatedEdit(string schema)
    {
        var project = Create("class Program { }");
        var driver = TrackedDriver(InputText.Schema(schema), InputText.Effective("{ }")).RunGenerators(project);
        var edited = project.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other { }", Parse));

        // The compilation is what was edited, and no step of ours.
        return driver.RunGenerators(edited).GetRunResult().Results.Single().TrackedSteps.Where(static step => step.Key != "Compilation")
            .SelectMany(static step => step.Value).SelectMany(static run => run.Outputs)
            .Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
    }

    private static GeneratorDriver Driver(bool isTracked, InputText[] files, string nameSpace = "Acme") => CSharpGeneratorDriver.Create(
        [new generator::ConfigLock.Generator.ConfigLockGenerator().AsSourceGenerator()],
        files,
        Parse,
        new ProjectOptions(("RootNamespace", nameSpace)),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));
}
