using ConfigLock.Core.Build;
using ConfigLock.Model.Values;
using ConfigLock.Tests.Snapshots;
using Xunit.Abstractions;

namespace ConfigLock.Tests.Codex;

/// <summary>
/// The rules of the codex sample against the real program: of 104 configs, what codex 0.147.0 itself locked. Counted are the keys
/// in which the real lock, or ours, differs from the real lock of a config that says nothing.
/// </summary>
public sealed class CodexCasesTests(ITestOutputHelper output)
{
    // What is promised; docs/codex.md names each difference that remains.
    private const int Locks = 104;
    private const double EqualKeys = 0.98;
    private const double EqualCases = 0.94;

    [SharedDataFact(CodexCase.Folder)]
    public void Our_locks_are_those_of_the_program()
    {
        var cases = CodexCase.All();
        var nothing = cases.Single(static one => one.Name == CodexCase.Empty).Expected;
        int locks = 0, counted = 0, equal = 0, whole = 0;
        using var project = Project();
        foreach (var one in cases)
        {
            var ours = Lock(project, one);
            if (ours is not null) locks++;
            var differing = Differing(one.Expected, ours ?? []);
            foreach (var key in differing)
                output.WriteLine($"{one.Name}: {key}: the program {Value(one.Expected, key)}, we {Value(ours ?? [], key)}");
            var saying = Differing(one.Expected, nothing).Union(Differing(ours ?? [], nothing)).ToList();
            counted += saying.Count;
            equal += saying.Except(differing).Count();
            if (differing.Count == 0) whole++;
        }

        output.WriteLine($"{locks} of {cases.Count} locks, {equal} of {counted} keys, {whole} of {cases.Count} cases");
        Assert.True(locks >= Locks, $"{locks} locks of {cases.Count} cases");
        Assert.True(equal >= EqualKeys * counted, $"{equal} of {counted} keys are equal");
        Assert.True(whole >= EqualCases * cases.Count, $"{whole} of {cases.Count} cases are equal");
    }

    private static TemporaryProject Project()
    {
        var project = SampleProject.Copy("Codex");
        project.Write(TemporaryProject.SchemaFile, File.ReadAllText(SharedData.Path(CodexCase.Folder + "/config.schema.json")));
        return project;
    }

    // Null where our build refuses the config. What it locks must replay and verify.
    private static SortedDictionary<string, string>? Lock(TemporaryProject project, CodexCase one)
    {
        project.Write(TemporaryProject.LayerFile, one.Config);
        if (ConfigLockBuild.Run(Request(project.ExportRequest())).LockFile is null) return null;
        foreach (var request in (BuildRequest[])[project.ReplayRequest(), project.VerifyRequest()])
            Assert.DoesNotContain(ConfigLockBuild.Run(Request(request)).Diagnostics, static said => said.IsError);
        return CountedKeys.Of((ConfigTable)Toml.Table(project.Read(TemporaryProject.LockFile))["config"]!);

        BuildRequest Request(BuildRequest request) =>
            request.WithLayers(project, TemporaryProject.LayerFile) with
            {
                ModelCatalog = new(SharedData.Path(CodexCase.Folder + "/models.json"), "models.json"),
                UnknownKeys = "Ignore",
            };
    }

    private static List<string> Differing(SortedDictionary<string, string> left, SortedDictionary<string, string> right) =>
        [.. left.Keys.Union(right.Keys).Where(key => Value(left, key) != Value(right, key))];

    private static string Value(SortedDictionary<string, string> keys, string key) =>
        keys.TryGetValue(key, out var value) ? value : "nothing";
}
