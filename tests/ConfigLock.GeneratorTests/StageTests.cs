using ConfigLock.GeneratorTests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.GeneratorTests;

public sealed class StageTests
{
    private static readonly string[] SchemaStages = ["SchemaFiles", "Types", "TypeSource"];
    private static readonly string[] ValueStages = ["EffectiveFile", "EffectiveValues", "EffectiveExpression", "EffectiveSource"];

    private readonly InputText _schema = InputText.Schema("""{ "title": "Settings", "properties": { "a": { "type": "string" } } }""");
    private readonly InputText _effective = InputText.Effective("""{ "a": "x" }""");
    private readonly CSharpCompilation _project = GeneratorRun.Project(GeneratorRun.Latest, References.Net100, "class Other { }");

    [Fact]
    public void An_edit_elsewhere_runs_nothing_again()
    {
        var edited = _project.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class More { }", GeneratorRun.Latest));
        var steps = StepsAfter(static driver => driver, edited);
        AssertUnchanged(steps, [.. SchemaStages, .. ValueStages]);
    }

    [Fact]
    public void An_edit_elsewhere_runs_nothing_again_where_converters_are_emitted_too()
    {
        var project = GeneratorRun.Project(GeneratorRun.CSharp10, References.NetStandard20Json);
        var driver = GeneratorRun.Driver(GeneratorRun.CSharp10, null, _schema, _effective).RunGenerators(project);
        var edited = project.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class More { }", GeneratorRun.CSharp10));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        Assert.Contains(result.GeneratedSources, static source => source.HintName == "ConfigLockJson.g.cs");
        Assert.All(
            result.TrackedSteps["TypeSource"].SelectMany(static run => run.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void An_edit_of_the_config_runs_the_value_stages_alone()
    {
        var steps = StepsAfter(driver => driver.ReplaceAdditionalText(_effective, InputText.Effective("""{ "a": "y" }""")), _project);
        AssertUnchanged(steps, SchemaStages);
        AssertModified(steps, ValueStages);
    }

    [Fact]
    public void An_edit_of_the_config_that_says_the_same_changes_no_source()
    {
        var steps = StepsAfter(driver => driver.ReplaceAdditionalText(_effective, InputText.Effective("""{  "a":  "x"  }""")), _project);
        AssertUnchanged(steps, [.. SchemaStages, "EffectiveValues", "EffectiveExpression", "EffectiveSource"]);
    }

    [Fact]
    public void An_edit_of_one_environment_leaves_the_others_alone()
    {
        var development = InputText.EffectiveIn("Development", """{ "a": "d" }""");
        var production = InputText.EffectiveIn("Production", """{ "a": "p" }""", isDefault: true);
        var steps = StepsAfter(
            driver => driver.ReplaceAdditionalText(development, InputText.EffectiveIn("Development", """{ "a": "e" }""")),
            _project,
            _schema, development, production);
        AssertUnchanged(steps, SchemaStages);
        foreach (var stage in ValueStages.SkipLast(1))
        {
            Assert.Single(steps[stage], static reason => reason == IncrementalStepRunReason.Modified);
            Assert.Single(steps[stage], static reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        }

        AssertModified(steps, ["EffectiveSource"]);
    }

    [Fact]
    public void An_edit_of_the_schema_runs_its_stages()
    {
        var changed =
            InputText.Schema("""{ "title": "Settings", "properties": { "a": { "type": "string" }, "b": { "type": "integer" } } }""");
        var steps = StepsAfter(driver => driver.ReplaceAdditionalText(_schema, changed), _project);
        AssertModified(steps, SchemaStages);
        AssertUnchanged(steps, ValueStages);
    }

    [Fact]
    public void An_edit_of_the_schema_that_changes_no_type_changes_no_source()
    {
        var changed = InputText.Schema("""{ "title": "Settings", "$comment": "new", "properties": { "a": { "type": "string" } } }""");
        var steps = StepsAfter(driver => driver.ReplaceAdditionalText(_schema, changed), _project);
        AssertUnchanged(steps, ["Types", "TypeSource", .. ValueStages]);
    }

    [Fact]
    public void An_option_that_nothing_reads_runs_nothing_again()
    {
        var steps = StepsAfter(
            static driver => driver.WithUpdatedAnalyzerConfigOptions(new ProjectOptions(("RootNamespace", "Acme"), ("Other", "1"))),
            _project);
        AssertUnchanged(steps, [.. SchemaStages, .. ValueStages]);
    }

    // A compiler server keeps the types of the last schemas, and compiles project after project with them.
    [Fact]
    public void Projects_with_one_schema_get_the_same_types_each_with_its_own_names_and_rules()
    {
        var schema = InputText.Schema("""{ "title": "T", "properties": { "a": { "type": "string" } }, "required": ["a"] }""");
        var rules = InputText.Rules("""{ "rules": { "a": { "strip": "environment" } } }""");
        var first = Type("T", [("RootNamespace", "First")], schema);
        Assert.Contains("namespace First;", first, StringComparison.Ordinal);
        Assert.Contains("public string A ", first, StringComparison.Ordinal);
        Assert.Equal(first.Replace("First", "Second", StringComparison.Ordinal), Type("T", [("RootNamespace", "Second")], schema));
        Assert.Contains("record Named", Type("Named", [("ConfigLockRootType", "Named")], schema), StringComparison.Ordinal);
        Assert.Contains("public string? A ", Type("T", [("RootNamespace", "First")], schema, rules), StringComparison.Ordinal);
        Assert.Equal(first, Type("T", [("RootNamespace", "First")], schema));

        static string Type(string name, (string, string)[] options, params InputText[] files) =>
            GeneratorRun.Of(GeneratorRun.Latest, References.Net100, new ProjectOptions(options), files).Files[name + ".g.cs"];
    }

    // It keeps their source too, which hangs on more than the types.
    [Fact]
    public void Projects_with_one_schema_get_the_source_that_each_of_them_needs()
    {
        var schema = InputText.Schema("""{ "title": "T", "properties": { "a": { "enum": ["x", "y"] } } }""");
        var plain = Names(References.Net100);
        Assert.DoesNotContain("IsExternalInit.g.cs", plain);
        Assert.DoesNotContain("ConfigLock.GlobalUsings.g.cs", plain);
        Assert.Contains("IsExternalInit.g.cs", Names(References.NetStandard20));
        Assert.Contains("ConfigLock.GlobalUsings.g.cs", Names(References.Net100, ("ImplicitUsings", "enable")));
        Assert.Equal(plain, Names(References.Net100));

        List<string> Names(IReadOnlyList<MetadataReference> references, params (string, string)[] options) =>
            [.. GeneratorRun.Of(GeneratorRun.Latest, references, new ProjectOptions(options), schema).Files.Keys];
    }

    [Fact]
    public void More_schemas_than_are_kept_each_get_their_types()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 20; i++)
            {
                var schema = InputText.Schema($$"""{ "title": "T{{i}}", "properties": { "k{{i}}": { "type": "string" } } }""");
                Assert.Contains($" K{i} ", GeneratorRun.Of(schema).Files[$"T{i}.g.cs"], StringComparison.Ordinal);
            }
        }
    }

    // dotnet watch asks what an edit changes in the source, and cannot put another constant into a running program.
    [Fact]
    public void Under_dotnet_watch_an_edit_of_any_file_changes_a_constant()
    {
        var layer = new InputText("Watched", "/project/config.toml", "a = \"x\"");
        var driver = GeneratorRun.Driver(GeneratorRun.Latest, new ProjectOptions(("DotNetWatchBuild", "true")), _schema, _effective, layer);
        var edited = new InputText("Watched", "/project/config.toml", "a = \"y\"");
        var constants = new[] { driver, driver.ReplaceAdditionalText(layer, edited), driver.RemoveAdditionalTexts([layer]) }
            .Select(edited => Source(edited, "ConfigLockWatched.g.cs")).ToList();
        Assert.All(constants, static text => Assert.Contains("private const string Files = ", text, StringComparison.Ordinal));
        Assert.Equal(3, constants.Distinct().Count());
        Assert.Null(Source(GeneratorRun.Driver(GeneratorRun.Latest, null, _schema, _effective, layer), "ConfigLockWatched.g.cs"));

        string? Source(GeneratorDriver of, string name) => of.RunGenerators(_project).GetRunResult().Results.Single().GeneratedSources
            .Where(source => source.HintName == name).Select(static source => source.SourceText.ToString()).SingleOrDefault();
    }

    private Dictionary<string, List<IncrementalStepRunReason>> StepsAfter(
        Func<GeneratorDriver, GeneratorDriver> edit, Compilation project) => StepsAfter(edit, project, _schema, _effective);

    private Dictionary<string, List<IncrementalStepRunReason>> StepsAfter(
        Func<GeneratorDriver, GeneratorDriver> edit, Compilation project, params InputText[] files)
    {
        var driver = GeneratorRun.Driver(GeneratorRun.Latest, null, files).RunGenerators(_project);
        var result = edit(driver).RunGenerators(project).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result.TrackedSteps.ToDictionary(
            static step => step.Key,
            static step => step.Value.SelectMany(static run => run.Outputs).Select(static output => output.Reason).ToList());
    }

    private static void AssertUnchanged(Dictionary<string, List<IncrementalStepRunReason>> steps, IEnumerable<string> names)
    {
        foreach (var name in names)
            Assert.All(
                steps[name],
                reason => Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name}: {reason}"));
    }

    private static void AssertModified(Dictionary<string, List<IncrementalStepRunReason>> steps, IEnumerable<string> names)
    {
        foreach (var name in names) Assert.Contains(IncrementalStepRunReason.Modified, steps[name]);
    }
}
