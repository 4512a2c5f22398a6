using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ConfigLock.Benchmarks;
using ConfigLock.Benchmarks.Measurements;

// InProcess [--short] [--only NAME] FILE: measures, and writes the rows of a Markdown table to the file.
var isShort = args.Contains("--short");
var only = args.SkipWhile(static argument => argument != "--only").ElementAtOrDefault(1);
if (args.Length == 0 || args[^1] == only || args[^1].StartsWith('-'))
{
    Console.Error.WriteLine("usage: InProcess [--short] [--only NAME] FILE");
    return 2;
}

// In one process, as a build server and a compiler server run: floor and ours then see the same machine state.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(isShort ? 3 : 6).WithMinIterationCount(isShort ? 5 : 15).WithMaxIterationCount(isShort ? 6 : 30)
    .WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(isShort ? 50 : 200));
var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"));

Type[] types = [typeof(LockBenchmarks), typeof(SchemaBenchmarks), typeof(GeneratorBenchmarks), typeof(EffectiveBenchmarks)];
bool Chosen(Type type) => only is null || type.Name.StartsWith(only, StringComparison.OrdinalIgnoreCase);
var rows = Chosen(typeof(ResolveCost)) ? ResolveReport.Rows(isShort ? 6 : 30) : string.Empty;
var summaries = types.Where(Chosen).Select(type => BenchmarkRunner.Run(type, config)).ToList();
if (summaries.Exists(static summary => summary.Reports.Length < summary.BenchmarksCases.Length || summary.Reports.Any(static one => !one.Success)))
{
    Console.Error.WriteLine("InProcess: a benchmark failed, as its output above says, and would be missing in the table");
    return 1;
}

rows += new Report(summaries).Rows();
if (Chosen(typeof(TypesCost))) rows += TypesReport.Rows(isShort ? 15 : 60);
File.WriteAllText(args[^1], rows);
Console.WriteLine(rows);
return 0;
