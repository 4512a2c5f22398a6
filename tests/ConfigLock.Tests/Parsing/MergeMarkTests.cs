namespace ConfigLock.Tests.Parsing;

/// <summary>A file with the marks of a merge, whatever it is for, is one error that says so.</summary>
public sealed class MergeMarkTests : IDisposable
{
    private const string Schema = """{ "properties": { "model": { "type": "string", "x-configlock": { "catalog_key": "slug" } } } }""";

    private readonly TemporaryProject _project = new(Schema, "model = \"a\"\n");

    [Theory]
    [InlineData("config.toml", "CFGLOCK201")]
    [InlineData("requirements.toml", "CFGLOCK201")]
    [InlineData("configlock.rules.toml", "CFGLOCK110")]
    [InlineData("config.schema.json", "CFGLOCK101")]
    [InlineData("models.json", "CFGLOCK215")]
    [InlineData("locks/App.config.lock.toml", "CFGLOCK301")]
    public void A_file_with_the_marks_of_a_merge_is_one_error_at_the_first(string name, string code)
    {
        foreach (var text in Conflicts(name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var project = new TemporaryProject(Schema, "model = \"a\"\n");
            project.Write("requirements.toml", "model = \"a\"\n");
            project.Write("models.json", "[]");
            project.Write("configlock.rules.toml", "");
            project.Write(name, text);
            var request = project.Request() with
            {
                Requirements = [project.Layer("requirements.toml")],
                ModelCatalog = project.Named("models.json"),
                LoadPath = name == TemporaryProject.LockFile ? project.Named(name) : null,
            };

            var error = TemporaryProject.Fails(request, code);

            Assert.Contains("it holds conflict markers of a merge; resolve the conflict by hand and delete the markers", error.Message);
            Assert.Equal((project.PathOf(name), 2, 1), (error.Place.Source!.Path, error.Place.Line, error.Place.Column));
        }
    }

    [Fact]
    public void A_lock_can_also_be_taken_from_the_live_sources()
    {
        _project.Write(TemporaryProject.LockFile, "version = 1\n<<<<<<< a\nx = 1\n=======\n>>>>>>> b\n");

        var error = TemporaryProject.Fails(_project.ReplayRequest(), "CFGLOCK301");
        Assert.EndsWith(
            ", or take what the live sources say with: dotnet build -p:ConfigLockUpdate=true; git merges locks by key in a clone where "
            + "this was run once: dotnet configlock merge --install",
            error.Message);
    }

    [Theory]
    [InlineData("model = \"\"\"\n<<<<<<< a\n=======\n>>>>>>> b\n\"\"\"\n", 0)]
    [InlineData("model = \"a\"\n<<<<<<< a\n", 2)]
    [InlineData("model = \"a\"\n <<<<<<< a\n >>>>>>> b\n", 2)]
    [InlineData("model = \"a\"\n<<<<<<<< a\n>>>>>>>> b\n", 2)]
    public void What_only_looks_like_them_is_judged_as_any_text(string layer, int errorLine)
    {
        _project.Write(TemporaryProject.LayerFile, layer);

        var errors = ConfigLock.Core.Build.ConfigLockBuild.Run(_project.Request()).Diagnostics.ToList();

        Assert.Equal(errorLine > 0, errors.Count > 0);
        Assert.DoesNotContain(errors, static error => error.Message.Contains("merge", StringComparison.Ordinal));
    }

    // As git writes them, with the labels that it gives, with diff3, on Windows, and at the end of a file.
    private static IEnumerable<string> Conflicts(bool isJson)
    {
        var (first, last) = isJson ? ("{", "}\n") : ("# shared", "other = 1\n");
        var (ours, theirs) = isJson ? ("\"a\": 1,", "\"a\": 2,") : ("a = 1", "a = 2");
        yield return $"{first}\n<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> feature/x\n{last}";
        yield return $"{first}\n<<<<<<< ours\n{ours}\n||||||| 1a2b3c\n=======\n{theirs}\n>>>>>>> theirs\n{last}";
        yield return $"{first}\r\n<<<<<<< HEAD\r\n{ours}\r\n=======\r\n{theirs}\r\n>>>>>>> feature\r\n{last}";
        yield return $"{first}\n<<<<<<<\n{ours}\n=======\n{theirs}\n>>>>>>>";
        yield return $"{first}\n<<<<<<< HEAD\n\"\ufffd{ours}\n=======\n>>>>>>> x\n{last}\n<<<<<<< HEAD\n=======\n>>>>>>> x\n";
    }

    public void Dispose() => _project.Dispose();
}
