using System.Text;
using ConfigLock.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>What the types of a schema cost, against the classes that NJsonSchema makes of it and against the types alone.</summary>
/// <param name="Generate">Milliseconds in which the generator runs over a schema that is new to it.</param>
/// <param name="GenerateAgain">Milliseconds in which it does over one of the last, as in a build after an edit of the project's code.</param>
/// <param name="Compile">Milliseconds in which its source compiles.</param>
/// <param name="CompileEmpty">The same where no method of what reads and writes the types has a body.</param>
/// <param name="FloorGenerate">Milliseconds in which NJsonSchema runs; <see langword="null"/> where it cannot or what it gives does not compile.</param>
/// <param name="FloorCompile">Milliseconds in which its classes compile.</param>
internal sealed record TypesCost(
    double Generate, double GenerateAgain, double Compile, double CompileEmpty, double? FloorGenerate, double? FloorCompile)
{
    // A generator runs in a few milliseconds, in which code that the compiler has just made the runtime compile again would show.
    private const int GeneratorRounds = 5;

    /// <summary>Measures the time of the processor, in turns, and gives the medians of the later two thirds of the rounds.</summary>
    public static TypesCost Measure(string schema, int rounds)
    {
        var ours = Generated(GeneratorProject.NewDriver(schema));
        var empty = ours.Select(static text => Emptied(text)).ToArray();
        var floor = Floor(schema);
        List<Action> generating =
        [
            () => Generated(GeneratorProject.NewDriver(schema)),
            () => Generated(GeneratorProject.Driver(InputText.Schema(schema))),
        ];
        List<Action> compiling = [() => Compiles(ours), () => Compiles(empty)];
        if (floor is not null)
        {
            generating.Add(() => ByNJsonSchema(schema));
            compiling.Add(() => Compiles([floor]));
        }

        var generate = Medians(generating, GeneratorRounds * rounds);
        var compile = Medians(compiling, rounds);
        return new TypesCost(
            generate[0], generate[1], compile[0], compile[1],
            floor is null ? null : generate[2], floor is null ? null : compile[2]);
    }

    private static List<double> Medians(List<Action> actions, int rounds) =>
        Turns.Times(actions, rounds, ProcessorTime).ConvertAll(static times => times.Median());

    private static double ProcessorTime(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static SourceText[] Generated(GeneratorDriver driver)
    {
        var result = driver.RunGenerators(GeneratorProject.Empty).GetRunResult().Results.Single();
        return [.. result.GeneratedSources.Select(static source => source.SourceText)];
    }

    private static SourceText? Floor(string schema)
    {
        try
        {
            var text = SourceText.From(ByNJsonSchema(schema), Encoding.UTF8);
            return Compiles([text]) ? text : null;
        }
#pragma warning disable CA1031 // Whatever it cannot do it says by an exception of its own, of its JSON or of its templates.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static string ByNJsonSchema(string schema) => new CSharpGenerator(
        JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult(),
        new CSharpGeneratorSettings { Namespace = "Acme", JsonLibrary = CSharpJsonLibrary.SystemTextJson, ClassStyle = CSharpClassStyle.Poco })
        .GenerateFile();

    // With a file of the project's own, which each has: a compilation of one file alone lacks what the compiler does for each other.
    private static bool Compiles(IEnumerable<SourceText> sources)
    {
        var trees = sources.Select(static source => CSharpSyntaxTree.ParseText(source, GeneratorProject.Parse));
        using var stream = new MemoryStream();
        return GeneratorProject.Empty.AddSyntaxTrees(trees).Emit(stream).Success;
    }

    private static SourceText Emptied(SourceText source)
    {
        var root = CSharpSyntaxTree.ParseText(source, GeneratorProject.Parse).GetRoot();
        var holder = root.DescendantNodes().OfType<ClassDeclarationSyntax>().FirstOrDefault(static one => one.Identifier.Text == "ConfigTypes");
        if (holder is null) return source;
        var body = SyntaxFactory.ParseStatement("{ throw null; }");
        return root.ReplaceNodes(
            holder.DescendantNodes().OfType<MethodDeclarationSyntax>(),
            (_, method) => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody((BlockSyntax)body))
            .GetText(Encoding.UTF8);
    }
}
