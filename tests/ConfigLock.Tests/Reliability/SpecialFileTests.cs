using System.Net.Sockets;
using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Tasks;

namespace ConfigLock.Tests.Reliability;

/// <summary>
/// What has a file's name and is none: a build that opens it may wait for ever, so these tests end only where none is opened.
/// </summary>
public sealed class SpecialFileTests : IDisposable
{
    private const string Today = "2026-11-26";

    private readonly TemporaryProject _project = EveryKindOfFile.Create();

    // The profile of this layer would beat what the other includes.
    public SpecialFileTests() => _project.Write("layer2.toml", "temperature = 1\n");

    [PipeTheory]
    [InlineData(TemporaryProject.SchemaFile, "CFGLOCK206")]
    [InlineData("other.json", "CFGLOCK206")]
    [InlineData(TemporaryProject.RulesFile, "CFGLOCK206")]
    [InlineData("layer1.toml", "CFGLOCK206")]
    [InlineData("requirements.toml", "CFGLOCK206")]
    [InlineData("models.json", "CFGLOCK206")]
    [InlineData("prompt.md", "CFGLOCK206")]
    [InlineData(TemporaryProject.LockFile, "CFGLOCK301")]
    public void A_named_pipe_in_place_of_a_file_is_an_error_at_the_file(string name, string code)
    {
        _project.Export(_ => Export());
        var request = name == TemporaryProject.LockFile ? Export() with { LoadPath = _project.Named(name) } : Export();
        MakePipe(name);

        var message = Assert.Single(TemporaryProject.Said(ConfigLockBuild.Run(request)), message => message.Code == code);

        Assert.Contains("it is a named pipe", message.Message);
        Assert.Equal(_project.PathOf(name), message.Place.Source!.Path);
    }

    [PipeFact]
    public void A_named_pipe_for_the_summary_of_a_job_is_an_error()
    {
        var pipe = MakePipe("summary.md");

        var result =
            ConfigLockBuild.Run(Export() with { ReportDirectory = _project.Named("reports"), Profile = "none", JobSummary = pipe });

        Assert.Contains(
            result.Diagnostics,
            static message => message.Code == "CFGLOCK306"
                && message.Message.EndsWith("cannot be written: it is a named pipe", StringComparison.Ordinal));
    }

    // An unchanged build reads the same files again before the engine is asked.
    [PipeFact]
    public void A_named_pipe_in_place_of_a_file_of_the_last_build_is_a_change()
    {
        _project.Write("prompt.md", "");
        var state = _project.PathOf("app.state");
        var read = ReadFile.Now(_project.PathOf("prompt.md"));
        new BuildState(state).Keep(new BuildResult(new DiagnosticBag(), [], null, [read], []), [], "", Today);
        Assert.True(new BuildState(state).Recognizes("", Today));

        MakePipe("prompt.md");

        Assert.False(new BuildState(state).Recognizes("", Today));
    }

    [LinkFact]
    public void A_socket_is_an_error()
    {
        var socket = _project.PathOf("s");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(socket));

        Assert.Contains("it is a socket", IncludeFails(socket));
    }

    [LinkFact]
    public void A_device_is_an_error_also_through_a_link()
    {
        foreach (var device in (string[])["/dev/zero", "/dev/random", "/dev/ptmx", "/dev/tty"])
            if (File.Exists(device)) Assert.Contains("it is a device", IncludeFails(device));

        File.CreateSymbolicLink(_project.PathOf("link"), "/dev/zero");
        Assert.Contains("it is a device", IncludeFails("link"));
    }

    // People write it for a file with nothing in it.
    [LinkFact]
    public void The_null_device_is_an_empty_layer()
    {
        var empty = _project.Layer("layer2.toml");

        TemporaryProject.Passes(Export() with { Layers = [_project.Layer("layer1.toml"), empty with { Path = "/dev/null" }] });
    }

    private string IncludeFails(string path)
    {
        _project.Write("layer2.toml", $"prompt_file = \"{path}\"\n");
        return TemporaryProject.Fails(Export(), "CFGLOCK206").Message;
    }

    private BuildRequest Export() => EveryKindOfFile.Request(_project) with { ExportDirectory = _project.Named("locks") };

    private string MakePipe(string name)
    {
        var path = _project.PathOf(name);
        File.Delete(path);
        Assert.Equal(0, FaultProcess.Run("mkfifo", path).ExitCode);
        return path;
    }

    public void Dispose() => _project.Dispose();
}

/// <summary>A fact that is skipped where no named pipe can be made.</summary>
public sealed class PipeFactAttribute : FactAttribute
{
    internal const string Reason = "There is no mkfifo.";

    public PipeFactAttribute()
    {
        if (!IsThere) Skip = Reason;
    }

    internal static bool IsThere { get; } = FaultProcess.CanRun("sh", "-c", "command -v mkfifo");
}

/// <summary>A theory that is skipped there.</summary>
public sealed class PipeTheoryAttribute : TheoryAttribute
{
    public PipeTheoryAttribute()
    {
        if (!PipeFactAttribute.IsThere) Skip = PipeFactAttribute.Reason;
    }
}
