using System.Text.RegularExpressions;

namespace ConfigLock.ToolTests.Infrastructure;

/// <summary>A real terminal, made by the tool <c>script</c> of util-linux.</summary>
internal static partial class Terminal
{
    /// <summary>Runs the tool in it; gives all that it wrote, with the codes, and its exit code.</summary>
    /// <param name="directory">Where.</param>
    /// <param name="columns">How wide the terminal is.</param>
    /// <param name="variables">Variables of its own.</param>
    /// <param name="input">What the user types.</param>
    /// <param name="arguments">The command.</param>
    public static (int ExitCode, string Output) Run(
        string directory, int columns, IReadOnlyDictionary<string, string> variables, string input, params string[] arguments)
    {
        var words = string.Join(' ', arguments.Prepend(ToolRun.Assembly).Select(static word => $"'{word}'"));
        var command = FormattableString.Invariant($"stty cols {columns}; dotnet {words}");

        using var server = BuildServer.Take();

        // No echo from the start: what is typed ahead would show or not, as it comes before or after the shell.
        var run = ProgramRun.Run(
            "sh", ["-c", $"printf '{input}' | {ScriptProgram.Path} -E never -eqc \"$0\" /dev/null", command], directory, environment =>
            {
                ToolRun.Prepare(environment, server.With(variables));
                environment["TERM"] = "xterm-256color";
            });
        return (run.ExitCode, run.Output);
    }

    /// <summary>What is left to read on the screen: without progress, which is taken away again, and without colours.</summary>
    public static string Read(string output) => Code().Replace(Progress().Replace(output, string.Empty), string.Empty);

    [GeneratedRegex(@"\e\[\?25l.*?\e\[\?25h", RegexOptions.Singleline)]
    private static partial Regex Progress();

    [GeneratedRegex(@"\e(\[[0-9;?]*[a-zA-Z]|[=>])")]
    private static partial Regex Code();
}
