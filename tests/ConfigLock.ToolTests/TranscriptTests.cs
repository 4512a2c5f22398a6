using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>
/// What users read of every command, as people have read and approved it: in a pipe, where what goes to the standard error stands behind a
/// <c>!</c>, and at a real terminal of 80 and of 120 columns.
/// </summary>
public sealed class TranscriptTests : IDisposable
{
    private const string Merge = "merge locks/base.config.lock.toml locks/ours.config.lock.toml locks/theirs.config.lock.toml";

    // The second begins anew, so that both can run at once.
    private readonly Transcript _builds = new();
    private readonly Transcript _others = new();

    public void Dispose()
    {
        _builds.Dispose();
        _others.Dispose();
    }

    [TerminalFact]
    public void Every_command_reads_as_approved()
    {
        Parallel.Invoke(Builds, Others);
        foreach (var ((name, builds), (_, others)) in _builds.Texts.Zip(_others.Texts))
            Approved.Matches($"tests/ConfigLock.ToolTests/Snapshots/transcript-{name}.txt", builds + others);
    }

    private void Builds()
    {
        WithoutLocks();
        AsLocked();
        Drifted();
        Broken();
    }

    private void Others()
    {
        Locks();
        Init();
        Usage();
    }

    private void WithoutLocks()
    {
        _builds.Run("missing", "verify");
        _builds.Run("missing-diff", "diff");
        _builds.Run("created", "update");
    }

    private void AsLocked()
    {
        _builds.Run("passed", "verify");
        _builds.Run("passed-diff", "diff");
        _builds.Run("explained", "explain");
        _builds.Run("explained-worker", "explain Worker/ retries timeout prompt");
        _builds.Run("explained-worker", "explain Worker/ --environment production");
        _builds.Run("explained-worker", "explain Worker/ --environment Stagin");
        _builds.Run("explained-worker", "explain Worker/ --origin default");
        _builds.Run("explained-worker", "explain Worker/ limits token");
        _builds.Run("explained-worker", "explain Worker/ depth modle");
        _builds.RunInPipe("explained-worker", "explain Worker/ limits --json");
        _builds.Run("diff-worker", "diff Development Production", folder: "Worker");
        _builds.Run("diff-worker", "diff Development Production --toml", folder: "Worker");
        _builds.Run("diff-worker", "diff Development Producton", folder: "Worker");
    }

    private void Drifted()
    {
        _builds.Solution.Drift();
        _builds.Run("drifted", "verify");
        _builds.RunInPipe("drifted", "verify --json");
        _builds.Run("drifted-diff", "diff");
        _builds.Run("drifted-diff", "diff --toml");
        _builds.RunInPipe("drifted-diff", "diff --json");
        _builds.Run("explained-drift", "explain Gateway/ model steps");
        _builds.Run("reported", "report --no-open");
        _builds.RunInPipe("reported", "report --no-open --json");
        _builds.Run("accepted-keys", "update Gateway --keys model");
        _builds.Run("accepted", "update");
        _builds.RunInPipe("accepted", "update --json");
    }

    private void Broken()
    {
        _builds.Solution.Write("Gateway/config.toml", "model = 1\n");
        _builds.Run("broken", "verify Gateway");
        _builds.Run("broken-diff", "diff Gateway");
        _builds.Run("broken-explain", "explain Gateway/");
    }

    private void Locks()
    {
        _others.Run(string.Empty, "diff locks/base.config.lock.toml locks/theirs.config.lock.toml");
        _others.Run(string.Empty, "diff locks/base.config.lock.toml locks/theirs.config.lock.toml --toml");
        _others.Run(string.Empty, Merge, before: Reset);
        _others.Run(string.Empty, "merge --install", before: NewRepository, folder: "repository");
        _others.Run(string.Empty, "merge --install", folder: "repository");
        _others.RunInPipe(string.Empty, "merge --install --json", folder: "repository");
        _others.RunInPipe(string.Empty, Merge + " --json", before: Reset);

        void Reset() => _others.Solution.WriteLocks();

        void NewRepository()
        {
            var path = _others.Solution.PathOf("repository");
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            Directory.CreateDirectory(path);
            Git.Run(path, "init", "-q");
        }
    }

    private void Init()
    {
        _others.Run("begun", "init", before: _others.Solution.WriteProgram, folder: "Web", input: "n");
        _others.Run("begun", "init", before: _others.Solution.WriteProgram, folder: "Web", input: "y");
        _others.Run("begun", "init --yes", before: _others.Solution.WriteProgram, folder: "Web");
        _others.Run("begun", "init", folder: "Web");
        _others.RunInPipe("begun", "init --yes --json", before: _others.Solution.WriteProgram, folder: "Web");
        _others.Run(string.Empty, "init Gateway/Gateway.csproj bin");
        _others.Run(string.Empty, "init");
    }

    private void Usage()
    {
        _others.Run(string.Empty, "");
        _others.Run(string.Empty, "verfy");
        _others.Run(string.Empty, "--nonsense");
        _others.Run(string.Empty, "explain --nonsense");
        _others.Run(string.Empty, "explain a..b");
        _others.Run(string.Empty, "verify nowhere");
        _others.Run(string.Empty, "verify bin");
        _others.Run(string.Empty, "verify -p:nonsense");
        _others.Run(string.Empty, "diff a b c");
        _others.Run(string.Empty, "merge a b");
        _others.Run(string.Empty, "merge --install", folder: "bin");
        _others.Run(string.Empty, "--help");
    }
}
