using System.Reflection;
using BenchmarkDotNet.Attributes;
using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>Reading the effective config in a program, beside reading a field.</summary>
public class EffectiveBenchmarks
{
    private const string Schema = """{ "title": "Settings", "properties": { "name": { "type": "string" } } }""";

    private const string Program = """
        using Acme;

        public static class Program
        {
            private static readonly Settings Field = Settings.Effective;

            public static int ReadEffective() => Settings.Effective.Name!.Length;

            public static int ReadField() => Field.Name!.Length;
        }
        """;

    private Func<int> _effective = null!;
    private Func<int> _field = null!;

    [GlobalSetup]
    public void Prepare()
    {
        GeneratorProject.Driver(InputText.Schema(Schema), InputText.Effective("""{ "name": "x" }"""))
            .RunGeneratorsAndUpdateCompilation(GeneratorProject.Create(Program), out var compilation, out _);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        var program = Assembly.Load(image.ToArray()).GetType("Program")!;
        _effective = program.GetMethod("ReadEffective")!.CreateDelegate<Func<int>>();
        _field = program.GetMethod("ReadField")!.CreateDelegate<Func<int>>();
    }

    [Benchmark]
    public int ReadEffective() => _effective();

    [Benchmark]
    public int ReadField() => _field();
}
