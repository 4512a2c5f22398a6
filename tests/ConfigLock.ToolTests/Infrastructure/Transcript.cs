using System.Text;

namespace ConfigLock.ToolTests.Infrastructure;

/// <summary>
/// Commands and what users read of them: in a pipe, where what goes to the standard error stands behind a <c>!</c>, and at a real terminal
/// of 80 and of 120 columns.
/// </summary>
internal sealed class Transcript : IDisposable
{
    private const int Pipe = 0;

    private static readonly int[] Forms = [Pipe, 80, 120];

    private readonly Dictionary<int, StringBuilder> _transcripts = Forms.ToDictionary(static form => form, static _ => new StringBuilder());

    /// <summary>Where the commands run.</summary>
    public TranscriptSolution Solution { get; } = new();

    /// <summary>The texts by the name of their form.</summary>
    public IEnumerable<(string Name, string Text)> Texts => _transcripts.Select(static transcript => (
        transcript.Key == Pipe ? "pipe" : FormattableString.Invariant($"{transcript.Key}-columns"), transcript.Value.ToString()));

    public void Dispose() => Solution.Dispose();

    /// <summary>Runs a command of which no terminal shows more.</summary>
    public void RunInPipe(string answer, string command, string folder = "", Action? before = null)
    {
        before?.Invoke();
        Add(Pipe, answer, command, folder, string.Empty);
    }

    /// <summary>Runs a command in every form; what stands before it is done again for each.</summary>
    public void Run(string answer, string command, string folder = "", Action? before = null, string input = "")
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
        var (directory, variables) = (Solution.PathOf(folder), Solution.Variables(answer));
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
