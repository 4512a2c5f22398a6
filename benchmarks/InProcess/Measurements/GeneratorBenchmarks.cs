using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ConfigLock.Benchmarks.Inputs;
using ConfigLock.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>The first run of the generator over a project.</summary>
public class GeneratorBenchmarks
{
    private CSharpCompilation _project = null!;
    private string _text = string.Empty;
    private List<SourceText> _emitted = [];

    /// <summary>The schema's name.</summary>
    [ParamsSource(nameof(Schemas))]
    public string Name { get; set; } = string.Empty;

    public static IEnumerable<string> Schemas => RealSchemas.Names;

    [GlobalSetup]
    public void Prepare()
    {
        _text = RealSchemas.Read(Name);
        _project = GeneratorProject.Create("class Program { }");
        _emitted = [.. GeneratorProject.Driver(InputText.Schema(_text)).RunGenerators(_project).GetRunResult().Results.Single().GeneratedSources.Select(static source => SourceText.From(source.SourceText.ToString(), Encoding.UTF8))];
        if (_emitted.Count == 0) throw new InvalidOperationException($"Nothing was generated from {Name}.");
    }

    /// <summary>The driver leaves the parsing of what it emitted to whoever asks first; here that is counted.</summary>
    [Benchmark]
    public int Generate()
    {
        GeneratorProject.NewDriver(_text).RunGeneratorsAndUpdateCompilation(_project, out var compilation, out _);
        return compilation.SyntaxTrees.Sum(static tree => tree.GetRoot().FullSpan.Length);
    }

    [Benchmark]
    public int Floor()
    {
        JsonDocument.Parse(_text).Dispose();
        var length = 0;
        foreach (var source in _emitted) length += CSharpSyntaxTree.ParseText(source, GeneratorProject.Parse).GetRoot().FullSpan.Length;
        return length;
    }
}
