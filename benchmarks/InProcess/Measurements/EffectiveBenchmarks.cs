using System.Reflection;
using BenchmarkDotNet.Attributes;
using ConfigLock.Tests.Shared;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>Reading the effective config in a program, beside reading a field.</summary>
public class EffectiveBenchmarks
{
    // One read takes less than a call of what reads, so that only many in a row can be told apart.
    private const int Reads = 10_000;

    private const string Schema = """{ "title": "Settings", "properties": { "name": { "type": "string" } } }""";

    private const string Program = """
        using Acme;

        public static class Program
        {
            private static readonly Settings Field = Settings.Effective;

            public static int ReadEffective(int count)
            {
                var sum = 0;
                for (var i = 0; i < count; i++) sum += Settings.Effective.Name!.Length + i;
                return sum;
            }

            public static int ReadField(int count)
            {
                var sum = 0;
                for (var i = 0; i < count; i++) sum += Field.Name!.Length + i;
                return sum;
            }
        }
        """;

    private Func<int, int> _effective = null!;
    private Func<int, int> _field = null!;

    [GlobalSetup]
    public void Prepare()
    {
        GeneratorProject.Driver(InputText.Schema(Schema), InputText.Effective("""{ "name": "x" }"""))
            .RunGeneratorsAndUpdateCompilation(GeneratorProject.Create(Program), out var compilation, out _);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        var program = Assembly.Load(image.ToArray()).GetType("Program")!;
        _effective = program.GetMethod("ReadEffective")!.CreateDelegate<Func<int, int>>();
        _field = program.GetMethod("ReadField")!.CreateDelegate<Func<int, int>>();
    }

    [Benchmark(OperationsPerInvoke = Reads)]
    public int ReadEffective() => _effective(Reads);

    [Benchmark(OperationsPerInvoke = Reads)]
    public int ReadField() => _field(Reads);
}
