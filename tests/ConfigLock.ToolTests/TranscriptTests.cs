using System.Text;
using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>
/// What users read of every command, as people have read and approved it: in a pipe, where what goes to the standard error stands behind a
/// <c>!</c>, and at a real terminal of 80 and of 120 columns.
/// </summary>
public sealed class TranscriptTests : IDisposable
{
    private const int Pipe = 0;
    private const string Merge = "merge locks/base.config.lock.toml locks/ours.config.lock.toml locks/theirs.config.lock.toml";

    private static readonly int[] Forms = [Pipe, 80, 120];

    private readonly TranscriptSolution _solution = new();
    private readonly Dictionary<int, StringBuilder> _transcripts = Forms.ToDictionary(static form => form, static _ => new StringBuilder());

    public void Dispose() => _solution.Dispose();

    [TerminalFact]
    public void Every_command_reads_as_approved()
    {
        WithoutLocks();
        AsLocked();
        Drifted();
        Broken();
        Locks();
        Init();
        Usage();
        foreach (var (form, transcript) in _transcripts)
        {
            var name = form == Pipe ? "pipe" : FormattableString.Invariant($"{form}-columns");
            Approved.Matches($"tests/ConfigLock.ToolTests/Snapshots/transcript-{name}.txt", transcript.ToString());
        }
    }

    private void WithoutLocks()
    {
        Run("missing", "verify");
        Run("missing-diff", "diff");
        Run("created", "update");
    }

    private void AsLocked()
    {
        Run("passed", "verify");
        Run("passed-diff", "diff");
        Run("explained", "explain");
        Run("explained-worker", "explain Worker/ retries timeout prompt");
        Run("explained-worker", "explain Worker/ --environment production");
        Run("explained-worker", "explain Worker/ --environment Stagin");
        Run("explained-worker", "explain Worker/ --origin default");
        Run("explained-worker", "explain Worker/ limits token");
        Run("explained-worker", "explain Worker/ depth modle");
        RunInPipe("explained-worker", "explain Worker/ limits --json");
        Run("diff-worker", "diff Development Production", folder: "Worker");
        Run("diff-worker", "diff Development Production --toml", folder: "Worker");
        Run("diff-worker", "diff Development Producton", folder: "Worker");
    }

    private void Drifted()
    {
        _solution.Drift();
        Run("drifted", "verify");
        RunInPipe("drifted", "verify --json");
        Run("drifted-diff", "diff");
        Run("drifted-diff", "diff --toml");
        RunInPipe("drifted-diff", "diff --json");
        Run("explained-drift", "explain Gateway/ model steps");
        Run("reported", "report --no-open");
        RunInPipe("reported", "report --no-open --json");
        Run("accepted-keys", "update Gateway --keys model");
        Run("accepted", "update");
        RunInPipe("accepted", "update --json");
    }

    private void Broken()
    {
        _solution.Write("Gateway/config.toml", "model = 1\n");
        Run("broken", "verify Gateway");
        Run("broken-diff", "diff Gateway");
        Run("broken-explain", "explain Gateway/");
    }

    private void Locks()
    {
        Run(string.Empty, "diff locks/base.config.lock.toml locks/theirs.config.lock.toml");
        Run(string.Empty, "diff locks/base.config.lock.toml locks/theirs.config.lock.toml --toml");
        Run(string.Empty, Merge, before: Reset);
        Run(string.Empty, "merge --install", before: NewRepository, folder: "repository");
        Run(string.Empty, "merge --install", folder: "repository");
        RunInPipe(string.Empty, "merge --install --json", folder: "repository");
        RunInPipe(string.Empty, Merge + " --json", before: Reset);

        void Reset() => _solution.WriteLocks();

        void NewRepository()
        {
            var path = _solution.PathOf("repository");
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            Directory.CreateDirectory(path);
            Git.Run(path, "init", "-q");
        }
    }

    private void Init()
    {
        Run("begun", "init", before: _solution.WriteProgram, folder: "Web", input: "n");
        Run("begun", "init", before: _solution.WriteProgram, folder: "Web", input: "y");
        Run("begun", "init --yes", before: _solution.WriteProgram, folder: "Web");
        Run("begun", "init", folder: "Web");
        RunInPipe("begun", "init --yes --json", before: _solution.WriteProgram, folder: "Web");
        Run(string.Empty, "init Gateway/Gateway.csproj bin");
        Run(string.Empty, "init");
    }

    private void Usage()
    {
        Run(string.Empty, "");
        Run(string.Empty, "verfy");
        Run(string.Empty, "--nonsense");
        Run(string.Empty, "explain --nonsense");
        Run(string.Empty, "explain a..b");
        Run(string.Empty, "verify nowhere");
        Run(string.Empty, "verify bin");
        Run(string.Empty, "verify -p:nonsense");
        Run(string.Empty, "diff a b c");
        Run(string.Empty, "merge a b");
        Run(string.Empty, "merge --install", folder: "bin");
        Run(string.Empty, "--help");
    }

    private void RunInPipe(string answer, string command, string folder = "", Action? before = null)
    {
        before?.Invoke();
        Add(Pipe, answer, command, folder, string.Empty);
    }

    private void Run(string answer, string command, string folder = "", Action? before = null, string input = "")
    {
        before?.Invoke();
        Add(Pipe, answer, command, folder, input);
        if (before is null) Parallel.ForEach(Forms.Skip(1), form => Add(form, answer, command, folder, input));
        else
            foreach (var form in Forms.Skip(1))
            {
                before();
                Add(form, answer, command, folder, input);
            }
    }

    private void Add(int form, string answer, string command, string folder, string input)
    {
        var (directory, variables) = (_solution.PathOf(folder), _solution.Variables(answer));
        string[] arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (code, text) = form == Pipe ? InPipe() : AtTerminal();
        _transcripts[form].Append($"{(folder.Length == 0 ? string.Empty : folder + " ")}$ dotnet configlock {command}\n{text}")
            .Append(code == 0 ? "\n" : FormattableString.Invariant($"[exit code {code}]\n\n"));

        (int Code, string Text) InPipe()
        {
            var run = ToolRun.Run(directory, variables, arguments);
            Assert.DoesNotContain('\e', run.Output);
            return (run.ExitCode, run.StandardOutput + Marked(run.StandardError));
        }

        (int Code, string Text) AtTerminal()
        {
            var run = Terminal.Run(directory, form, variables, input.Length == 0 ? input : input + "\\n", arguments);
            var shown = Terminal.Read(run.Output);
            Assert.All(
                shown.Split('\n'),
                line => Assert.True(line.Length <= form || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
            return (run.ExitCode, shown);
        }
    }

    private static string Marked(string text) => string.Concat(
        text.Split('\n').SkipLast(1).Select(static line => line.Length == 0 ? "!\n" : $"! {line}\n"));
}
