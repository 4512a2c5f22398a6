using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reporting.Page;

/// <summary>A project whose page has all that a page can have.</summary>
internal sealed class PageProject : IDisposable
{
    private const string Layer = """
        model = "gpt-5"
        prompt = "Be brief.\nSay what is wrong.\nSay what to do.\n"
        [features]
        unified_exec = true
        [limits]
        tokens = 200000
        turns = 30
        "requests <per> 'minute'" = 60

        """;

    private readonly ReportedProject _project = new(Layer);

    /// <summary>The page of a build that passes.</summary>
    public string Passed()
    {
        TemporaryProject.Passes(_project.VerifyRequest);
        return Page;
    }

    /// <summary>The page of a lock that four keys drift from: one with a text, one that is gone, and one that is overridden.</summary>
    public string Drifted()
    {
        var edited = Layer.Replace("wrong.", "wrong, and why.").Replace("turns = 30", "turns = 60")
            .Replace("tokens = 200000\n", string.Empty);
        _project.Files.Write(TemporaryProject.LayerFile, edited);
        TemporaryProject.Fails(_project.VerifyRequest with { Overrides = "model=gpt-6" }, "CFGLOCK303");
        return Page;
    }

    /// <summary>The page of a build that fails.</summary>
    public string Failed()
    {
        _project.Files.Write(TemporaryProject.LayerFile, "model = = 1\n");
        TemporaryProject.Fails(_project.VerifyRequest, "CFGLOCK201");
        return Page;
    }

    /// <summary>The page of a config that holds this many keys besides, in tables of ten.</summary>
    public string Many(int keys)
    {
        var limits = string.Concat(Enumerable.Range(0, keys).Select(static i => FormattableString.Invariant($"key{i:00000} = {i}\n")));
        _project.Files.Write(TemporaryProject.LayerFile, "[limits]\n" + limits);
        TemporaryProject.Passes(_project.Files.Request() with { ReportDirectory = _project.Files.Named("reports") });
        return Page;
    }

    /// <summary>The gate.</summary>
    public BuildRequest VerifyRequest => _project.VerifyRequest;

    /// <summary>The page of the last build.</summary>
    public string Page => _project.Files.PathOf("reports/App.report.html");

    public string Patch => _project.Report("patch");

    public void Dispose() => _project.Dispose();
}
